import type { Ctx } from '#harness/kata'
import {
  Joined,
  json,
  Materialized,
  type Processor,
  type ProcessorContext,
  Produced,
  Stores,
  type StreamRecord,
  StreamsBuilder,
  string,
  type TimestampedKeyValueStore,
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

const PROFILES = 'profiles'

type Half = Omit<EnrichedEvent, 'product'>
type ProfileStore = TimestampedKeyValueStore<string, Profile>

/** Task 14.2. The first join by hand, over a store of profiles; the second by the DSL, behind a repartition topic. */
export function enrichedEvents(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(
    Stores.timestampedKeyValueStoreBuilder(Stores.inMemoryKeyValueStore(PROFILES), string, json<Profile>()),
  )
  readChanges(ctx, builder, TOPIC.profiles, profileSchema).process(() => new ProfileKeeper(), PROFILES)
  const products = readChanges(ctx, builder, TOPIC.products, productSchema).toTable(
    Materialized.with(string, json<Product | null>()),
  )
  readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .process(() => new ProfileJoin(), PROFILES)
    .leftJoin(
      products,
      (half, product): EnrichedEvent => ({ ...half, product: product ?? null }),
      Joined.with(string, json<Half>(), json<Product | null>()),
    )
    .to(ctx.name(TOPIC.enriched), Produced.with(string, json<EnrichedEvent>()))
  return builder.build()
}

class ProfileKeeper implements Processor<string, Profile | null, never, never> {
  private profiles!: ProfileStore

  init(context: ProcessorContext<never, never>): void {
    this.profiles = context.getStateStore(PROFILES)
  }

  process({ key, value, timestamp }: StreamRecord<string, Profile | null>): void {
    if (key === null) return
    this.profiles.put(key, value === null ? null : { value, timestamp })
  }
}

/** A click moves on under the key of its product. */
class ProfileJoin implements Processor<string, Click, string, Half> {
  private context!: ProcessorContext<string, Half>
  private profiles!: ProfileStore

  init(context: ProcessorContext<string, Half>): void {
    this.context = context
    this.profiles = context.getStateStore(PROFILES)
  }

  process(record: StreamRecord<string, Click>): void {
    if (record.key === null) return
    const profile = this.profiles.get(record.key)
    if (profile === null) return
    const { clickId, productId } = record.value
    const half = { clickId, productId, user: profile.value }
    this.context.forward(record.withKey(productId).withValue(half))
  }
}
