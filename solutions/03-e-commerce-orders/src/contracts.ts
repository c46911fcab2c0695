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
const facts = {
  version: z.literal(1),
  orderId: id,
  customerId: id,
  amountCents: z.int().positive(),
  currency: z.enum(['EUR', 'USD', 'RUB']),
}

export const orderSchema: z.ZodType<Order> = z.object(facts)

export const paymentSchema: z.ZodType<Payment> = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('paid'), chargeId: z.string().min(1) }),
  z.object({ ...facts, status: z.literal('declined'), reason: z.string().min(1) }),
])

export const notificationSchema: z.ZodType<Notification> = z.object({
  version: z.literal(1),
  orderId: id,
  customerId: id,
  template: z.enum(['order-paid', 'payment-declined']),
  messageId: z.string().min(1),
})

const schemas = { orders: orderSchema, payments: paymentSchema, notifications: notificationSchema }

/** Holds a value from a topic against that topic's contract. Never throws: `reason` names the field at fault. */
export function checkRecord(topic: TopicName, value: Uint8Array | null): Checked<Order | Payment | Notification> {
  return check<Order | Payment | Notification>(schemas[topic], value)
}

export function check<T>(schema: z.ZodType<T>, value: Uint8Array | null): Checked<T> {
  if (value === null) return { ok: false, reason: 'no value' }
  if (value.byteLength > MAX_VALUE_BYTES)
    return { ok: false, reason: `${value.byteLength} bytes, at most ${MAX_VALUE_BYTES} are allowed` }
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))
  } catch {
    return { ok: false, reason: 'not JSON' }
  }
  const parsed = schema.safeParse(json)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: reasonOf(parsed.error) }
}

function reasonOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`).join('; ')
}
