import { z } from 'zod'

/** What users do. Take both names through `ctx.name`: `ctx.name(TOPIC)`. */
export const TOPIC = 'user-activity'
/** The one group of this lab: all its members share the partitions of the topic. */
export const GROUP = 'activity-workers'

/**
 * The contract of the topic: the value of each record, as JSON. Some systems write a user's id as a number, some as text. Fields that are not
 * named here are allowed and mean nothing.
 */
export const activitySchema = z.object({
  /** Of this contract. None means 1; with any other the activity is not for this code. */
  version: z.literal(1).optional(),
  userId: z.union([z.string().min(1).max(64), z.number().int()]),
  action: z.string().min(1).max(200),
})

export type Activity = z.infer<typeof activitySchema>
export type UserId = Activity['userId']
