import { Grouped, Materialized, string, TableJoined } from '../../index.ts'
import type { Twin } from '../twin.ts'
import { strings } from './aggregations.ts'
import { one, rekeyed } from './inputs.ts'
import { both } from './stream-joins.ts'

/** `c` belongs to nobody. */
const owner = (value: string) => (value === 'c' ? null : value)

/** Twins of `java/ForeignKeys.java`. */
export const foreignKeys: readonly Twin[] = [
  {
    operator: 'foreign-key join',
    name: 'foreign-key-inner',
    ...rekeyed(10),
    build: (plan) => plan.out(plan.table('left').join(plan.table('right'), owner, both).toStream()),
  },
  {
    operator: 'foreign-key leftJoin',
    name: 'foreign-key-left',
    ...rekeyed(10),
    build: (plan) => plan.out(plan.table('left').leftJoin(plan.table('right'), owner, both).toStream()),
  },
  {
    operator: 'foreign-key join',
    name: 'foreign-key-inner-materialized',
    ...rekeyed(10),
    build: (plan) => plan.out(plan.table('left').join(plan.table('right'), owner, both, strings('joined')).toStream()),
  },
  {
    operator: 'foreign-key leftJoin',
    name: 'foreign-key-left-named',
    ...rekeyed(10),
    build: (plan) =>
      plan.out(
        plan
          .table('left')
          .leftJoin(plan.table('right'), owner, both, TableJoined.as('by-owner'), strings('joined'))
          .toStream(),
      ),
  },
  {
    operator: 'foreign-key join',
    name: 'foreign-key-of-key',
    ...rekeyed(10),
    build: (plan) =>
      plan.out(
        plan
          .table('left')
          .join(plan.table('right'), (value, key) => (key === 'k1' ? owner(value) : 'a'), both)
          .toStream(),
      ),
  },
  {
    operator: 'foreign-key leftJoin',
    name: 'foreign-key-derived',
    ...rekeyed(10),
    build: (plan) => {
      const left = plan
        .table('left')
        .filter((_, value) => value !== 'b')
        .mapValues((value) => value, Materialized.with(string, string))
      const right = plan.table('right').mapValues((value) => `${value}!`, Materialized.with(string, string))
      plan.out(left.leftJoin(right, owner, both).toStream())
    },
  },
  {
    operator: 'foreign-key join',
    name: 'foreign-key-self',
    ...one(10),
    build: (plan) => {
      const table = plan.table('in')
      plan.out(table.join(table, (value) => value, both).toStream())
    },
  },
  {
    operator: 'foreign-key leftJoin',
    name: 'foreign-key-twice',
    ...rekeyed(10),
    build: (plan) => {
      const right = plan.table('right')
      const once = plan.table('left').join(right, owner, both, strings('once'))
      plan.out(once.leftJoin(right, (value) => value.slice(0, 1), both, strings('twice')).toStream())
    },
  },
  {
    operator: 'foreign-key join',
    name: 'foreign-key-counted',
    ...rekeyed(10),
    build: (plan) =>
      plan.outCounts(
        plan
          .table('left')
          .join(plan.table('right'), owner, (_left, right) => right, strings('joined'))
          .groupBy((key, value) => [value, key], Grouped.with(string, string))
          .count(Materialized.as('counts'))
          .toStream(),
      ),
  },
]
