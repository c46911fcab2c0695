import { BufferConfig, Grouped, JoinWindows, Materialized, Suppressed, string } from '../../index.ts'
import type { Twin } from '../twin.ts'
import { byKey, strings } from './aggregations.ts'
import { one, plainInput, two } from './inputs.ts'
import { both, joinedStrings } from './stream-joins.ts'
import { tableJoined } from './table-joins.ts'
import { counts, ten, tumbling, tumblingGrace } from './windows.ts'

const operator = 'compositions'
const grouped = Grouped.with(string, string)
const withGrace = JoinWindows.ofTimeDifferenceAndGrace(10, 5)

/** Twins of `java/Compositions.java`. */
export const compositions: readonly Twin[] = [
  {
    operator,
    name: 'windowed-count-renamed',
    ...one(10, 4),
    build: (plan) =>
      plan.outCounts(
        byKey(plan)
          .windowedBy(tumblingGrace)
          .count(Materialized.as('counts'))
          .suppress(Suppressed.untilWindowCloses(BufferConfig.unbounded()))
          .toStream()
          .selectKey((window) => `${window.key}@${window.window.start}`),
      ),
  },
  {
    operator,
    name: 'left-join-counted',
    ...two(10, 5),
    build: (plan) =>
      plan.outCounts(
        plan
          .stream('left')
          .leftJoin(plan.stream('right'), both, withGrace, joinedStrings)
          .groupByKey(grouped)
          .count(Materialized.as('counts'))
          .toStream(),
      ),
  },
  {
    operator,
    name: 'left-join-windowed',
    ...two(10, 5),
    build: (plan) =>
      counts(
        plan,
        plan
          .stream('left')
          .leftJoin(plan.stream('right'), both, withGrace, joinedStrings)
          .groupBy((_, value) => value, grouped)
          .windowedBy(tumbling)
          .count(Materialized.as('counts')),
      ),
  },
  {
    operator,
    name: 'counts-joined',
    ...two(10),
    build: (plan) => {
      const lefts = plan.stream('left').groupByKey(grouped).count(Materialized.as('lefts'))
      const rights = plan
        .stream('right')
        .groupBy((_, value) => value, grouped)
        .count(Materialized.as('rights'))
      plan.out(lefts.outerJoin(rights, both).toStream())
    },
  },
  {
    operator,
    name: 'windowed-counts-joined',
    ...two(10, 4),
    build: (plan) => {
      const lefts = plan.stream('left').groupByKey(grouped).windowedBy(tumblingGrace).count(Materialized.as('lefts'))
      const rights = plan.stream('right').groupByKey(grouped).windowedBy(tumbling).count(Materialized.as('rights'))
      plan.to(lefts.leftJoin(rights, both).toStream(), 'out', ten, string)
    },
  },
  {
    operator,
    name: 'stream-joins-own-table',
    ...one(10),
    build: (plan) => {
      const stream = plan.stream('in')
      plan.out(stream.leftJoin(stream.toTable(strings('last')), both, tableJoined))
    },
  },
  {
    operator,
    name: 'merged-counted',
    inputs: { in: plainInput, other: plainInput },
    edges: [10, 4],
    build: (plan) =>
      counts(
        plan,
        plan
          .stream('in')
          .merge(plan.stream('other'))
          .groupBy((_, value) => value, grouped.withName('by-value'))
          .windowedBy(tumblingGrace)
          .count(Materialized.as('counts')),
      ),
  },
  {
    operator,
    name: 'table-join-grouped',
    ...two(10),
    build: (plan) =>
      plan.outCounts(
        plan
          .table('left')
          .join(plan.table('right'), both)
          .groupBy((key, value) => [value, key], grouped)
          .count(Materialized.as('counts'))
          .toStream(),
      ),
  },
]
