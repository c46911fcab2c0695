import type { z } from 'zod'
import type { Ctx } from '#harness/kata'
import {
  json,
  Materialized,
  Produced,
  Repartitioned,
  type Serde,
  StreamsBuilder,
  string,
  type Topology,
} from '#harness/streams'
import {
  type Click,
  clickSchema,
  type EnrichedEvent,
  PARTITIONS,
  type Product,
  type Profile,
  productSchema,
  profileSchema,
  TOPIC,
} from './contracts.ts'
import { Lookup } from './lookup.ts'
import { readChanges, readEvents } from './reading.ts'

export function enrichedEvents(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  const table = <T>(topic: string, schema: z.ZodType<T>) => {
    const stored = Materialized.as<string, T | null>(topic).withKeySerde(string)
    readChanges(ctx, builder, topic, schema).toTable(stored.withValueSerde(json<T | null>()))
  }
  table<Profile>(TOPIC.profiles, profileSchema)
  table<Product>(TOPIC.products, productSchema)
  const events: Serde<EnrichedEvent> = json<EnrichedEvent>()
  readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .processValues(() => new Lookup<Click, Profile, EnrichedEvent>(TOPIC.profiles, withUser), TOPIC.profiles)
    .selectKey((_, { productId }) => productId)
    .repartition(Repartitioned.with(string, events).withName('by-product').withNumberOfPartitions(PARTITIONS.products))
    .processValues(() => new Lookup<EnrichedEvent, Product, EnrichedEvent>(TOPIC.products, withProduct), TOPIC.products)
    .to(ctx.name(TOPIC.enriched), Produced.with(string, events))
  return builder.build()
}

function withUser({ clickId, productId }: Click, user: Profile | null): EnrichedEvent | null {
  return user && { clickId, productId, user, product: null }
}

function withProduct(event: EnrichedEvent, product: Product | null): EnrichedEvent {
  return { ...event, product }
}
