import type { Batch, OffsetsByTopicPartition } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Entry, entryOf, type Payment, paymentSchema } from './contract.ts'

/** Neither a payment nor an entry has more than 1.3 KB, and a broker takes 1 MB in one request. */
const PER_REQUEST = 500

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The payments of a batch; what is none is reported. */
export function paymentsOf(ctx: Ctx, { topic, partition, messages }: Pick<Batch, 'topic' | 'partition' | 'messages'>) {
  return messages.flatMap(({ value, offset }): Payment[] => {
    const checked = paymentSchema.safeParse(jsonOf(value))
    if (checked.success) return [checked.data]
    ctx.onReject({ topic, partition, offset, reason: checked.error.issues.map(({ message }) => message).join('; ') })
    return []
  })
}

export function messageOf(payment: Payment): { key: string; value: string } {
  const entry: Entry = entryOf(payment)
  return { key: entry.account, value: JSON.stringify(entry) }
}

/** What a group commits when a batch is done: the next offset to read. */
export function offsetsAfter(batch: Pick<Batch, 'topic' | 'partition' | 'lastOffset'>): OffsetsByTopicPartition {
  const offset = String(BigInt(batch.lastOffset()) + 1n)
  return { topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }] }
}

/** Undefined where the bytes are no JSON. Bytes that are no UTF-8 are none either: mended, they would be another text. */
export function jsonOf(value: Buffer | null): unknown {
  try {
    return value === null ? null : JSON.parse(utf8.decode(value))
  } catch {
    return undefined
  }
}

/** In order, so many at once as one request can hold. */
export function* inRequests<T>(messages: readonly T[]): Generator<T[]> {
  for (let from = 0; from < messages.length; from += PER_REQUEST) yield messages.slice(from, from + PER_REQUEST)
}
