import { Grouped, type KGroupedTable, type KTable, Materialized, string } from '../../index.ts'
import type { Twin } from '../twin.ts'
import { nothing, strings } from './aggregations.ts'
import { one } from './inputs.ts'

/** Twins of `java/Tables.java`. */
export const tables: readonly Twin[] = [
  {
    operator: 'table, toStream',
    name: 'table',
    ...one(10),
    build: (plan) => plan.out(plan.table('in').toStream()),
  },
  {
    operator: 'table, toStream',
    name: 'table-materialized',
    ...one(10),
    build: (plan) => plan.out(plan.builder.table('in', strings('rows')).toStream((_: string, value: string) => value)),
  },
  {
    operator: 'table filter, filterNot',
    name: 'table-filter',
    ...one(10),
    build: (plan) => plan.out(plan.table('in').filter(notA).toStream()),
  },
  {
    operator: 'table filter, filterNot',
    name: 'table-filter-not',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .table('in')
          .filterNot((_, value) => value === 'a')
          .toStream(),
      ),
  },
  {
    operator: 'table filter, filterNot',
    name: 'table-filter-materialized',
    ...one(10),
    build: (plan) => plan.out(plan.table('in').filter(notA, strings('filtered')).toStream()),
  },
  {
    operator: 'table mapValues',
    name: 'table-map-values',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .table('in')
          .mapValues((value) => `${value}!`)
          .toStream(),
      ),
  },
  {
    operator: 'table mapValues',
    name: 'table-map-values-materialized',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .table('in')
          .mapValues((value, key) => `${key}${value}`, strings('mapped'))
          .toStream(),
      ),
  },
  {
    operator: 'table mapValues',
    name: 'table-filter-map-filter',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .table('in')
          .filter(notA)
          .mapValues((value) => `${value}!`)
          .filter((_, value) => value !== 'b!', strings('filtered'))
          .toStream(),
      ),
  },
  {
    operator: 'table groupBy',
    name: 'table-group-count',
    ...one(10),
    build: (plan) => plan.outCounts(byValue(plan.table('in')).count(Materialized.as('counts')).toStream()),
  },
  {
    operator: 'table groupBy',
    name: 'table-group-reduce',
    ...one(10),
    build: (plan) =>
      plan.out(
        byValue(plan.table('in'))
          .reduce(
            (sum, value) => `${sum}+${value}`,
            (sum, value) => `${sum}-${value}`,
            Materialized.as('reduced'),
          )
          .toStream(),
      ),
  },
  {
    operator: 'table groupBy',
    name: 'table-group-aggregate',
    ...one(10),
    build: (plan) => plan.out(aggregated(byValue(plan.table('in'))).toStream()),
  },
  {
    operator: 'table groupBy',
    name: 'table-filter-group-aggregate',
    ...one(10),
    build: (plan) => plan.out(aggregated(byValue(plan.table('in').filter(notA))).toStream()),
  },
  {
    operator: 'table groupBy',
    name: 'table-group-same-key',
    ...one(10),
    build: (plan) => {
      const grouped = plan
        .table('in')
        .groupBy((key, value) => [(value === 'c' ? null : key) as string, value], Grouped.with(string, string))
      plan.out(aggregated(grouped).toStream())
    },
  },
  {
    operator: 'toTable',
    name: 'to-table',
    ...one(10),
    build: (plan) => plan.out(plan.stream('in').toTable(strings('rows')).toStream()),
  },
  {
    operator: 'toTable',
    name: 'to-table-unnamed',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .stream('in')
          .toTable()
          .mapValues((value) => `${value}!`)
          .toStream(),
      ),
  },
  {
    operator: 'toTable',
    name: 'to-table-rekeyed',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .stream('in')
          .selectKey((_, value) => value)
          .toTable(strings('rows'))
          .toStream(),
      ),
  },
]

function notA(_: unknown, value: string): boolean {
  return value !== 'a'
}

function byValue(table: KTable<string, string>): KGroupedTable<string, string> {
  return table.groupBy((key, value) => [value, key], Grouped.with(string, string))
}

function aggregated(groups: KGroupedTable<string, string>): KTable<string, string> {
  return groups.aggregate(
    nothing,
    (_, value, sum) => `${sum}+${value}`,
    (_, value, sum) => `${sum}-${value}`,
    strings('sums'),
  )
}
