import type { Batch, OffsetsByTopicPartition } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { entryOf, type Payment, paymentSchema } from './contract.ts'

/** Task 6.3. The payments of a batch, in order. What is none goes to `ctx.onReject`, with the reason. Both pipelines need it. */
export function paymentsOf(ctx: Ctx, batch: Pick<Batch, 'topic' | 'partition' | 'messages'>): Payment[] {
  const { topic, partition, messages } = batch
  return messages.flatMap(({ offset, value }) => {
    try {
      return [paymentSchema.parse(jsonOf(value))]
    } catch (error) {
      ctx.onReject({ topic, partition, offset, reason: error instanceof Error ? error.message : String(error) })
      return []
    }
  })
}

/** @throws where the bytes are no UTF-8, or the text no JSON */
export function jsonOf(value: Buffer | null): unknown {
  if (value === null) throw new Error('the value is null')
  return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value))
}

/** Task 6.3. The record for the ledger: key = account, value = `entryOf(payment)` as JSON. */
export function messageOf(payment: Payment): { key: string; value: string } {
  return { key: payment.account, value: JSON.stringify(entryOf(payment)) }
}

/** Task 6.3. What a group commits when a batch is done. `batch.lastOffset()` counts markers of transactions too. */
export function offsetsAfter(batch: Pick<Batch, 'topic' | 'partition' | 'lastOffset'>): OffsetsByTopicPartition {
  const { topic, partition } = batch
  return { topics: [{ topic, partitions: [{ partition, offset: String(BigInt(batch.lastOffset()) + 1n) }] }] }
}
