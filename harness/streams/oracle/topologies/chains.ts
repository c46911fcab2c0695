import { Grouped, Materialized, string } from '../../index.ts'
import type { Twin } from '../twin.ts'
import { byKey, nothing, strings } from './aggregations.ts'
import { one, plainInput, two } from './inputs.ts'
import { both } from './stream-joins.ts'
import { tableJoined } from './table-joins.ts'

const operator = 'tables through tables'

/** Twins of `java/Edges.java`: tables that are read through others, which keep no state themselves. */
export const chains: readonly Twin[] = [
  {
    operator,
    name: 'joined-with-filtered',
    ...two(10),
    build: (plan) => {
      const left = plan.stream('left')
      const filtered = plan
        .table('right')
        .filter((_, value) => value !== 'a')
        .mapValues((value) => `${value}!`)
      plan.out(left.leftJoin(filtered, both, tableJoined))
    },
  },
  {
    operator,
    name: 'joined-with-joined',
    inputs: { left: plainInput, right: plainInput, third: plainInput },
    edges: [10],
    build: (plan) =>
      plan.out(
        plan.stream('left').leftJoin(plan.table('right').outerJoin(plan.table('third'), both), both, tableJoined),
      ),
  },
  {
    operator,
    name: 'grouped-through-joins',
    ...two(10),
    build: (plan) => {
      const joined = plan
        .table('left')
        .mapValues((value) => `${value}!`)
        .leftJoin(
          plan.table('right').filter((_, value) => value !== 'a'),
          both,
        )
      const grouped = joined
        .filter((_, value) => !value.startsWith('b'))
        .groupBy((key, value) => [value.slice(0, 1), key], Grouped.with(string, string))
      const summed = grouped.aggregate(
        nothing,
        (_, value, sum) => `${sum}+${value}`,
        (_, value, sum) => `${sum}-${value}`,
        strings('sums'),
      )
      plan.out(summed.toStream())
    },
  },
  {
    operator,
    name: 'changed-again',
    ...one(10),
    build: (plan) =>
      plan.outCounts(
        byKey(plan)
          .count(Materialized.as('counts'))
          .toStream()
          .map((key, count) => [`n${count}`, key])
          .groupByKey(Grouped.with(string, string))
          .count(Materialized.as('counts-of-counts'))
          .toStream(),
      ),
  },
]
