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
/** `status` alone decides; `chargeId` has 1 to 64 characters. */
export type Payment =
  | (PaymentFacts & { status: 'paid'; chargeId: string })
  | (PaymentFacts & { status: 'declined'; reason: string })

export interface Notification {
  version: 1
  orderId: string
  customerId: string
  template: 'order-paid' | 'payment-declined'
  /** 1 to 64 characters. */
  messageId: string
}

export type Checked<T> = { ok: true; value: T } | { ok: false; reason: string }

const id = z.string().min(1).max(64)
const facts = {
  version: z.literal(1),
  orderId: id,
  customerId: id,
  amountCents: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  currency: z.enum(['EUR', 'USD', 'RUB']),
}
const schemas = {
  orders: z.object(facts),
  payments: z.discriminatedUnion('status', [
    z.object({ ...facts, status: z.literal('paid'), chargeId: id }),
    z.object({ ...facts, status: z.literal('declined'), reason: z.string() }),
  ]),
  notifications: z.object({
    version: z.literal(1),
    orderId: id,
    customerId: id,
    template: z.enum(['order-paid', 'payment-declined']),
    messageId: id,
  }),
}

/**
 * Holds a value from a topic against that topic's contract. Never throws: `reason` names the field at fault, or says what is
 * wrong with the value. Fields that the contract does not know are no fault: a newer producer may send them.
 */
export function checkRecord(topic: TopicName, value: Uint8Array | null): Checked<Order | Payment | Notification> {
  if (!value) return { ok: false, reason: 'the value is null' }
  if (value.byteLength > MAX_VALUE_BYTES)
    return { ok: false, reason: `the value has ${value.byteLength} bytes, more than ${MAX_VALUE_BYTES}` }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(value)
  } catch {
    return { ok: false, reason: 'the value is not UTF-8' }
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, reason: 'the value is not JSON' }
  }
  const parsed = schemas[topic].safeParse(json)
  if (parsed.success) return { ok: true, value: parsed.data }
  const reason = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'value'}: ${issue.message}`).join('; ')
  return { ok: false, reason }
}
