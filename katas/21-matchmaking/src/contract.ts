import { z } from 'zod'

/** Names of topics, all through `ctx.name`. */
export const TOPIC = {
  requests: 'match-requests',
  queues: 'match-queues',
  matches: 'matches',
  notifications: 'notifications',
} as const

/** The application id of the matchmaker, through `ctx.name`. */
export const APPLICATION = 'matchmaker'

/** The queues are looked at after each request, and after so many ms at the latest. */
export const LOOK_EVERY_MS = 100

/** A value of `match-requests` with more bytes is no request. */
export const MAX_BYTES = 1_024

/**
 * Settings for KafkaStreams, over those of `ctx.streamsConfig`: where both name one, this one holds. Exactly once: what is read, the state and what is written are
 * one transaction. A killed instance is missed after two seconds.
 */
export const INSTANCE = {
  'processing.guarantee': 'exactly_once_v2',
  'session.timeout.ms': 2_000,
  'heartbeat.interval.ms': 300,
} as const

/** Key of `match-requests` and of `notifications`: the id of a player. */
export const playerSchema = z.string().regex(/^[\w-]{1,64}$/)

/** Key of `match-queues`. Players of other regions never meet. */
export const regionSchema = z.string().regex(/^[a-z][a-z-]{0,15}$/)

/** A player numbers his tickets himself, each higher than all before. They need not follow each other without a gap. */
const ticket = z.int().min(1)

/** A player wants to play. `name` is shown in the match. */
export const joinSchema = z.object({
  v: z.literal(1),
  type: z.literal('join'),
  ticket,
  name: z.string().min(1).max(32),
  region: regionSchema,
  rating: z.int().min(0).max(5_000),
})

/** A player wants to play no longer: `ticket` is that of his `join`. */
export const cancelSchema = z.object({ v: z.literal(1), type: z.literal('cancel'), ticket })

/** A value of `match-requests`, as JSON in UTF-8. What breaks this contract is no request; fields that it does not name are allowed and mean nothing. */
export const requestSchema = z.discriminatedUnion('type', [joinSchema, cancelSchema])

export type Join = z.infer<typeof joinSchema>
export type Cancel = z.infer<typeof cancelSchema>
export type Request = z.infer<typeof requestSchema>

/** A value of `match-queues`: who waits in the region of the key. Where nobody waits the value is null (a tombstone). */
export interface QueueState {
  /** How many players. */
  waiting: number
  /** The timestamp of the request of the player who has waited longest. */
  since: number
}

/** A value of `matches`, for the game's servers. The key is `match`. */
export interface Match {
  /** An id that no other match has, of 1 to 64 characters. It says nothing of the players. */
  match: string
  region: string
  /** Who has waited longest comes first. Everything as it stood in the request. */
  players: { player: string; ticket: number; name: string; rating: number }[]
}

/** A value of `notifications`: what a player is told, about a ticket of his own. It holds these fields and no other, and nothing of other players. */
export type Notification =
  | { type: 'matched'; ticket: number; match: string; region: string }
  /** The answer to a cancellation that came in time: this ticket is in no match, and never will be. */
  | { type: 'cancelled'; ticket: number }
  /** The answer to any other cancellation: that ticket was not waiting. */
  | { type: 'not-waiting'; ticket: number }
  /** The answer to a request that came while another ticket of the player waits. That one goes on waiting; this one is used up. */
  | { type: 'refused'; ticket: number }
