import { z } from 'zod'

/** Names of topics, all through `ctx.name`. */
export const TOPIC = {
  events: 'user-events',
  items: 'items',
  histories: 'user-histories',
  recommendations: 'recommendations',
} as const

/** The `application.id` of the two services, through `ctx.name`. */
export const APPLICATION = { recommender: 'recommender', api: 'recommendation-api' } as const

/** What an item is worth to a user who did this with it: the user's rating of it. */
export const WEIGHT = { view: 1, click: 2, purchase: 5 } as const

/** A similarity is a whole number: so many millionths. Of two items that the same users rate in the same proportions it is `SCALE`. */
export const SCALE = 1_000_000

/** So many neighbours of an item are told at most. */
export const NEIGHBOURS = 20

/** How many items an answer of the API has, where nobody asks for another number, and at most. */
export const LIMIT = { default: 10, max: 50 } as const

/** Of a user or an item: any text of 1 to 64 characters (JavaScript's `length`). */
export const idSchema = z.string().min(1).max(64)

/**
 * A value of `user-events`, as JSON; the key is the user's id, as UTF-8. The record's timestamp is `at`. A null value: the user is to be forgotten, with all
 * that was known of them. Fields that are not named here are allowed.
 */
export const eventSchema = z.object({
  /** Of this contract. None means 1; with any other it is no event for this code. */
  version: z.literal(1).optional(),
  /** `remove`: the user takes back all that they did with the item. */
  type: z.enum(['view', 'click', 'purchase', 'remove']),
  itemId: idSchema,
  /** In ms since the epoch. Which event came first is told by their order in the topic, not by this. */
  at: z.int().min(0),
})

/** A value of `items`, the catalogue of the shop, as JSON; the key is the item's id. A null value: the item is withdrawn. Fields that are not named here are allowed. */
export const itemSchema = z.object({ title: z.string().min(1).max(200) })

/** What a user thinks of an item. */
export const ratingSchema = z.object({ itemId: idSchema, rating: z.int().min(1) })

/** A value of `user-histories`, as JSON: one entry an item, by `itemId`; the key is the user's id. A null value: no rating of the user is left. */
export const historySchema = z.array(ratingSchema)

export const neighbourSchema = z.object({ itemId: idSchema, similarity: z.int().min(1).max(SCALE) })

/**
 * A value of `recommendations`, as JSON; the key is the item's id. Each item that a user has rated has one. A null value: no user rates the
 * item any more.
 */
export const entrySchema = z.object({
  /** How many users have rated it. */
  users: z.int().min(1),
  /** Its neighbours: the most similar first, equal ones by `itemId`; `NEIGHBOURS` of them at most. */
  similar: z.array(neighbourSchema),
})

// By `itemId` is by JavaScript's `<`, here and everywhere.

export type UserEvent = z.infer<typeof eventSchema>
export type EventType = UserEvent['type']
export type Item = z.infer<typeof itemSchema>
export type Rating = z.infer<typeof ratingSchema>
export type Neighbour = z.infer<typeof neighbourSchema>
export type Entry = z.infer<typeof entrySchema>
