import { randomUUID } from 'node:crypto'
import type { KafkaMessage } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Count, countKeySchema, countSchema, TOPIC } from './contract.ts'

export interface Change {
  type: 'update' | 'remove'
  count: Count
}

export interface CountsTable {
  counts(): Count[]
  close(): Promise<void>
}

export async function followCounts(ctx: Ctx, onChange: (change: Change) => void): Promise<CountsTable> {
  await whenBrokerAnswers(ctx)
  const table = new Map<string, Count>()
  /** Of each partition the next offset. A group that commits nothing is sent back to the beginning by each rebalance. */
  const next = new Map<number, bigint>()
  // A view wants every partition from the beginning and commits nothing: a group of its own for each start.
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`counts-view.${randomUUID()}`), maxWaitTimeInMs: 100 })

  function apply(message: KafkaMessage): void {
    const { key, window, count } = entryOf(message)
    const known = table.get(key)
    if (count === null) {
      table.delete(key)
      if (known) onChange({ type: 'remove', count: known })
    } else if (known?.count !== count) {
      table.set(key, { ...window, count })
      onChange({ type: 'update', count: { ...window, count } })
    }
  }

  try {
    await consumer.connect()
    await consumer.subscribe({ topic: ctx.name(TOPIC.counts), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => {
        const offset = BigInt(message.offset)
        if (offset < (next.get(partition) ?? 0n)) return
        next.set(partition, offset + 1n)
        try {
          apply(message)
        } catch (error) {
          ctx.onReject({ topic, partition, offset: message.offset, reason: (error as Error).message })
        }
      },
    })
  } catch (error) {
    await consumer.disconnect()
    throw error
  }
  return { counts: () => [...table.values()], close: () => consumer.disconnect() }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** What a record says of which window. A count of null: the window is gone. */
function entryOf({ key, value }: KafkaMessage) {
  if (key === null) throw new Error('a count has a key')
  const text = utf8.decode(key)
  const { category, start, end } = countKeySchema.parse(JSON.parse(text))
  // One window has one text: with another one it would stand in the table twice.
  if (text !== JSON.stringify({ category, start, end })) throw new Error(`not how a key is written: ${text}`)
  const count = value === null ? null : countSchema.parse(JSON.parse(utf8.decode(value)))
  return { key: text, window: { category, start, end }, count }
}
