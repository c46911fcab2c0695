import { z } from 'zod'

/** Names of topics, all through `ctx.name`. `limits` is compacted. */
export const TOPIC = { requests: 'requests', limits: 'limits', admitted: 'admitted', rejected: 'rejected' } as const

/** The application id of the limiter, through `ctx.name`. */
export const APPLICATION = 'rate-limiter'

/** The key in `limits` of the limit that all clients share. No client has this id. */
export const EVERYBODY = '*'

/** A waiting request that fits is released after so many ms at the latest. */
export const RELEASE_EVERY_MS = 100

/**
 * Settings for KafkaStreams, over those of `ctx.streamsConfig`: where both name one, this one holds. Exactly once: input, decision and state are one transaction, so that a crash
 * neither decides a request twice nor counts it twice. A killed instance is missed after two seconds.
 */
export const INSTANCE = {
  'processing.guarantee': 'exactly_once_v2',
  'session.timeout.ms': 2_000,
  'heartbeat.interval.ms': 300,
} as const

/** Key of `requests`, `admitted` and `rejected`, and, beside `*`, of `limits`: who asks. */
export const clientSchema = z.string().regex(/^[\w-]{1,64}$/)

/** A value of `requests` and of `admitted`, as JSON. What breaks this contract is no request; fields that it does not name are allowed and mean nothing. */
export const requestSchema = z.object({
  id: z.string().min(1).max(64),
  path: z.string().max(200),
})

export type Request = z.infer<typeof requestSchema>

/**
 * A value of `limits`, as JSON: how many requests a window may hold. 0 is a limit: none. A null value (a tombstone) returns the key to its default.
 * Fields that are not named here are allowed and mean nothing.
 */
export const limitSchema = z.object({ limit: z.int().min(0).max(100_000) })

export type Limit = z.infer<typeof limitSchema>

/** `reject`: whose limit was used up; the client's own is looked at first. `delay` has one reason alone, `queue-full`: too many requests of this client are waiting. */
export type Reason = 'client-limit' | 'global-limit' | 'queue-full'

/** A value of `rejected`, as JSON. */
export interface Rejection {
  request: Request
  reason: Reason
}
