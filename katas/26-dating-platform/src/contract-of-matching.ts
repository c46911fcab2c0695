/** Given: what Matching reads and writes. */
import { z } from 'zod'
import { command, idSchema, pairIdSchema, timeSchema, userIdSchema, versioned } from './contract.ts'

/** So many candidates answer a request at most. */
export const CANDIDATES = 20

/** A value of `match-requests`, the key is the user. */
export const matchRequestSchema = z.object({ ...command, limit: z.int().min(1).max(CANDIDATES).optional() })

/** Points of a pair, and where they come from: the score is their sum. */
export const compatibilitySchema = z.object({
  score: z.int().min(0).max(100),
  parts: z.object({
    /** 40 for the same age, 4 less for each year between. */
    age: z.int().min(0).max(40),
    /** 20 for the same city. */
    city: z.union([z.literal(0), z.literal(20)]),
    /** 40 × the interests in common / all interests of both, rounded down; 0 where neither has any. */
    interests: z.int().min(0).max(40),
  }),
})

/** A value of `potential-matches`, the key is the user who asked. A null value: the user is deleted. */
export const potentialMatchesSchema = z.object({
  ...versioned,
  commandId: idSchema,
  at: timeSchema,
  /** The best first, equal ones by user. */
  candidates: z.array(compatibilitySchema.extend({ userId: userIdSchema })).max(CANDIDATES),
})

/** A value of `swipe-commands`, the key is the user who swipes. */
export const swipeCommandSchema = z.object({ ...command, target: userIdSchema, choice: z.enum(['like', 'dislike']) })

/** A value of `user-swipes`, the key is the user who swipes. The last one for a target counts, until there is a match. */
export const swipeSchema = z.object({
  ...versioned,
  target: userIdSchema,
  choice: z.enum(['like', 'dislike']),
  at: timeSchema,
})

/** A value of `mutual-matches`, the key is the match. A null value: one of the two is deleted. A block leaves it: nobody is told who blocked whom. */
export const mutualMatchSchema = z.object({
  ...versioned,
  matchId: pairIdSchema,
  users: z.tuple([userIdSchema, userIdSchema]),
  /** Of the later like. */
  at: timeSchema,
})

export type MatchRequest = z.infer<typeof matchRequestSchema>
export type Compatibility = z.infer<typeof compatibilitySchema>
export type PotentialMatches = z.infer<typeof potentialMatchesSchema>
export type SwipeCommand = z.infer<typeof swipeCommandSchema>
export type Swipe = z.infer<typeof swipeSchema>
export type MutualMatch = z.infer<typeof mutualMatchSchema>
