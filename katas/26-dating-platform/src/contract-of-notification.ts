/** Given: what Notification says to the provider of pushes, and remembers. */
import { z } from 'zod'
import { idSchema, timeSchema, userIdSchema, versioned } from './contract.ts'

/** Why somebody gets a push. Its id is `match:` and the match, or `message:` and the message; then `:` and the user. */
export const pushSchema = z.object({
  userId: userIdSchema,
  kind: z.enum(['match', 'message']),
  subject: idSchema.or(z.string().max(81)),
})

/** `POST /pushes` of the provider, as JSON, with the push's id as `Idempotency-Key`. 2xx: sent; 429 and 5xx: later; any other: never. */
export const pushRequestSchema = pushSchema.extend({ title: z.string().min(1).max(100) })

/** A value of `pushes`, the key is the push's id. */
export const pushStateSchema = pushSchema.extend({
  ...versioned,
  state: z.enum(['wanted', 'sent', 'given-up']),
  attempts: z.int().min(0),
  at: timeSchema,
})

export type Push = z.infer<typeof pushSchema>
export type PushState = z.infer<typeof pushStateSchema>
