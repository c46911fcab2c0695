/** Given: what Analytics reads and writes. */
import { z } from 'zod'
import { timeSchema, userIdSchema, versioned } from './contract.ts'

/** So many are recommended at most. */
export const RECOMMENDATIONS = 20

/** A weight is a whole number: so many thousandths of a natural logarithm of odds. */
export const WEIGHT_SCALE = 1_000

/** The one key of `ranking-model`. */
export const MODEL_KEY = 'model'

/** What a model looks at in a pair: a name with its value, as `city:same`, `age-gap:3-5` or `interest:chess/hiking`. */
export const featureSchema = z.string().min(1).max(80)

/** A value of `ranking-model`, the key is `MODEL_KEY`. */
export const rankingModelSchema = z.object({
  ...versioned,
  /** How many swipes it has learned from: a later model of the same users has a higher one. */
  learned: z.int().min(0),
  /** Of a like, before anything is known of the pair. */
  prior: z.int(),
  weights: z.record(featureSchema, z.int()),
})

/** A value of `user-recommendations`, the key is the user. A null value: the user is deleted. */
export const recommendationsSchema = z.object({
  ...versioned,
  at: timeSchema,
  /** `learned` of the model that ranked them. */
  model: z.int().min(0),
  /** The best first, equal ones by user. Nobody already swiped, blocked, deleted, and not oneself. */
  recommended: z
    .array(
      z.object({
        userId: userIdSchema,
        score: z.int(),
        /** All that was looked at. */
        features: z.array(featureSchema),
        /** Of these the one that spoke most for it. */
        reason: featureSchema,
      }),
    )
    .max(RECOMMENDATIONS),
})

/** What Analytics knows of somebody. */
export const activitySchema = z.object({
  swipes: z.int().min(0),
  likesGiven: z.int().min(0),
  likesReceived: z.int().min(0),
  /** How often somebody swiped on this user. */
  shown: z.int().min(0),
})

export type RankingModel = z.infer<typeof rankingModelSchema>
export type Recommendations = z.infer<typeof recommendationsSchema>
export type Activity = z.infer<typeof activitySchema>
