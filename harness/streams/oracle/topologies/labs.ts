import {
  Consumed,
  Grouped,
  int64,
  JoinWindows,
  type KeyValueStore,
  Materialized,
  minutes,
  type ProcessorContext,
  Stores,
  type StreamRecord,
  seconds,
  string,
  type TimestampedKeyValueStore,
  TimeWindows,
  windowed,
} from '../../index.ts'
import type { Twin } from '../twin.ts'
import { strings } from './aggregations.ts'
import { keyedByValue, plainInput } from './inputs.ts'
import { both, joinedStrings } from './stream-joins.ts'
import { tableJoined } from './table-joins.ts'

/** Twins of `java/Labs.java`. */
export const labs: readonly Twin[] = [
  {
    operator: 'lab 04: clicks per category',
    name: 'lab04-clicks-per-category',
    inputs: { clicks: plainInput },
    edges: [minutes(5), seconds(30)],
    build: (plan) =>
      plan.to(
        plan
          .stream('clicks')
          .filter((_, category) => category !== null)
          .selectKey((_, category) => category)
          .groupByKey(Grouped.with(string, string))
          .windowedBy(TimeWindows.ofSizeAndGrace(minutes(5), seconds(30)))
          .count(Materialized.as('clicks-5m'))
          .toStream(),
        'out',
        windowed(string, minutes(5)),
        int64,
      ),
  },
  {
    operator: 'lab 14: enrichment',
    name: 'lab14-enriched-events',
    inputs: { 'user-clicks': plainInput, 'user-profiles': plainInput, products: keyedByValue },
    edges: [10],
    build: (plan) =>
      plan.out(
        plan
          .stream('user-clicks')
          .join(plan.table('user-profiles'), (product, profile) => `${product} by ${profile}`)
          .selectKey((_, click) => click.split(' ')[0]!)
          .leftJoin(plan.table('products'), both, tableJoined),
      ),
  },
  {
    operator: 'lab 14: correlation',
    name: 'lab14-correlated-clicks',
    inputs: { 'user-clicks': plainInput },
    edges: [10],
    build: (plan) => {
      const clicks = plan.stream('user-clicks')
      const soonAfter = JoinWindows.ofTimeDifferenceWithNoGrace(10).before(0)
      plan.out(
        clicks.join(clicks, both, soonAfter, joinedStrings).filter((_, pair) => {
          const [first, second] = pair.split('+')
          return first !== second
        }),
      )
    },
  },
  {
    operator: 'lab 14: windowed left join',
    name: 'lab14-windowed-left-join',
    inputs: { views: plainInput, purchases: plainInput },
    edges: [10, 5],
    build: (plan) =>
      plan.out(
        plan
          .stream('views')
          .filter((key) => key !== null)
          .leftJoin(plan.stream('purchases'), both, JoinWindows.ofTimeDifferenceAndGrace(10, 5), joinedStrings),
      ),
  },
  {
    operator: 'lab 19: rate limiter',
    name: 'lab19-rate-limiter',
    inputs: { requests: plainInput, limits: { keys: ['k1', 'k1', 'k2', null], values: ['', '1', '22', '333', null] } },
    edges: [10],
    build: (plan) => {
      plan.builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('admitted'), string, string))
      plan.builder.table('limits', Consumed.with(string, string), strings('limits'))
      plan.out(plan.stream('requests').process(limiter, 'admitted', 'limits'))
    },
  },
]

/** Admits as many requests of a key in any ten milliseconds as the table of limits says, two where it says nothing. */
function limiter() {
  let context: ProcessorContext<string, string>
  return {
    init(given: ProcessorContext<string, string>) {
      context = given
    },
    process(request: StreamRecord<string, string>) {
      if (request.key === null) return
      const admitted = context.getStateStore<KeyValueStore<string, string>>('admitted')
      const limits = context.getStateStore<TimestampedKeyValueStore<string, string>>('limits')
      const before = admitted.get(request.key) ?? ''
      const kept = before.split(' ').filter((time) => time !== '' && Number(time) > request.timestamp - 10)
      const admits = kept.length < (limits.get(request.key)?.value.length ?? 2)
      admitted.put(request.key, (admits ? [...kept, request.timestamp] : kept).join(' '))
      context.forward(request.withValue(admits ? 'admitted' : 'rejected'))
    },
  }
}
