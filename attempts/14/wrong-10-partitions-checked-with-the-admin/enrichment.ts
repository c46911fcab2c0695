import type { Ctx } from '#harness/kata'
import { Joined, json, Materialized, Produced, StreamsBuilder, string, type Topology } from '#harness/streams'
import {
  type Click,
  clickSchema,
  type EnrichedEvent,
  type Product,
  type Profile,
  productSchema,
  profileSchema,
  TOPIC,
} from './contracts.ts'
import { readChanges, readEvents } from './reading.ts'

type WithUser = Omit<EnrichedEvent, 'product'>

/**
 * Task 14.2. `user-clicks` joined with `user-profiles` by user, then with `products` by product: an `EnrichedEvent` in `enriched-events`,
 * key = product id.
 *
 * - A click meets both tables as they stand when it arrives, whatever the timestamps. It comes out at once, once, with its own timestamp.
 * - A click of a user without a profile does not come out; one of an unknown product does, with `product: null`.
 * - A change of a table makes no event: what is enriched stays as it is.
 * - A null value deletes from a table. A click without a key has no user: it is dropped.
 */
export function enrichedEvents(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  const profiles = readChanges(ctx, builder, TOPIC.profiles, profileSchema).toTable(
    Materialized.with(string, json<Profile | null>()),
  )
  const products = readChanges(ctx, builder, TOPIC.products, productSchema).toTable(
    Materialized.with(string, json<Product | null>()),
  )
  readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .join(
      profiles,
      ({ clickId, productId }, user): WithUser => ({ clickId, productId, user: user as Profile }),
      Joined.with(string, json<Click>(), json<Profile | null>()),
    )
    .selectKey((_user, { productId }) => productId)
    .leftJoin(
      products,
      (event, product): EnrichedEvent => ({ ...event, product }),
      Joined.with(string, json<WithUser>(), json<Product | null>()),
    )
    .to(ctx.name(TOPIC.enriched), Produced.with(string, json<EnrichedEvent>()))
  return builder.build()
}
