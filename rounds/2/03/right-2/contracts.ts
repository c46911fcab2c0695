/** What the records of each topic look like: types for the code, tests for the bytes that come from outside. */
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

type Test = (value: unknown) => string | undefined

const id: Test = (value) =>
  typeof value === 'string' && value.length >= 1 && value.length <= 64 ? undefined : 'must be a string of 1 to 64 characters'
const text: Test = (value) => (typeof value === 'string' ? undefined : 'must be a string')
const cents: Test = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 1 ? undefined : 'must be a whole number from 1 to 2^53 - 1'
const oneOf =
  (...allowed: unknown[]): Test =>
  (value) =>
    allowed.includes(value) ? undefined : `must be one of ${allowed.map((one) => JSON.stringify(one)).join(', ')}`

const ids = { version: oneOf(1), orderId: id, customerId: id }
const order = { ...ids, amountCents: cents, currency: oneOf('EUR', 'USD', 'RUB') }
const payment = { ...order, status: oneOf('paid', 'declined') }
const notification = { ...ids, template: oneOf('order-paid', 'payment-declined'), messageId: id }

function contractOf(topic: TopicName, record: Record<string, unknown>): Record<string, Test> {
  if (topic === 'orders') return order
  if (topic === 'notifications') return notification
  if (record.status === 'paid') return { ...payment, chargeId: id }
  return record.status === 'declined' ? { ...payment, reason: text } : payment
}

/**
 * Holds a value from a topic against that topic's contract. Never throws: `reason` names the field at fault, or says what is
 * wrong with the value. Fields that the contract does not know are no fault: a newer producer may send them.
 */
export function checkRecord(topic: TopicName, value: Uint8Array | null): Checked<Order | Payment | Notification> {
  const bad = (reason: string) => ({ ok: false, reason }) as const
  if (value === null || value === undefined) return bad('value: null')
  if (value.byteLength > MAX_VALUE_BYTES) return bad(`value: ${value.byteLength} bytes, at most ${MAX_VALUE_BYTES} are allowed`)
  let record: unknown
  try {
    record = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))
  } catch (error) {
    return bad(`value: no JSON in UTF-8 (${(error as Error).message})`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return bad('value: no JSON object')
  const found = record as Record<string, unknown>
  const known: Record<string, unknown> = {}
  for (const [field, test] of Object.entries(contractOf(topic, found))) {
    const value = Object.hasOwn(found, field) ? found[field] : undefined
    const fault = test(value)
    if (fault) return bad(`${field} ${fault}`)
    known[field] = value
  }
  return { ok: true, value: known as unknown as Order | Payment | Notification }
}
