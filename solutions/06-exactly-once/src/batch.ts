import type { Batch, OffsetsByTopicPartition } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Entry, entryOf, type Payment, paymentSchema } from './contract.ts'

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

export function jsonOf(value: Buffer | null): unknown {
  try {
    return value === null ? null : JSON.parse(value.toString())
  } catch {
    return undefined
  }
}
