/** What the records of each topic look like: types for the code, zod schemas for the bytes that come from outside. */
import { z } from 'zod'

export const topicNames = ['orders', 'payments', 'notifications'] as const
export type TopicName = (typeof topicNames)[number]

/** Travels in this header through every topic, unchanged. */
export const CORRELATION_ID = 'correlation-id'

/** A longer value breaks the contract, whatever stands in it. */
export const MAX_VALUE_BYTES = 4096

export type Currency = 'EUR' | 'USD' | 'RUB'

export interface Order {
  version: 1
  /** 1 to 64 characters; the key of the record. */
  orderId: string
  /** 1 to 64 characters. */
  customerId: string
  /** Whole cents, more than zero. */
  amountCents: number
  currency: Currency
}

interface PaymentFacts {
  version: 1
  orderId: string
  customerId: string
  amountCents: number
  currency: Currency
}
export type Payment =
  | (PaymentFacts & { status: 'paid'; chargeId: string })
  | (PaymentFacts & { status: 'declined'; reason: string })

export interface Notification {
  version: 1
  orderId: string
  customerId: string
  template: 'order-paid' | 'payment-declined'
  messageId: string
}

export type Checked<T> = { ok: true; value: T } | { ok: false; reason: string }

const id = z.string().min(1).max(64)
const order = z.object({
  version: z.literal(1),
  orderId: id,
  customerId: id,
  amountCents: z.number().int().positive(),
  currency: z.enum(['EUR', 'USD', 'RUB']),
})
const payment = z.discriminatedUnion('status', [
  order.extend({ status: z.literal('paid'), chargeId: id }),
  order.extend({ status: z.literal('declined'), reason: z.string() }),
])
const notification = z.object({
  version: z.literal(1),
  orderId: id,
  customerId: id,
  template: z.enum(['order-paid', 'payment-declined']),
  messageId: id,
})
const schemas = new Map<string, z.ZodType<Order | Payment | Notification>>([
  ['orders', order],
  ['payments', payment],
  ['notifications', notification],
])

/**
 * Holds a value from a topic against that topic's contract. Never throws: `reason` names the field at fault.
 * Fields that the contract does not know are no fault: a newer producer may send them.
 */
export function checkRecord(topic: TopicName, value: Uint8Array | null): Checked<Order | Payment | Notification> {
  const schema = schemas.get(topic)
  if (!schema) return { ok: false, reason: `topic: there is no contract for ${String(topic)}` }
  if (value == null) return { ok: false, reason: 'value: is null' }
  if (value.byteLength > MAX_VALUE_BYTES) {
    return { ok: false, reason: `value: has ${value.byteLength} bytes, at most ${MAX_VALUE_BYTES} are allowed` }
  }
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))
  } catch (error) {
    return { ok: false, reason: `value: is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const checked = schema.safeParse(json)
  if (checked.success) return { ok: true, value: checked.data }
  const faults = checked.error.issues.map((issue) => `${issue.path.join('.') || 'value'}: ${issue.message}`)
  return { ok: false, reason: faults.join('; ') }
}
