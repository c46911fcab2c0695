import {
  BufferConfig,
  Consumed,
  Grouped,
  Joined,
  JoinWindows,
  type KeyValueStore,
  Materialized,
  Named,
  type ProcessorContext,
  Produced,
  Stores,
  type StreamRecord,
  Suppressed,
  string,
  Topology,
} from '../../index.ts'
import type { Twin } from '../twin.ts'
import { strings } from './aggregations.ts'
import { one, plainInput, two } from './inputs.ts'
import { both, joinedStrings } from './stream-joins.ts'

const operator = 'names, topology by hand'
const sides = { in: plainInput, other: plainInput }
const strung = { key: string, value: string }
const serdes = { keySerde: string, valueSerde: string }

/** Twins of `java/Naming.java`. */
export const naming: readonly Twin[] = [
  {
    operator,
    name: 'named-stateless',
    inputs: sides,
    edges: [10],
    build: (plan) => {
      plan.builder
        .stream(['other', 'in'], Consumed.with(string, string).withName('source'))
        .filter((_, value) => value !== null, Named.as('present'))
        .mapValues((value) => `${value}!`, Named.as('louder'))
        .selectKey((_, value) => value, Named.as('by-value'))
        .peek(() => {}, Named.as('looking'))
        .to('out', Produced.with(string, string).withName('sink'))
      plan.sinks.set('out', strung)
    },
  },
  {
    operator,
    name: 'named-aggregations',
    ...one(10),
    build: (plan) =>
      plan.outCounts(
        plan
          .stream('in')
          .groupBy((_, value) => value, Grouped.with(string, string).withName('groups'))
          .count(Named.as('counting'), Materialized.as('counts'))
          .filter((_, count) => count > 1, Named.as('many'))
          .suppress(Suppressed.untilTimeLimit(10, BufferConfig.unbounded()).withName('rested'))
          .toStream(Named.as('streamed')),
      ),
  },
  {
    operator,
    name: 'named-joins',
    inputs: { left: plainInput, right: plainInput, third: plainInput },
    edges: [10, 5],
    build: (plan) => {
      const named = joinedStrings.withName('pairs').withStoreName('pair-store')
      const windows = JoinWindows.ofTimeDifferenceAndGrace(10, 5)
      const joined = plan.stream('left').leftJoin(plan.stream('right'), both, windows, named)
      const thirds = plan.builder.table(
        'third',
        Consumed.with(string, string).withName('thirds'),
        Materialized.as('third-store'),
      )
      plan.out(
        joined.join(thirds, both, Joined.with<string, string, string>(string, string, string).withName('looked-up')),
      )
    },
  },
  {
    operator,
    name: 'named-tables',
    ...two(10),
    build: (plan) =>
      plan.out(
        plan
          .table('left')
          .outerJoin(plan.table('right'), both, Named.as('together'), strings('both'))
          .mapValues((value) => `${value}!`, Named.as('louder'))
          .groupBy((key, value) => [value, key], Grouped.with(string, string).withName('by-value'))
          .reduce(
            (sum, value) => `${sum}+${value}`,
            (sum, value) => `${sum}-${value}`,
            Named.as('summed'),
            Materialized.as('sums'),
          )
          .toStream(),
      ),
  },
  {
    operator,
    name: 'two-subtopologies',
    inputs: sides,
    edges: [10],
    build: (plan) => {
      plan.to(
        plan.stream('other').filter((_, value) => value !== null),
        'out-other',
        string,
        string,
      )
      plan.outCounts(
        plan
          .stream('in')
          .selectKey((_, value) => value)
          .groupByKey(Grouped.with(string, string))
          .count()
          .toStream(),
      )
    },
  },
  {
    operator,
    name: 'topology-by-hand',
    inputs: sides,
    edges: [10],
    build: (plan) => {
      plan.topology = new Topology()
        .addSource('source', ['other', 'in'], serdes)
        .addProcessor('last', last, 'source')
        .addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('lasts'), string, string), 'last')
        .addSink('sink-before', 'out-before', serdes, 'last')
        .addSink('sink-all', 'out', serdes, 'last', 'source')
      plan.sinks.set('out', strung)
      plan.sinks.set('out-before', strung)
    },
  },
]

/** Sends a key's value before this one to one child, its own to both. */
function last() {
  let context: ProcessorContext<string, string>
  return {
    init(given: ProcessorContext<string, string>) {
      context = given
    },
    process(record: StreamRecord<string, string>) {
      if (record.key === null) return
      const lasts = context.getStateStore<KeyValueStore<string, string>>('lasts')
      const before = lasts.get(record.key)
      lasts.put(record.key, record.value)
      if (before !== null) {
        context.forward(record.withValue(before).withTimestamp(record.timestamp + 1), 'sink-before')
      }
      context.forward(record)
    },
  }
}
