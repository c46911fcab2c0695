/** Given: what all services share. What each of them says stands in `contract-of-*.ts`, what goes to clients in `live.ts`. */
import { z } from 'zod'

/** Names of topics, all through `ctx.name`. The first twelve are the platform's; the others are internal. */
export const TOPIC = {
  onlineStatus: 'user-online-status',
  profiles: 'user-profile-updates',
  matchRequests: 'match-requests',
  potentialMatches: 'potential-matches',
  chatMessages: 'chat-messages',
  readReceipts: 'message-read-receipts',
  swipes: 'user-swipes',
  mutualMatches: 'mutual-matches',
  recommendations: 'user-recommendations',
  reports: 'reported-users',
  blocks: 'blocked-users',
  suspicious: 'suspicious-activity-dlq',
  sessions: 'user-sessions',
  profileCommands: 'profile-commands',
  swipeCommands: 'swipe-commands',
  moderationCommands: 'moderation-commands',
  toScreen: 'commands-to-screen',
  chatCommands: 'chat-commands',
  blockReceipts: 'block-receipts',
  replies: 'command-replies',
  rankingModel: 'ranking-model',
  pushes: 'pushes',
} as const

export type TopicName = (typeof TOPIC)[keyof typeof TOPIC]

/** Of each topic but `ranking-model`, which has one. */
export const PARTITIONS = 4

/** The `application.id` of a service, or its group, through `ctx.name`. The two topologies of Matching are applications of their own. */
export const APPLICATION = {
  profile: 'profile-service',
  matching: 'matching-service',
  swipes: 'swipe-service',
  chat: 'chat-service',
  notification: 'notification-service',
  analytics: 'analytics-service',
  moderation: 'moderation-service',
} as const

/** A value of any topic has so many bytes at most. */
export const MAX_BYTES = 16_384

/** Of a user: letters, digits, `-` and `_`. No `~`: it joins two of them. */
export const userIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)

/** Of a match and of its chat: both users, the smaller first by JavaScript's `<`. */
export const pairIdSchema = z.string().refine((id) => {
  const [a, b, ...rest] = id.split('~')
  const areUsers = userIdSchema.safeParse(a).success && userIdSchema.safeParse(b).success
  return areUsers && a! < b! && rest.length === 0
}, 'not two users, the smaller first, joined by ~')

export const pairOf = (one: string, other: string): string => (one < other ? `${one}~${other}` : `${other}~${one}`)

/** Of a command, a message, a session, a report: made by whoever begins it, at random. */
export const idSchema = z.string().min(1).max(64)

/** In ms since the epoch. */
export const timeSchema = z.int().min(0)

/** What each value may carry. None means 1; any other is no record for this code. Fields that a schema does not name are allowed. */
export const versioned = { version: z.literal(1).optional() }

/** What each command has. The same `commandId` again is the same command: it is answered in the same words, and changes nothing. */
export const command = { ...versioned, commandId: idSchema, userId: userIdSchema, at: timeSchema }

/** Why a command was refused. */
export const REFUSALS = [
  'unknown-user',
  'unknown-target',
  'self',
  'blocked',
  'not-in-chat',
  'no-such-message',
  'own-message',
  'unacceptable',
  'too-fast',
  'malformed',
] as const

export type Refusal = (typeof REFUSALS)[number]

/** A value of `command-replies`; the key is the user who asked. `pending`: a block that does not hold everywhere yet; `done` follows. */
export const replySchema = z.discriminatedUnion('outcome', [
  z.object({ ...versioned, commandId: idSchema, outcome: z.literal('done') }),
  z.object({ ...versioned, commandId: idSchema, outcome: z.literal('pending') }),
  z.object({ ...versioned, commandId: idSchema, outcome: z.literal('refused'), reason: z.enum(REFUSALS) }),
])

/** Each place that could bring two people together. A block holds when every one of them has said so. */
export const BLOCK_PARTS = [
  'engine:blocker',
  'engine:blocked',
  'swipes',
  'chat',
  'analytics:blocker',
  'analytics:blocked',
  'push:blocker',
  'push:blocked',
] as const

/** A value of `block-receipts`; the key is the user who blocks. */
export const blockReceiptSchema = z.object({ ...versioned, blockId: idSchema, part: z.enum(BLOCK_PARTS) })

export type Reply = z.infer<typeof replySchema>
export type BlockReceipt = z.infer<typeof blockReceiptSchema>
