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
  /** Whole cents, from 1 to `Number.MAX_SAFE_INTEGER`. */
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
const facts = {
  version: z.literal(1),
  orderId: id,
  customerId: id,
  // Refuses what JSON.parse has to round: from 2^53 on it would be another amount.
  amountCents: z.int().positive(),
  currency: z.enum(['EUR', 'USD', 'RUB']),
}

const orderSchema: z.ZodType<Order> = z.object(facts)

const paymentSchema: z.ZodType<Payment> = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('paid'), chargeId: id }),
  z.object({ ...facts, status: z.literal('declined'), reason: z.string() }),
])

const notificationSchema: z.ZodType<Notification> = z.object({
  version: z.literal(1),
  orderId: id,
  customerId: id,
  template: z.enum(['order-paid', 'payment-declined']),
  messageId: id,
})

const schemas = { orders: orderSchema, payments: paymentSchema, notifications: notificationSchema }

/** What the records of each topic say. */
export interface Contracts {
  orders: Order
  payments: Payment
  notifications: Notification
}

/**
 * Holds a value from a topic against that topic's contract. Never throws: `reason` names the field at fault, or says what is wrong
 * with the value. Fields that the contract does not know are no fault: a newer producer may send them.
 */
export function checkRecord<Topic extends TopicName>(
  topic: Topic,
  value: Uint8Array | null,
): Checked<Contracts[Topic]> {
  if (value === null) return { ok: false, reason: 'no value' }
  if (value.byteLength > MAX_VALUE_BYTES)
    return { ok: false, reason: `${value.byteLength} bytes, at most ${MAX_VALUE_BYTES} are allowed` }
  let json: unknown
  try {
    // Without `fatal` bytes that are no UTF-8 would become U+FFFD, and a damaged record would pass.
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))
  } catch {
    return { ok: false, reason: 'not JSON in UTF-8' }
  }
  const parsed = schemas[topic].safeParse(json)
  if (!parsed.success) return { ok: false, reason: reasonOf(parsed.error) }
  return { ok: true, value: parsed.data as Contracts[Topic] }
}

function reasonOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`).join('; ')
}
