import { z } from 'zod'
import { minutes } from '#harness/streams'

/** Names of topics, all through `ctx.name`. */
export const TOPIC = {
  clicks: 'user-clicks',
  profiles: 'user-profiles',
  products: 'products',
  purchases: 'purchases',
  enriched: 'enriched-events',
  pairs: 'correlated-clicks',
  outcomes: 'click-outcomes',
} as const

/** How many partitions each has. Clicks, profiles and purchases have the same key, the user, and are joined: they need the same number. */
export const PARTITIONS: Readonly<Record<(typeof TOPIC)[keyof typeof TOPIC], number>> = {
  'user-clicks': 3,
  'user-profiles': 3,
  products: 2,
  purchases: 3,
  'enriched-events': 3,
  'correlated-clicks': 3,
  'click-outcomes': 3,
}

/** Of the applications, through `ctx.name`. */
export const APPLICATION = { enrichment: 'enrichment', correlation: 'correlation', outcomes: 'outcomes' } as const

const id = z.string().min(1).max(64)

/** Keys are UTF-8 text, values JSON. */

/** `user-clicks`, key = user id. A click without a user has no key. */
export const clickSchema = z.object({ clickId: id, productId: id })

/** `user-profiles`, key = user id. A null value: the user is gone. */
export const profileSchema = z.object({ name: z.string().max(200), country: z.string().max(60) })

/** `products`, key = product id. A null value: the product is gone. */
export const productSchema = z.object({ title: z.string().max(200), category: z.string().max(60) })

/** `purchases`, key = user id. */
export const purchaseSchema = z.object({ orderId: id, cents: z.int().positive() })

export type Click = z.infer<typeof clickSchema>
export type Profile = z.infer<typeof profileSchema>
export type Product = z.infer<typeof productSchema>
export type Purchase = z.infer<typeof purchaseSchema>

/** `enriched-events`, key = product id, timestamp = the click's. */
export interface EnrichedEvent {
  clickId: string
  productId: string
  /** The profile of the user as it was known when the click arrived. */
  user: Profile
  /** The same for the product; null if it was not known. */
  product: Product | null
}

/** `correlated-clicks`, key = user id, timestamp = the second click's. */
export interface ClickPair {
  first: Click
  second: Click
}

/** `click-outcomes`, key = user id, timestamp = the later one of the two. */
export interface Outcome {
  click: Click
  /** Null: there was none, and there will be none. */
  purchase: Purchase | null
}

/** Milliseconds. */
export interface WindowOptions {
  /** How far apart two records may be; exactly so far is not too far. */
  windowMs: number
  /** How long a record that comes late is still waited for. */
  graceMs: number
}

export const CORRELATION: WindowOptions = { windowMs: minutes(5), graceMs: minutes(1) }
export const OUTCOME: WindowOptions = { windowMs: minutes(10), graceMs: minutes(5) }
