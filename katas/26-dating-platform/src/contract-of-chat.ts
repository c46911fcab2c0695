/** Given: what Chat reads and writes. */
import { z } from 'zod'
import { command, idSchema, pairIdSchema, timeSchema, userIdSchema, versioned } from './contract.ts'

/** A text has so many bytes of UTF-8 at most, and one character that is no space at least. */
export const MAX_TEXT_BYTES = 4_000

export const textSchema = z
  .string()
  .refine((text) => text.trim() !== '', 'empty')
  .refine((text) => new TextEncoder().encode(text).length <= MAX_TEXT_BYTES, `more than ${MAX_TEXT_BYTES} bytes`)

/** A value of `chat-commands`, the key is the chat. `send` comes by way of Moderation. */
export const chatCommandSchema = z.discriminatedUnion('type', [
  z.object({ ...command, type: z.literal('send'), chatId: pairIdSchema, messageId: idSchema, text: textSchema }),
  z.object({ ...command, type: z.literal('read'), chatId: pairIdSchema, messageId: idSchema }),
])

/** A value of `chat-messages`, the key is the chat. */
export const chatMessageSchema = z.object({
  ...versioned,
  messageId: idSchema,
  chatId: pairIdSchema,
  /** 1, 2, 3 … in each chat, without a hole. */
  number: z.int().min(1),
  from: userIdSchema,
  text: textSchema,
  at: timeSchema,
})

/** A value of `message-read-receipts`, the key is the message. Whoever has read a message has read those before it: they get no receipt of their own. */
export const readReceiptSchema = z.object({
  ...versioned,
  messageId: idSchema,
  chatId: pairIdSchema,
  number: z.int().min(1),
  reader: userIdSchema,
  at: timeSchema,
})

export type ChatCommand = z.infer<typeof chatCommandSchema>
export type ChatMessage = z.infer<typeof chatMessageSchema>
export type ReadReceipt = z.infer<typeof readReceiptSchema>
