import type { Ctx } from '#harness/kata'
import {
  Joined,
  json,
  type KeyValue,
  Materialized,
  Produced,
  Repartitioned,
  StreamsBuilder,
  string,
  type Topology,
} from '#harness/streams'
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

interface Visit {
  click: Click
  user: Profile | null
}

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
  const users = readChanges(ctx, builder, TOPIC.profiles, profileSchema).toTable(
    Materialized.as<string, Profile | null>('users').withKeySerde(string).withValueSerde(json<Profile | null>()),
  )
  // The topic is compacted: it is its own changelog, and a second copy of the whole catalogue is a waste.
  const catalogue = readChanges(ctx, builder, TOPIC.products, productSchema).toTable(
    Materialized.as<string, Product | null>('catalogue')
      .withKeySerde(string)
      .withValueSerde(json<Product | null>())
      .withLoggingDisabled(),
  )
  readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .filter((user) => user !== null)
    .leftJoin(users, (click, user): Visit => ({ click, user }), Joined.with(string, json<Click>(), json<Profile | null>()))
    .flatMap<string, Visit>((_, visit): KeyValue<string, Visit>[] => {
      return visit.user === null ? [] : [[visit.click.productId, visit]]
    })
    .repartition(Repartitioned.with<string, Visit>(string, json<Visit>()).withName('visits-by-product'))
    .leftJoin(
      catalogue,
      ({ click, user }, product): EnrichedEvent => ({ ...click, user: user!, product }),
      Joined.with(string, json<Visit>(), json<Product | null>()),
    )
    .to(ctx.name(TOPIC.enriched), Produced.with(string, json<EnrichedEvent>()))
  return builder.build()
}
