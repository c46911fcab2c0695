/** Given: what goes between gateway and client. Over the socket each message is JSON in a text frame. */
import { z } from 'zod'
import { idSchema, pairIdSchema, type REFUSALS, userIdSchema } from './contract.ts'
import type { ChatMessage, ReadReceipt } from './contract-of-chat.ts'
import { textSchema } from './contract-of-chat.ts'
import type { MutualMatch, PotentialMatches } from './contract-of-matching.ts'
import type { OnlineStatus, Profile } from './contract-of-profile.ts'
import { profileSchema } from './contract-of-profile.ts'

/** A message of a client has so many bytes at most. */
export const MAX_MESSAGE_BYTES = 8_192

/** Of one user, over all devices of a gateway: so many commands at once, and then so many a second. What is more is refused as `too-fast`. */
export const PACE = { burst: 40, perSecond: 20 } as const

/** A client that has not taken so many bytes is cut off. It comes again and asks for what it has missed. */
export const MAX_WAITING_BYTES = 256 * 1024

/** So many messages come with one page of history. */
export const HISTORY_PAGE = 50

const asked = { commandId: idSchema }

/** From a client. The first is `hello`, within 5 s. Who somebody is says the token alone. */
export const clientMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), token: z.string().max(1_000) }),
  z.object({ type: z.literal('alive') }),
  z.object({ ...asked, type: z.literal('put-profile'), profile: profileSchema }),
  z.object({ ...asked, type: z.literal('delete-profile') }),
  z.object({ ...asked, type: z.literal('find') }),
  z.object({ ...asked, type: z.literal('swipe'), target: userIdSchema, choice: z.enum(['like', 'dislike']) }),
  z.object({ ...asked, type: z.literal('send'), chatId: pairIdSchema, messageId: idSchema, text: textSchema }),
  z.object({ ...asked, type: z.literal('read'), chatId: pairIdSchema, messageId: idSchema }),
  /** Messages before this number, the last ones where there is none; or, for a client that was away, all after `after`. */
  z.object({
    ...asked,
    type: z.literal('history'),
    chatId: pairIdSchema,
    before: z.int().min(1).optional(),
    after: z.int().min(0).optional(),
  }),
  z.object({
    ...asked,
    type: z.literal('report'),
    target: userIdSchema,
    reason: z.enum(['spam', 'abuse', 'fake', 'other']),
    text: z.string().max(1_000),
  }),
  z.object({ ...asked, type: z.literal('block'), target: userIdSchema }),
  z.object({ ...asked, type: z.literal('unblock'), target: userIdSchema }),
])

/** To a client. `reply` answers each message that has a `commandId`, once. */
export type ServerMessage =
  | { type: 'welcome'; userId: string; profile: Profile | null; matches: MutualMatch[] }
  | { type: 'reply'; commandId: string; outcome: 'done' | 'pending' }
  | { type: 'reply'; commandId: string; outcome: 'refused'; reason: (typeof REFUSALS)[number] }
  | { type: 'profile'; userId: string; profile: Profile | null }
  | { type: 'candidates'; commandId: string; candidates: PotentialMatches['candidates'] }
  | { type: 'match'; match: MutualMatch }
  | { type: 'message'; message: ChatMessage }
  | { type: 'receipt'; receipt: ReadReceipt }
  | { type: 'history'; commandId: string; messages: ChatMessage[]; more: boolean }
  | { type: 'presence'; userId: string; status: OnlineStatus }

export type ClientMessage = z.infer<typeof clientMessageSchema>

/** Why the gateway closes a socket: codes of WebSocket. */
export const CLOSED = { badToken: 4_001, noHello: 4_002, malformed: 4_003, tooSlow: 4_004 } as const

/** `GET /health` of the gateway: 200 and this, once it has read all that its views need. `GET /` is the page. */
export const healthSchema = z.object({ ready: z.literal(true) })
