import { type CogroupedKStream, Grouped, Materialized, Named, string } from '../../index.ts'
import type { Plan, Twin } from '../twin.ts'
import { aggregated, nothing, strings } from './aggregations.ts'
import { plainInput, two } from './inputs.ts'
import { session, sessionsGrace, slidingGrace, ten, tumblingGrace } from './windows.ts'

const grouping = Grouped.with(string, string)
const left = aggregated
const right = (_key: string, value: string, sum: string) => `${sum}<${value}>`

/** Twins of `java/Cogroups.java`. */
export const cogroups: readonly Twin[] = [
  {
    operator: 'cogroup',
    name: 'cogroup',
    ...two(10),
    build: (plan) => plan.out(both(plan).aggregate(nothing, strings('sums')).toStream()),
  },
  {
    operator: 'cogroup',
    name: 'cogroup-unnamed',
    ...two(10),
    build: (plan) => plan.out(both(plan).aggregate(nothing, Materialized.with(string, string)).toStream()),
  },
  {
    operator: 'cogroup',
    name: 'cogroup-named',
    ...two(10),
    build: (plan) => plan.out(both(plan).aggregate(nothing, Named.as('together'), strings('sums')).toStream()),
  },
  {
    operator: 'cogroup',
    name: 'cogroup-by-value',
    ...two(10),
    build: (plan) =>
      plan.out(
        plan
          .stream('left')
          .groupByKey(grouping)
          .cogroup(left)
          .cogroup(
            plan.stream('right').groupBy((_, value) => value, grouping.withName('by-value')),
            right,
          )
          .aggregate(nothing, strings('sums'))
          .toStream(),
      ),
  },
  {
    operator: 'cogroup',
    name: 'cogroup-all-by-value',
    ...two(10),
    build: (plan) =>
      plan.out(
        plan
          .stream('left')
          .groupBy((_, value) => value, grouping)
          .cogroup(left)
          .cogroup(
            plan.stream('right').groupBy((_, value) => value, grouping.withName('by-value')),
            right,
          )
          .aggregate(nothing, Materialized.with(string, string))
          .toStream(),
      ),
  },
  {
    operator: 'cogroup',
    name: 'cogroup-three',
    inputs: { left: plainInput, right: plainInput, third: plainInput },
    edges: [10],
    build: (plan) =>
      plan.out(
        both(plan)
          .cogroup(plan.stream('third').groupByKey(grouping), (_key, value, sum) => `${value}${sum}`)
          .aggregate(() => '-', strings('sums'))
          .filter((_, value) => value.length > 2)
          .toStream(),
      ),
  },
  {
    operator: 'cogroup in windows',
    name: 'cogroup-tumbling',
    ...two(10, 4),
    build: (plan) =>
      plan.to(both(plan).windowedBy(tumblingGrace).aggregate(nothing, strings('sums')).toStream(), 'out', ten, string),
  },
  {
    operator: 'cogroup in windows',
    name: 'cogroup-sliding',
    ...two(10, 7),
    build: (plan) =>
      plan.to(both(plan).windowedBy(slidingGrace).aggregate(nothing, strings('sums')).toStream(), 'out', ten, string),
  },
  {
    operator: 'cogroup in windows',
    name: 'cogroup-sessions',
    ...two(5, 6),
    build: (plan) =>
      plan.to(
        both(plan)
          .windowedBy(sessionsGrace)
          .aggregate(nothing, (_key, one, other) => `${one}&${other}`, strings('sums'))
          .toStream(),
        'out',
        session,
        string,
      ),
  },
]

function both(plan: Plan): CogroupedKStream<string, string> {
  return plan
    .stream('left')
    .groupByKey(grouping)
    .cogroup(left)
    .cogroup(plan.stream('right').groupByKey(grouping), right)
}
