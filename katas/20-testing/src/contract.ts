/** What the services of the shop have agreed on. Given, and right: a test may trust it. */
import { z } from 'zod'

const id = z.string().min(1).max(64)
const version = z.literal(1)
/** Whole cents: 12.50 is 1250. */
const amountCents = z.int().min(1).max(100_000_000)
/** Milliseconds since the epoch. */
const at = z.int().nonnegative()

/** A record of `payment-requests`. Fields that are not named here are ignored, so that a producer may add some. */
export const paymentRequest = z.object({ version, paymentId: id, accountId: id, amountCents, at })
export type PaymentRequest = z.infer<typeof paymentRequest>

/** A record of `payment-results`. */
export const paymentResult = z.object({
  version,
  paymentId: id,
  accountId: id,
  amountCents,
  state: z.enum(['paid', 'declined']),
  at,
})
export type PaymentResult = z.infer<typeof paymentResult>

/** A record of `account-totals`: what an account has paid in the hour that begins at `hour`. */
export const accountTotal = z.object({ accountId: id, hour: at, payments: z.int().min(1), amountCents })
export type AccountTotal = z.infer<typeof accountTotal>

/** The seed's names; on the cluster they are `ctx.name(…)` of these. */
export const topicNames = {
  requests: 'payment-requests',
  results: 'payment-results',
  dead: 'payments-dlq',
  totals: 'account-totals',
} as const

/** The group in which all instances of the payment service share the work. */
export const groupName = 'payments'

/** Headers of records. */
export const headerNames = {
  /** Made at the checkout, carried by whatever follows from it. */
  correlation: 'correlation-id',
  /** In `payments-dlq` alone: why the request was given up, for people. */
  error: 'x-error',
} as const
