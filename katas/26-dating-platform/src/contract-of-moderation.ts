/** Given: what Moderation reads and writes. */
import { z } from 'zod'
import { command, idSchema, timeSchema, userIdSchema, versioned } from './contract.ts'
import { chatCommandSchema } from './contract-of-chat.ts'
import { profileCommandSchema } from './contract-of-profile.ts'

/** So many blocks of one user at most. */
export const MAX_BLOCKS = 200

/** So many different users who report somebody within `REPORTS_WITHIN_MS` make that somebody suspicious. */
export const REPORTERS = 3
export const REPORTS_WITHIN_MS = 24 * 3_600_000

/** More swipes of one user than this within a minute of their times are no person's. */
export const SWIPES_PER_MINUTE = 120

/** A value of `commands-to-screen`: what has a text. The key is the one that the command has where it goes from here. */
export const toScreenSchema = z.union([chatCommandSchema.options[0], profileCommandSchema.options[0]])

/** A value of `moderation-commands`, the key is the user. */
export const moderationCommandSchema = z.discriminatedUnion('type', [
  z.object({
    ...command,
    type: z.literal('report'),
    reportId: idSchema,
    target: userIdSchema,
    reason: z.enum(['spam', 'abuse', 'fake', 'other']),
    text: z.string().max(1_000),
  }),
  z.object({ ...command, type: z.literal('block'), target: userIdSchema }),
  z.object({ ...command, type: z.literal('unblock'), target: userIdSchema }),
])

/** A value of `reported-users`, the key is the report. */
export const reportSchema = z.object({
  ...versioned,
  reporter: userIdSchema,
  target: userIdSchema,
  reason: z.enum(['spam', 'abuse', 'fake', 'other']),
  text: z.string().max(1_000),
  at: timeSchema,
})

/** A value of `blocked-users`, the key is the user who blocks: all that this user blocks, by user. A null value: the user is deleted. */
export const blocksSchema = z.object({
  ...versioned,
  blocks: z.array(z.object({ userId: userIdSchema, blockId: idSchema, at: timeSchema })).max(MAX_BLOCKS),
})

/** A value of `suspicious-activity-dlq`, the key is the user who is suspicious. */
export const suspicionSchema = z.object({
  ...versioned,
  rule: z.enum(['unacceptable-text', 'many-reports', 'swipe-flood']),
  at: timeSchema,
  /** The records that led to it, as they came: at most ten. */
  evidence: z.array(z.object({ topic: z.string(), partition: z.int(), offset: z.string(), value: z.string() })).max(10),
})

export type ToScreen = z.infer<typeof toScreenSchema>
export type ModerationCommand = z.infer<typeof moderationCommandSchema>
export type Report = z.infer<typeof reportSchema>
export type Blocks = z.infer<typeof blocksSchema>
export type Suspicion = z.infer<typeof suspicionSchema>
