import { randomUUID } from 'node:crypto'
import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Count, countKeySchema, countSchema, TOPIC } from './contract.ts'
import { utf8 } from './parse.ts'

/** What happened to a window's count: it is new or another (`update`), or it is gone (`remove`, `count` is the last one). */
export interface Change {
  type: 'update' | 'remove'
  count: Count
}

/** The present counts: `click-counts` read from the beginning, the last value of each key. */
export interface CountsTable {
  counts(): Count[]
  close(): Promise<void>
}

/** Task 4.4. Follows `click-counts`, committed records only, and calls `onChange` after each change. */
export async function followCounts(ctx: Ctx, onChange: (change: Change) => void): Promise<CountsTable> {
  await whenBrokerAnswers(ctx)
  const topic = ctx.name(TOPIC.counts)
  const groupId = ctx.name(`click-counts-view-${randomUUID()}`)
  const table = new Map<string, Count>()
  /** The next offset of each partition. The group commits nothing, so it begins anew after each rebalance. */
  const next = new Map<number, bigint>()
  const joined = Promise.withResolvers<void>()
  let consumer: Consumer
  let closed: Promise<void> | undefined

  function take(message: KafkaMessage): void {
    const key = keyOf(message.key)
    const { category, start, end } = countKeySchema.parse(JSON.parse(key))
    if (key !== JSON.stringify({ category, start, end })) throw new Error(`the key is written otherwise: ${key}`)
    const before = table.get(key)
    if (message.value === null) {
      if (!before) return
      table.delete(key)
      onChange({ type: 'remove', count: before })
      return
    }
    const count = countSchema.parse(JSON.parse(utf8(message.value)))
    if (before?.count === count) return
    const now = { category, start, end, count }
    table.set(key, now)
    onChange({ type: 'update', count: now })
  }

  async function eachBatch({ batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload): Promise<void> {
    const { partition } = batch
    for (const message of batch.messages) {
      if (!isRunning() || isStale()) return
      const offset = BigInt(message.offset)
      if (offset >= (next.get(partition) ?? 0n)) {
        next.set(partition, offset + 1n)
        try {
          take(message)
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error)
          ctx.onReject({ topic, partition, offset: message.offset, reason })
        }
      }
      resolveOffset(message.offset)
    }
    resolveOffset(batch.lastOffset())
    await heartbeat()
  }

  async function start(): Promise<void> {
    consumer = ctx.kafka.consumer({ groupId, maxWaitTimeInMs: 100 })
    const mine = consumer
    mine.on(mine.events.GROUP_JOIN, () => joined.resolve())
    // kafkajs restarts by itself after what may pass, and gives up after all else.
    mine.on(mine.events.CRASH, ({ payload }) => {
      if (!payload.restart) void startAgain(mine)
    })
    await mine.connect()
    await mine.subscribe({ topics: [topic], fromBeginning: true })
    await mine.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
  }

  async function startAgain(crashed: Consumer): Promise<void> {
    await crashed.disconnect().catch(() => {})
    let started = false
    while (!started && !closed) {
      await ctx.clock.sleep(500)
      if (closed) return
      started = await start().then(
        () => true,
        () => false,
      )
      if (!started || closed) await consumer.disconnect().catch(() => {})
    }
  }

  try {
    await start()
    await joined.promise
  } catch (error) {
    await consumer!.disconnect().catch(() => {})
    throw error
  }
  return {
    counts: () => [...table.values()],
    close() {
      closed ??= Promise.resolve().then(() => consumer.disconnect())
      return closed
    },
  }
}

function keyOf(key: Buffer | null): string {
  if (key === null) throw new Error('the key is null')
  return utf8(key)
}
