import type { Ctx } from '#harness/kata'
import {
  int64,
  Joined,
  json,
  type KeyValueStore,
  type KStream,
  Materialized,
  type ProcessorContext,
  Produced,
  Stores,
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

type WithUser = Omit<EnrichedEvent, 'product'>

/** A change that was overtaken by a later one must not undo it. */
function newest<V>(builder: StreamsBuilder, store: string, changes: KStream<string, V>): KStream<string, V> {
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), string, int64))
  return changes
    .filter((key) => key !== null)
    .processValues<V>(() => {
      let context: ProcessorContext<string, V>
      let times: KeyValueStore<string, number>
      return {
        init(given) {
          context = given
          times = given.getStateStore(store)
        },
        process(record) {
          if (record.timestamp < (times.get(record.key) ?? 0)) return
          times.put(record.key, record.timestamp)
          context.forward(record)
        },
      }
    }, store)
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
  const profiles = newest(builder, 'newest-profiles', readChanges(ctx, builder, TOPIC.profiles, profileSchema)).toTable(
    Materialized.with(string, json<Profile | null>()),
  )
  const products = newest(builder, 'newest-products', readChanges(ctx, builder, TOPIC.products, productSchema)).toTable(
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
