/** What the records of each topic look like: types for the code, rules for the bytes that come from outside. */
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

/** What is wrong with a field, if anything is. */
type Rule = (field: unknown) => string | undefined
type Rules = Readonly<Record<string, Rule>>

const text: Rule = (field) => (typeof field === 'string' ? undefined : 'must be a string')
const id: Rule = (field) =>
  typeof field === 'string' && field.length >= 1 && field.length <= 64 ? undefined : 'must be a string of 1 to 64 characters'
const wholeAboveZero: Rule = (field) =>
  Number.isSafeInteger(field) && (field as number) > 0 ? undefined : 'must be a whole number above zero'
const oneOf =
  (...allowed: readonly unknown[]): Rule =>
  (field) =>
    allowed.includes(field) ? undefined : `must be one of ${allowed.join(', ')}`

const order: Rules = {
  version: oneOf(1),
  orderId: id,
  customerId: id,
  amountCents: wholeAboveZero,
  currency: oneOf('EUR', 'USD', 'RUB'),
}
const paid: Rules = { ...order, status: oneOf('paid'), chargeId: id }
const declined: Rules = { ...order, status: oneOf('declined'), reason: text }
const undecided: Rules = { ...order, status: oneOf('paid', 'declined') }
const notification: Rules = {
  version: oneOf(1),
  orderId: id,
  customerId: id,
  template: oneOf('order-paid', 'payment-declined'),
  messageId: id,
}

function rulesFor(topic: string, record: Record<string, unknown>): Rules | undefined {
  switch (topic) {
    case 'orders':
      return order
    case 'payments':
      return record.status === 'paid' ? paid : record.status === 'declined' ? declined : undecided
    case 'notifications':
      return notification
    default:
      return undefined
  }
}

/**
 * Holds a value from a topic against that topic's contract. Never throws: `reason` names the field at fault.
 * Fields that the contract does not know are no fault: a newer producer may send them.
 */
export function checkRecord(topic: TopicName, value: Uint8Array | null): Checked<Order | Payment | Notification> {
  try {
    return check(topic, value)
  } catch (error) {
    return { ok: false, reason: `value cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function check(topic: TopicName, value: Uint8Array | null): Checked<Order | Payment | Notification> {
  if (value === null) return { ok: false, reason: 'value is null' }
  if (value.byteLength > MAX_VALUE_BYTES) return { ok: false, reason: `value is longer than ${MAX_VALUE_BYTES} bytes` }
  const record: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return { ok: false, reason: 'value is no JSON object' }
  }
  const fields = record as Record<string, unknown>
  const rules = rulesFor(topic, fields)
  if (!rules) return { ok: false, reason: `there is no contract for the topic ${topic}` }
  for (const [name, rule] of Object.entries(rules)) {
    const fault = rule(fields[name])
    if (fault) return { ok: false, reason: `${name} ${fault}` }
  }
  return { ok: true, value: record as Order | Payment | Notification }
}
