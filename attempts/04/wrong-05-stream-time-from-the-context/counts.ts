import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Consumer, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Count, countKeySchema, countSchema, TOPIC } from './contract.ts'

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

/**
 * Task 4.4. Follows `click-counts`, committed records only, and calls `onChange` after each change. Resolves when it reads; it need not have
 * read everything by then. A null value removes its key. What breaks the contract goes to `ctx.onReject`.
 * Rejects within 10 s where no broker answers, and so do the dashboard and the terminal.
 */
export async function followCounts(ctx: Ctx, onChange: (change: Change) => void): Promise<CountsTable> {
  await whenBrokerAnswers(ctx)
  const topic = ctx.name(TOPIC.counts)
  const table = new Map<string, Count>()
  /** The offset that comes next in each partition: a group without commits begins anew when it is joined again. */
  const next = new Map<number, bigint>()
  let closed = false
  let consumer: Consumer | undefined
  let starting: Promise<void> | undefined
  let reads = () => {}
  const reading = new Promise<void>((resolve) => {
    reads = resolve
  })

  function take(partition: number, message: KafkaMessage): void {
    const offset = BigInt(message.offset)
    if (closed || offset < (next.get(partition) ?? 0n)) return
    next.set(partition, offset + 1n)
    let entry: Entry
    try {
      entry = entryOf(message)
    } catch (error) {
      ctx.onReject({ topic, partition, offset: message.offset, reason: (error as Error).message })
      return
    }
    const { key, count } = entry
    const old = table.get(key)
    if (count === null) {
      if (old === undefined) return
      table.delete(key)
      onChange({ type: 'remove', count: old })
    } else if (old?.count !== count.count) {
      table.set(key, count)
      onChange({ type: 'update', count })
    }
  }

  async function start(): Promise<void> {
    const made = ctx.kafka.consumer({
      groupId: ctx.name(`counts-${randomUUID()}`),
      maxWaitTimeInMs: 200,
      allowAutoTopicCreation: false,
      retry: { retries: 5, restartOnFailure: async () => !closed },
    })
    consumer = made
    made.on(made.events.CRASH, ({ payload }) => {
      if (payload.restart || closed || consumer !== made) return
      starting = again().catch(() => {})
    })
    made.on(made.events.GROUP_JOIN, () => reads())
    await made.connect()
    await made.subscribe({ topic, fromBeginning: true })
    await made.run({ autoCommit: false, eachMessage: async ({ partition, message }) => take(partition, message) })
  }

  /** After a crash that kafkajs does not come back from. */
  async function again(): Promise<void> {
    while (!closed) {
      await consumer?.disconnect().catch(() => {})
      try {
        return await start()
      } catch {
        await sleep(500)
      }
    }
  }

  async function close(): Promise<void> {
    closed = true
    await consumer?.disconnect()
    // One that was being made meanwhile.
    const last = consumer
    await starting
    if (consumer !== last) await consumer?.disconnect()
  }

  try {
    await start()
    await reading
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
  return { counts: () => [...table.values()], close }
}

interface Entry {
  key: string
  /** Null: the window is gone. */
  count: Count | null
}

function entryOf({ key, value }: KafkaMessage): Entry {
  if (key === null) throw new Error('no key')
  const text = utf8.decode(key)
  const { category, start, end } = countKeySchema.parse(JSON.parse(text))
  if (JSON.stringify({ category, start, end }) !== text) throw new Error(`not as the contract writes a key: ${text}`)
  if (value === null) return { key: text, count: null }
  return { key: text, count: { category, start, end, count: countSchema.parse(JSON.parse(utf8.decode(value))) } }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
