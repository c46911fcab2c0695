import type { Batch, OffsetsByTopicPartition } from 'kafkajs'
import { type Ctx, notImplemented } from '#harness/kata'
import type { Payment } from './contract.ts'

/** Task 6.3. The payments of a batch, in order. What is none goes to `ctx.onReject`, with the reason. Both pipelines need it. */
export function paymentsOf(_ctx: Ctx, _batch: Pick<Batch, 'topic' | 'partition' | 'messages'>): Payment[] {
  return notImplemented('6.3')
}

/** Task 6.3. The record for the ledger: key = account, value = `entryOf(payment)` as JSON. */
export function messageOf(_payment: Payment): { key: string; value: string } {
  return notImplemented('6.3')
}

/** Task 6.3. What a group commits when a batch is done. `batch.lastOffset()` counts markers of transactions too. */
export function offsetsAfter(_batch: Pick<Batch, 'topic' | 'partition' | 'lastOffset'>): OffsetsByTopicPartition {
  return notImplemented('6.3')
}
