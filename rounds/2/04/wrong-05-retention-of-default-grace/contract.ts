import { z } from 'zod'

/** Names of topics, all through `ctx.name`. */
export const TOPIC = { clicks: 'clicks', counts: 'click-counts', late: 'late-clicks' } as const

/** The `application.id` of the service, and so its group: `ctx.name(APPLICATION)`. */
export const APPLICATION = 'click-counter'

/** Windows of five minutes, one after another, aligned to the epoch. */
export const WINDOW_MS = 5 * 60_000

/** How long after its end a window still takes clicks, by stream time, where nobody asks for something else. */
export const GRACE_MS = 60_000

/** A value of `clicks` and `late-clicks`, as JSON. The key is the user's id, the record's timestamp is `at`. */
export const clickSchema = z.object({
  userId: z.string().min(1).max(64),
  category: z.string().min(1).max(40),
  /** When the user clicked: the event time, in ms since the epoch. */
  at: z.int().min(0),
})

export type Click = z.infer<typeof clickSchema>

/**
 * A key of `click-counts`: JSON without spaces, the fields in this order. Bytes decide about partition and compaction, so one
 * window of a category has one text: `{"category":"books","start":1800000000000,"end":1800000300000}`.
 */
export const countKeySchema = z.object({
  category: z.string(),
  /** The first ms of the window. */
  start: z.int(),
  /** The first ms after it. */
  end: z.int(),
})

/** A value of `click-counts`: how many clicks the window has by now, as JSON: `7`. */
export const countSchema = z.int().min(1)

/** One window of a category with its count. */
export type Count = z.infer<typeof countKeySchema> & { count: number }
