/** Task 1.4: the consumer. */
import type { Consumer as KafkaConsumer, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { mustAnswer } from './connection.ts'
import { group, topic, type UserEvent, userEvent } from './event.ts'

export interface Consumer {
  /** Resolves when what it was handling is done, its offsets are committed and the connection is closed. */
  stop(): Promise<void>
}

/**
 * Reads `user-events` from its beginning as the group `user-events-printer` and prints one line an event with
 * `ctx.print`: `partition:offset key type`, for example `2:41 u-7 logged-in`. Offsets are committed after that, as it goes along.
 * A message that breaks the contract goes to `ctx.onReject`, and reading goes on: its offset is committed too.
 * Rejects within 10 s with an error that says so when there is no broker.
 */
export async function startConsumer(ctx: Ctx): Promise<Consumer> {
  await mustAnswer(ctx)
  const name = ctx.name(topic)
  /** By partition: the offset after the last one handled here, and the one that the group knows of. */
  const handled = new Map<number, bigint>()
  const committed = new Map<number, bigint>()
  let owned: number[] = []
  let stopped: Promise<void> | undefined
  let settled: Promise<unknown> = Promise.resolve()
  let consumer = await launch()

  async function launch(): Promise<KafkaConsumer> {
    const next = ctx.kafka.consumer({
      groupId: ctx.name(group),
      maxWaitTimeInMs: 100,
      sessionTimeout: 12_000,
      heartbeatInterval: 1500,
      rebalanceTimeout: 12_000,
      allowAutoTopicCreation: false,
      retry: { retries: 20, restartOnFailure: async () => false },
    })
    next.on(next.events.GROUP_JOIN, ({ payload }) => {
      owned = payload.memberAssignment[name] ?? []
    })
    next.on(next.events.COMMIT_OFFSETS, ({ payload }) => {
      for (const { partitions } of payload.topics)
        for (const { partition, offset } of partitions) committed.set(partition, BigInt(String(offset)))
    })
    next.on(next.events.CRASH, () => {
      settled = settled.then(relaunch)
    })
    try {
      await next.connect()
      await next.subscribe({ topics: [name], fromBeginning: true })
      await next.run({
        autoCommitInterval: 200,
        eachMessage: async ({ partition, message }) => handle(partition, message),
      })
      return next
    } catch (error) {
      await next.disconnect().catch(() => {})
      throw error
    }
  }

  async function relaunch(): Promise<void> {
    owned = []
    while (!stopped) {
      await ctx.clock.sleep(250)
      try {
        if (!stopped) consumer = await launch()
        return
      } catch {
        // The broker is still away.
      }
    }
  }

  function handle(partition: number, message: KafkaMessage): void {
    const offset = BigInt(message.offset)
    // Read again after the group has been joined again: it has been printed.
    if (offset < (handled.get(partition) ?? 0n)) return
    const result = read(message)
    if (typeof result === 'string') ctx.onReject({ topic: name, partition, offset: message.offset, reason: result })
    else ctx.print(`${partition}:${message.offset} ${message.key} ${result.type}`)
    handled.set(partition, offset + 1n)
  }

  /** What kafkajs has not committed, because a commit failed and no message came after it. */
  function owed() {
    return [...handled]
      .filter(([partition, next]) => owned.includes(partition) && committed.get(partition) !== next)
      .map(([partition, next]) => ({ topic: name, partition, offset: String(next) }))
  }

  async function stop(): Promise<void> {
    await settled
    try {
      consumer.pause([{ topic: name }])
      for (let attempt = 0; attempt < 8 && owed().length > 0; attempt++) {
        await consumer.commitOffsets(owed()).catch(() => ctx.clock.sleep(100))
      }
    } catch {
      // It has crashed: there is nothing to pause.
    }
    await consumer.disconnect()
  }

  return {
    stop: () => {
      stopped ??= Promise.resolve().then(stop)
      return stopped
    },
  }
}

/** The event; or why it is none. */
function read({ key, value }: KafkaMessage): UserEvent | string {
  if (key === null) return 'no key'
  if (value === null) return 'no value'
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(value)
    const parsed = userEvent.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : `not a user event: ${parsed.error.message}`
  } catch (error) {
    return `unreadable: ${error instanceof Error ? error.message : error}`
  }
}
