/** What the records of each topic look like: types for the code, zod schemas for the bytes that come from outside. */
import { notImplemented } from '#harness/kata'

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

/**
 * Holds a value from a topic against that topic's contract. Never throws: `reason` names the field at fault, or says what is
 * wrong with the value. Fields that the contract does not know are no fault: a newer producer may send them.
 */
export function checkRecord(_topic: TopicName, _value: Uint8Array | null): Checked<Order | Payment | Notification> {
  return notImplemented('3.1')
}
