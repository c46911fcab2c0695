import type { KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { entryOf, type Payment, paymentSchema } from './contract.ts'

/** Where a message stands. */
export interface Place {
  topic: string
  partition: number
}

/** The payment of a message, or null when it is none: then it has been reported. */
export function paymentOf(ctx: Ctx, place: Place, { value, offset }: KafkaMessage): Payment | null {
  let reason = 'a payment has a value'
  try {
    if (value !== null) return paymentSchema.parse(JSON.parse(value.toString()))
  } catch (error) {
    reason = String(error)
  }
  ctx.onReject({ ...place, offset, reason })
  return null
}

export function recordOf(payment: Payment): { key: string; value: string } {
  return { key: payment.account, value: JSON.stringify(entryOf(payment)) }
}

export function offsetAfter({ offset }: KafkaMessage): string {
  return String(BigInt(offset) + 1n)
}
