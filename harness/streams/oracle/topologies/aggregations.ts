import { Grouped, type KGroupedStream, Materialized, string } from '../../index.ts'
import type { Plan, Twin } from '../twin.ts'
import { one } from './inputs.ts'

/** Twins of `java/Aggregations.java`. */
export const aggregations: readonly Twin[] = [
  {
    operator: 'count',
    name: 'count',
    ...one(10),
    build: (plan) => plan.outCounts(byKey(plan).count(Materialized.as('counts')).toStream()),
  },
  {
    operator: 'count',
    name: 'count-unnamed',
    ...one(10),
    build: (plan) => plan.outCounts(byKey(plan).count().toStream()),
  },
  {
    operator: 'reduce',
    name: 'reduce',
    ...one(10),
    build: (plan) => plan.out(byKey(plan).reduce(reduced, Materialized.as('reduced')).toStream()),
  },
  {
    operator: 'aggregate',
    name: 'aggregate',
    ...one(10),
    build: (plan) => plan.out(byKey(plan).aggregate(nothing, aggregated, strings('sums')).toStream()),
  },
  {
    operator: 'groupBy',
    name: 'count-by-value',
    ...one(10),
    build: (plan) => plan.outCounts(byValue(plan).count(Materialized.as('counts')).toStream()),
  },
  {
    operator: 'groupBy',
    name: 'reduce-by-value',
    ...one(10),
    build: (plan) => plan.out(byValue(plan).reduce(reduced).toStream()),
  },
  {
    operator: 'groupBy',
    name: 'aggregate-by-value',
    ...one(10),
    build: (plan) => plan.out(byValue(plan).aggregate(nothing, aggregated, strings('sums')).toStream()),
  },
  {
    operator: 'groupBy',
    name: 'count-after-map',
    ...one(10),
    build: (plan) =>
      plan.outCounts(
        plan
          .stream('in')
          .selectKey((key, value) => value ?? key)
          .groupByKey(Grouped.with(string, string).withName('renamed'))
          .count()
          .toStream(),
      ),
  },
]

export function byKey(plan: Plan): KGroupedStream<string, string> {
  return plan.stream('in').groupByKey(Grouped.with(string, string))
}

export function byValue(plan: Plan): KGroupedStream<string, string> {
  return plan.stream('in').groupBy((_, value) => value, Grouped.with(string, string))
}

/** `c` deletes what there is: the types of the DSL leave out that an aggregate may become null. */
export function reduced(sum: string, value: string): string {
  return (value === 'c' ? null : `${sum}${value}`) as string
}

export const nothing = () => ''

export function aggregated(_: unknown, value: string, sum: string): string {
  return reduced(sum, value)
}

export function strings(name: string) {
  return Materialized.as<string, string>(name).withKeySerde(string).withValueSerde(string)
}
