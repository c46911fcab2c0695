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

type ProfiledClick = Click & { user: Profile }

export function enrichedEvents(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)
  const profiles = readChanges(ctx, builder, TOPIC.profiles, profileSchema).toTable(
    Materialized.with(string, json<Profile | null>()),
  )
  const products = readChanges(ctx, builder, TOPIC.products, productSchema).toTable(
    Materialized.with(string, json<Product | null>()),
  )
  clicks
    .join(profiles, (click, user): ProfiledClick => ({ ...click, user: user! }))
    .selectKey((_, { productId }) => productId)
    .leftJoin(
      products,
      ({ clickId, productId, user }, product): EnrichedEvent => ({ clickId, productId, user, product }),
      Joined.with(string, json<ProfiledClick>(), json<Product | null>()),
    )
    .to(ctx.name(TOPIC.enriched), Produced.with(string, json<EnrichedEvent>()))
  return builder.build()
}
