import { z } from 'zod'

/** Topics, all through `ctx.name`. `ledger` is what the exactly-once pipeline writes, the other what its twin writes. */
export const TOPIC = { payments: 'payments', ledger: 'ledger', twinLedger: 'ledger-at-least-once' } as const

/** Consumer groups, through `ctx.name`. */
export const GROUP = { exactlyOnce: 'ledger-writer', atLeastOnce: 'ledger-writer-at-least-once' } as const

/** Of the exactly-once pipeline, through `ctx.name`: the same at every start. */
export const TRANSACTIONAL_ID = 'ledger-writer'

/** Settings for kafkajs consumers: a killed one is missed after 0.7 s, and `stop()` waits for a fetch 100 ms at most (default: 5 s). */
export const MEMBER = { sessionTimeout: 700, heartbeatInterval: 150, maxWaitTimeInMs: 100 } as const

/** A value of `payments`, as JSON in UTF-8. The record's key is the account. What breaks this contract is no payment. */
export const paymentSchema = z.object({
  /** Of this contract. None means 1; with any other it is no payment for this code. */
  version: z.literal(1).optional(),
  id: z.string().min(1).max(64),
  account: z.string().min(1).max(64),
  cents: z.int().positive(),
})

export type Payment = z.infer<typeof paymentSchema>

/** A value of `ledger` and of its twin, as JSON: all four fields. The record's key is the account. */
export interface Entry {
  paymentId: string
  account: string
  cents: number
  feeCents: number
}

/** The work that is done on a payment: one entry, with a fee of one per cent, rounded up. */
export function entryOf({ id, account, cents }: Payment): Entry {
  return { paymentId: id, account, cents, feeCents: Math.ceil(cents / 100) }
}

/** So many payments with ids that no other call gives, for running things by hand. */
export function samplePayments(count: number, random: () => number): Payment[] {
  const run = Math.floor(random() * 36 ** 6).toString(36)
  return Array.from({ length: count }, (_, n) => ({
    id: `${run}-${n}`,
    account: `account-${Math.floor(random() * 10)}`,
    cents: 1 + Math.floor(random() * 10_000),
  }))
}
