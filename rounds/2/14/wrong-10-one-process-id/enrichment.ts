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

interface KnownClick {
  click: Click
  user: Profile
}

/** Task 14.2. Clicks with profile and product. */
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
      (click, user): KnownClick => ({ click, user: user as Profile }),
      Joined.with(string, json<Click>(), json<Profile | null>()),
    )
    .selectKey((_, { click }) => click.productId)
    .leftJoin(
      products,
      ({ click, user }, product): EnrichedEvent => ({
        clickId: click.clickId,
        productId: click.productId,
        user,
        product: product ?? null,
      }),
      Joined.with(string, json<KnownClick>(), json<Product | null>()),
    )
    .to(ctx.name(TOPIC.enriched), Produced.with(string, json<EnrichedEvent>()))
  return builder.build()
}
