/** Task 1.4: the consumer. */
import type { EachBatchPayload, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { brokerAnswers } from './connection.ts'
import { group, topic, userEvent } from './event.ts'

export interface Consumer {
  /**
   * Takes no further message. Resolves when what it has handled is committed (and nothing else is) and the connection is closed:
   * the next start goes on right there.
   */
  stop(): Promise<void>
}

/** After so many lines the offset is committed, at the latest. */
const commitEvery = 100
/** So long a commit is tried again before its lines are given up to be printed again. */
const patience = 75_000
/** Errors after which the group has gone on without us: what we know of offsets is worth nothing. */
const expelled = new Set(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS', 'FENCED_INSTANCE_ID'])

function handle(ctx: Ctx, from: { topic: string; partition: number }, { offset, value }: KafkaMessage): void {
  const reject = (reason: string) => ctx.onReject({ ...from, offset, reason })
  if (value === null) return reject('no value')
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))
  } catch (error) {
    return reject(`unreadable: ${String(error)}`)
  }
  const event = userEvent.safeParse(json)
  if (!event.success) return reject(`breaks the contract: ${event.error.message}`)
  ctx.print(`${from.partition}:${offset} ${event.data.userId} ${event.data.type}`)
}

/**
 * Reads `user-events` from its beginning as the group `user-events-printer` and prints one line an event with
 * `ctx.print`: `partition:offset key type`, for example `2:41 u-7 logged-in`; those of a partition in the order of their offsets.
 * An offset is committed after its line is printed, as it goes along. After a crash or a broken connection a line may be printed
 * again; none is left out.
 * A message that breaks the contract goes to `ctx.onReject`, and reading goes on: its offset is committed too.
 * Rejects within 10 s with an error that says so when no broker answers: nobody listens, or whoever listens says nothing. Once
 * connected, it goes on trying through an outage of a minute.
 */
export async function startConsumer(ctx: Ctx): Promise<Consumer> {
  await brokerAnswers(ctx)
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(group),
    sessionTimeout: 6_000,
    rebalanceTimeout: 6_000,
    heartbeatInterval: 1_000,
    maxWaitTimeInMs: 100,
    allowAutoTopicCreation: false,
    retry: { ...ctx.clientConfig.retry, restartOnFailure: async () => false },
  })
  let stopped: Promise<void> | undefined
  let starting: Promise<void> = Promise.resolve()
  let again: NodeJS.Timeout | undefined

  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, isRunning, isStale, heartbeat } = payload
    let handled: string | undefined
    let count = 0
    for (const message of batch.messages) {
      if (!isRunning() || isStale()) break
      handle(ctx, batch, message)
      handled = message.offset
      if (++count % commitEvery === 0) {
        await commit(payload, handled)
        handled = undefined
        await heartbeat()
      }
    }
    if (handled !== undefined) await commit(payload, handled)
    await heartbeat()
  }

  /** The position moves on only after the commit: where that fails for good, the same messages are read again. */
  async function commit({ batch, commitOffsetsIfNecessary, resolveOffset }: EachBatchPayload, handled: string): Promise<void> {
    const offset = (BigInt(handled) + 1n).toString()
    const began = performance.now()
    for (;;) {
      try {
        await commitOffsetsIfNecessary({ topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }] })
        resolveOffset(handled)
        return
      } catch (error) {
        const { type = '', name } = error as { type?: string; name?: string }
        // The group may have another coordinator by now: kafkajs finds it when it joins anew.
        const left = type === 'NOT_COORDINATOR_FOR_GROUP' ? 10_000 : patience
        if (expelled.has(type) || name === 'KafkaJSBrokerNotFound' || performance.now() - began > left) throw error
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
  }

  const run = () => consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
  function restartSoon(): void {
    if (stopped) return
    clearTimeout(again)
    again = setTimeout(() => {
      starting = consumer.connect().then(run).catch(restartSoon)
    }, 250)
  }
  consumer.on(consumer.events.CRASH, restartSoon)

  const stop = () => {
    stopped ??= (async () => {
      clearTimeout(again)
      await starting
      clearTimeout(again)
      await consumer.disconnect()
    })()
    return stopped
  }
  try {
    await consumer.connect()
    await consumer.subscribe({ topic: ctx.name(topic), fromBeginning: true })
    await run()
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
