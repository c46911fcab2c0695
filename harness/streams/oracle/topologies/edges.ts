import {
  BufferConfig,
  Consumed,
  Grouped,
  int64,
  type KeyValueStore,
  Materialized,
  type ProcessorContext,
  Produced,
  Stores,
  type StreamRecord,
  Suppressed,
  string,
} from '../../index.ts'
import type { Twin } from '../twin.ts'
import { byKey } from './aggregations.ts'
import { one, two } from './inputs.ts'
import { counts, tumblingGrace } from './windows.ts'

const operator = 'sources, sinks, stores'
const consumed = Consumed.with(string, string)

/** Twins of `java/Edges.java`: where records come in and go out. */
export const edges: readonly Twin[] = [
  {
    operator,
    name: 'topic-by-record',
    ...one(10),
    build: (plan) => {
      plan
        .stream('in')
        .filter((_, value) => value !== null)
        .to((_, value) => (value === 'a' ? 'out-a' : 'out'), Produced.with(string, string))
      plan.sinks.set('out', { key: string, value: string })
      plan.sinks.set('out-a', { key: string, value: string })
    },
  },
  {
    operator,
    name: 'own-time',
    ...one(10, 4),
    build: (plan) => {
      const doubled = consumed.withTimestampExtractor((record, partitionTime) =>
        record.value === null ? partitionTime : record.timestamp * 2,
      )
      const grouped = plan.builder.stream('in', doubled).groupByKey(Grouped.with(string, string))
      counts(plan, grouped.windowedBy(tumblingGrace).count(Materialized.as('counts')))
    },
  },
  {
    operator,
    name: 'no-time',
    ...one(10),
    build: (plan) => {
      const timeless = consumed.withTimestampExtractor((record) => (record.value === 'a' ? -1 : record.timestamp))
      plan.out(plan.builder.stream('in', timeless))
    },
  },
  {
    operator,
    name: 'suppress-bytes',
    ...one(10),
    build: (plan) => {
      const limited = Suppressed.untilTimeLimit(10, BufferConfig.maxBytes(150))
      plan.outCounts(byKey(plan).count(Materialized.as('counts')).suppress(limited).toStream())
    },
  },
  {
    operator,
    name: 'not-logged',
    ...one(10),
    build: (plan) => {
      const unlogged = Materialized.as<string, number>('counts').withLoggingDisabled()
      plan.outCounts(byKey(plan).count(unlogged).toStream())
    },
  },
  {
    operator,
    name: 'global-store',
    ...two(10),
    build: (plan) => {
      plan.builder.addGlobalStore(globals(), 'right', consumed, keeping)
      plan.out(plan.stream('left').process(reading))
    },
  },
  {
    operator,
    name: 'two-readers',
    ...one(10),
    build: (plan) => {
      const counted = byKey(plan).count(Materialized.as('counts'))
      plan.outCounts(counted.toStream())
      plan.to(counted.filter((_, count) => count % 2 === 0).toStream(), 'out-even', string, int64)
      plan.to(counted.mapValues((count) => `#${count}`).toStream(), 'out-text', string, string)
    },
  },
]

function globals() {
  return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('globals'), string, string).withLoggingDisabled()
}

function keeping() {
  let store: KeyValueStore<string, string>
  return {
    init(context: ProcessorContext<never, never>) {
      store = context.getStateStore('globals')
    },
    process({ key, value }: StreamRecord<string, string>) {
      if (key !== null) store.put(key, value === null ? null : `${value}*`)
    },
  }
}

function reading() {
  let context: ProcessorContext<string, string>
  return {
    init(given: ProcessorContext<string, string>) {
      context = given
    },
    process(record: StreamRecord<string, string>) {
      if (record.key === null) return
      const there = context.getStateStore<KeyValueStore<string, string>>('globals').get(record.key)
      context.forward(record.withValue(`${record.value}+${there}`))
    },
  }
}
