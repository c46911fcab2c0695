import { Kafka, type KafkaMessage, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Activity, activitySchema, GROUP, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'

export interface MemberOptions {
  name?: string
  sessionTimeoutMs?: number
  workMs?: number
}

export interface OwnedPartition {
  partition: number
  handled: number
}

export interface Member {
  owned(): OwnedPartition[]
  stop(): Promise<void>
}

export async function startMember(ctx: Ctx, options: MemberOptions = {}): Promise<Member> {
  const { name = ctx.clientConfig.clientId ?? 'member', sessionTimeoutMs = 6000, workMs = 0 } = options
  const topic = ctx.name(TOPIC)
  /** Handled since the partition was assigned. Its keys are the partitions owned now. */
  const handled = new Map<number, number>()

  // kafkajs logs each rebalance as an error; here it is what is to be looked at.
  const kafka = new Kafka({ ...ctx.clientConfig, clientId: name, logLevel: logLevel.NOTHING })
  const consumer = kafka.consumer({
    groupId: ctx.name(GROUP),
    sessionTimeout: sessionTimeoutMs,
    // The answer to a heartbeat is how a member learns of a rebalance: the more often, the sooner all have joined again.
    heartbeatInterval: Math.floor(sessionTimeoutMs / 10),
    // How long an empty fetch waits at the broker. A heartbeat and stop() wait for it too; kafkajs' default is 5 s.
    maxWaitTimeInMs: 100,
  })

  // run() may come back before the member has joined: while the coordinator is loading, kafkajs goes on in the background.
  const joined = Promise.withResolvers<void>()
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) joined.reject(payload.error)
  })
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    const partitions = (payload.memberAssignment[topic] ?? []).toSorted((a, b) => a - b)
    handled.clear()
    for (const partition of partitions) handled.set(partition, 0)
    ctx.print(`${name} owns ${partitions.join(',') || '-'}`)
    joined.resolve()
  })

  async function handle(partition: number, message: KafkaMessage): Promise<void> {
    const activity = parse(message.value)
    if (activity instanceof Error)
      return ctx.onReject({ topic, partition, offset: message.offset, reason: activity.message })
    if (workMs > 0) await ctx.clock.sleep(workMs)
    ctx.print(`${name} handled ${partition}:${message.offset} ${activity.userId}`)
    handled.set(partition, (handled.get(partition) ?? 0) + 1)
  }

  await whenBrokerAnswers(ctx)
  try {
    await consumer.connect()
    await consumer.subscribe({ topic, fromBeginning: true })
    const running = consumer.run({
      // Only what was resolved is committed: after each batch, before a rebalance, and when the member leaves.
      eachBatchAutoResolve: false,
      eachBatch: async ({ batch, resolveOffset, heartbeat, isRunning, isStale }) => {
        for (const message of batch.messages) {
          if (!isRunning() || isStale()) break
          await handle(batch.partition, message)
          resolveOffset(message.offset)
          // Throws when the group rebalances or has expelled this member: what is left of the batch is not ours any more.
          await heartbeat()
        }
      },
    })
    await Promise.all([running, joined.promise])
  } catch (error) {
    await consumer.disconnect()
    throw error
  }

  return {
    owned: () => [...handled].map(([partition, count]) => ({ partition, handled: count })),
    stop: () => consumer.disconnect(),
  }
}

function parse(value: Buffer | null): Activity | Error {
  try {
    return activitySchema.parse(JSON.parse(String(value)))
  } catch (error) {
    return error as Error
  }
}
