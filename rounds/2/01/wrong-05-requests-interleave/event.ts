/** What happens to users. The contract of the topic `user-events`; it is given, you need not change it. */
import { z } from 'zod'

/** Of a value. Fields that are not named here are allowed and mean nothing. */
export const userEvent = z.object({
  /** Of this contract. None means 1; with any other the event is not for this code. */
  version: z.literal(1).optional(),
  /** Whose event it is: the record's key. */
  userId: z.string().min(1).max(64),
  type: z.enum(['signed-up', 'logged-in', 'viewed', 'purchased']),
  /** Milliseconds since the epoch. */
  at: z.number().int().nonnegative(),
})

export type UserEvent = z.infer<typeof userEvent>

/** The topic's name on your own cluster; under test `ctx.name(topic)` sets it apart. */
export const topic = 'user-events'

/** The consumer's group. */
export const group = 'user-events-printer'
