import type { Batch, OffsetsByTopicPartition } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { entryOf, type Payment, paymentSchema } from './contract.ts'

export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string }

export function parseJson(bytes: Buffer | null): Parsed<unknown> {
  if (bytes === null) return { ok: false, reason: 'a record without a value' }
  try {
    return { ok: true, value: JSON.parse(bytes.toString('utf8')) }
  } catch (error) {
    return { ok: false, reason: `not JSON: ${(error as Error).message}` }
  }
}

export function parsePayment(bytes: Buffer | null): Parsed<Payment> {
  const json = parseJson(bytes)
  if (!json.ok) return json
  const checked = paymentSchema.safeParse(json.value)
  return checked.success ? { ok: true, value: checked.data } : { ok: false, reason: checked.error.message }
}

/** Task 6.3. The payments of a batch, in order. What is none goes to `ctx.onReject`, with the reason. Both pipelines need it. */
export function paymentsOf(ctx: Ctx, { topic, partition, messages }: Pick<Batch, 'topic' | 'partition' | 'messages'>): Payment[] {
  return messages.flatMap(({ offset, value }) => {
    const parsed = parsePayment(value)
    if (parsed.ok) return [parsed.value]
    ctx.onReject({ topic, partition, offset, reason: parsed.reason })
    return []
  })
}

/** Task 6.3. The record for the ledger: key = account, value = `entryOf(payment)` as JSON. */
export function messageOf(payment: Payment): { key: string; value: string } {
  const entry = entryOf(payment)
  return { key: entry.account, value: JSON.stringify(entry) }
}

/** Task 6.3. What a group commits when a batch is done. `batch.lastOffset()` counts markers of transactions too. */
export function offsetsAfter(batch: Pick<Batch, 'topic' | 'partition' | 'lastOffset'>): OffsetsByTopicPartition {
  const { topic, partition } = batch
  return { topics: [{ topic, partitions: [{ partition, offset: String(BigInt(batch.lastOffset()) + 1n) }] }] }
}
