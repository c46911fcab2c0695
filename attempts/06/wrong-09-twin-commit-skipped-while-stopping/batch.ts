import type { Batch, KafkaMessage, OffsetsByTopicPartition } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { entryOf, type Payment, paymentSchema } from './contract.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** JSON of a value, or an error that says why not. */
export function jsonOf(value: Buffer | null): unknown {
  if (value === null) throw new Error('no value')
  return JSON.parse(utf8.decode(value))
}

/** The payment in a record, or an error that says why there is none. */
export function paymentOf({ key, value }: Pick<KafkaMessage, 'key' | 'value'>): Payment {
  const checked = paymentSchema.safeParse(jsonOf(value))
  if (!checked.success) {
    throw new Error(checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  }
  if (!key?.equals(Buffer.from(checked.data.account))) throw new Error('the key is not the account')
  return checked.data
}

/** Task 6.3. The payments of a batch, in order. What is none goes to `ctx.onReject`, with the reason. Both pipelines need it. */
export function paymentsOf(ctx: Ctx, batch: Pick<Batch, 'topic' | 'partition' | 'messages'>): Payment[] {
  const payments: Payment[] = []
  for (const message of batch.messages) {
    try {
      payments.push(paymentOf(message))
    } catch (error) {
      ctx.onReject({
        topic: batch.topic,
        partition: batch.partition,
        offset: message.offset,
        reason: `no payment: ${(error as Error).message}`,
      })
    }
  }
  return payments
}

/** Task 6.3. The record for the ledger: key = account, value = `entryOf(payment)` as JSON. */
export function messageOf(payment: Payment): { key: string; value: string } {
  return { key: payment.account, value: JSON.stringify(entryOf(payment)) }
}

/** Task 6.3. What a group commits when a batch is done. `batch.lastOffset()` counts markers of transactions too. */
export function offsetsAfter(batch: Pick<Batch, 'topic' | 'partition' | 'lastOffset'>): OffsetsByTopicPartition {
  const offset = (BigInt(batch.lastOffset()) + 1n).toString()
  return { topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }] }
}
