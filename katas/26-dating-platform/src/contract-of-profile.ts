/** Given: what Profile reads and writes. */
import { z } from 'zod'
import { command, idSchema, timeSchema, userIdSchema, versioned } from './contract.ts'

/** A session whose last sign of life is so old is lost: at exactly this age it still lives. */
export const SESSION_LOST_MS = 30_000

/** How often a client that is connected says so. */
export const HEARTBEAT_MS = 10_000

/** A sign of life may be so far ahead of the service's clock; what is further ahead counts as `now`. */
export const AHEAD_MS = 5_000

const interestsSchema = z
  .array(z.string().min(1).max(30))
  .max(10)
  .refine((some) => new Set(some).size === some.length, 'an interest twice')

/** Whom somebody looks for. */
export const seeksSchema = z.object({
  /** Both ends included. */
  ages: z.object({ from: z.int().min(18), to: z.int().max(99) }).refine(({ from, to }) => from <= to, 'from after to'),
  /** Anywhere, where it is empty. */
  cities: z.array(z.string().min(1).max(60)).max(20),
  /** So many interests in common at least. */
  sharedInterests: z.int().min(0).max(10),
})

export const profileSchema = z.object({
  name: z.string().min(1).max(50),
  age: z.int().min(18).max(99),
  city: z.string().min(1).max(60),
  interests: interestsSchema,
  about: z.string().max(500),
  seeks: seeksSchema,
})

/** A value of `user-profile-updates`, the key is the user. A null value: the user is deleted. */
export const profileUpdateSchema = profileSchema.extend({ ...versioned, at: timeSchema })

/** A value of `profile-commands`, the key is the user. `put` comes by way of Moderation. */
export const profileCommandSchema = z.discriminatedUnion('type', [
  z.object({ ...command, type: z.literal('put'), profile: profileSchema }),
  z.object({ ...command, type: z.literal('delete') }),
])

/** A value of `user-sessions`, the key is the user. One device that is connected is one session. */
export const sessionEventSchema = z.object({
  ...versioned,
  userId: userIdSchema,
  sessionId: idSchema,
  type: z.enum(['opened', 'alive', 'closed']),
  at: timeSchema,
})

/** A value of `user-online-status`, the key is the user. A null value: the user is deleted. */
export const onlineStatusSchema = z.object({
  ...versioned,
  state: z.enum(['online', 'offline']),
  /** When it became so: the first session's begin, or the end of the last one. */
  since: timeSchema,
})

export type Profile = z.infer<typeof profileSchema>
export type ProfileUpdate = z.infer<typeof profileUpdateSchema>
export type ProfileCommand = z.infer<typeof profileCommandSchema>
export type SessionEvent = z.infer<typeof sessionEventSchema>
export type OnlineStatus = z.infer<typeof onlineStatusSchema>
