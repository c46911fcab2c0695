import { Consumed, type GlobalKTable, Joined, string } from '../../index.ts'
import type { Plan, Twin } from '../twin.ts'
import { strings } from './aggregations.ts'
import { one, plainInput, rekeyed, two } from './inputs.ts'
import { both } from './stream-joins.ts'

export const tableJoined = Joined.with<string, string, string>(string, string, string)

/** Twins of `java/TableJoins.java`. */
export const tableJoins: readonly Twin[] = [
  {
    operator: 'stream-table join',
    name: 'stream-table-inner',
    ...two(10),
    build: (plan) => plan.out(plan.stream('left').join(plan.table('right'), both, tableJoined)),
  },
  {
    operator: 'stream-table leftJoin',
    name: 'stream-table-left',
    ...two(10),
    build: (plan) => plan.out(plan.stream('left').leftJoin(plan.table('right'), both, tableJoined)),
  },
  {
    operator: 'stream-table leftJoin',
    name: 'stream-table-rekeyed',
    ...rekeyed(10),
    build: (plan) =>
      plan.out(
        plan
          .stream('left')
          .selectKey((_, value) => value)
          .leftJoin(plan.table('right'), both, tableJoined.withName('by-value')),
      ),
  },
  {
    operator: 'table-table join',
    name: 'table-table-inner',
    ...two(10),
    build: (plan) => plan.out(plan.table('left').join(plan.table('right'), both).toStream()),
  },
  {
    operator: 'table-table leftJoin',
    name: 'table-table-left',
    ...two(10),
    build: (plan) => plan.out(plan.table('left').leftJoin(plan.table('right'), both).toStream()),
  },
  {
    operator: 'table-table outerJoin',
    name: 'table-table-outer',
    ...two(10),
    build: (plan) => plan.out(plan.table('left').outerJoin(plan.table('right'), both).toStream()),
  },
  {
    operator: 'table-table join',
    name: 'table-table-inner-materialized',
    ...two(10),
    build: (plan) => plan.out(plan.table('left').join(plan.table('right'), both, strings('joined')).toStream()),
  },
  {
    operator: 'table-table leftJoin',
    name: 'table-table-left-materialized',
    ...two(10),
    build: (plan) => plan.out(plan.table('left').leftJoin(plan.table('right'), both, strings('joined')).toStream()),
  },
  {
    operator: 'table-table outerJoin',
    name: 'table-table-outer-materialized',
    ...two(10),
    build: (plan) => plan.out(plan.table('left').outerJoin(plan.table('right'), both, strings('joined')).toStream()),
  },
  {
    operator: 'table-table outerJoin',
    name: 'table-table-chain',
    inputs: { left: plainInput, right: plainInput, third: plainInput },
    edges: [10],
    build: (plan) =>
      plan.out(
        plan
          .table('left')
          .leftJoin(plan.table('right'), both)
          .outerJoin(plan.table('third'), both, strings('joined'))
          .toStream(),
      ),
  },
  {
    operator: 'table-table outerJoin',
    name: 'table-table-self',
    ...one(10),
    build: (plan) => {
      const table = plan.table('in')
      const others = table.filter((_, value) => value !== 'a')
      plan.out(table.outerJoin(others, both).toStream())
    },
  },
  {
    operator: 'stream-globalTable join',
    name: 'global-table-inner',
    ...rekeyed(10),
    build: (plan) => plan.out(plan.stream('left').join(global(plan), (_, value) => value, both)),
  },
  {
    operator: 'stream-globalTable leftJoin',
    name: 'global-table-left',
    ...rekeyed(10),
    build: (plan) => plan.out(plan.stream('left').leftJoin(global(plan), (_, value) => value, both)),
  },
  {
    operator: 'stream-globalTable leftJoin',
    name: 'global-table-by-key',
    ...two(10),
    build: (plan) => plan.out(plan.stream('left').leftJoin(global(plan), (key) => key, both)),
  },
]

function global(plan: Plan): GlobalKTable<string, string> {
  return plan.builder.globalTable('right', Consumed.with(string, string), strings('global'))
}
