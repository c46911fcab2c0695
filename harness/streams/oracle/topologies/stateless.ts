import { Branched, Named, Repartitioned, string } from '../../index.ts'
import type { Twin } from '../twin.ts'
import { one, plainInput } from './inputs.ts'

/** Twins of `java/Stateless.java`. */
export const stateless: readonly Twin[] = [
  {
    operator: 'filter, filterNot',
    name: 'filter',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .stream('in')
          .filter((_, value) => value !== null && value !== 'a')
          .filterNot((key) => key === 'k1'),
      ),
  },
  {
    operator: 'map',
    name: 'map',
    ...one(10),
    build: (plan) => plan.out(plan.stream('in').map((key, value) => [value, key])),
  },
  {
    operator: 'mapValues',
    name: 'map-values',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .stream('in')
          .mapValues((value) => `${value}!`)
          .mapValues((value, key) => `${key}:${value}`),
      ),
  },
  {
    operator: 'flatMap',
    name: 'flat-map',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan.stream('in').flatMap((key, value) =>
          value === null
            ? []
            : [
                [value, key],
                [key, value + value],
              ],
        ),
      ),
  },
  {
    operator: 'flatMapValues, peek',
    name: 'flat-map-values',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .stream('in')
          .flatMapValues((value) => (value === null ? [] : [value, `${value}!`]))
          .peek(() => {}),
      ),
  },
  {
    operator: 'split, branch',
    name: 'branch',
    ...one(10),
    build: (plan) => {
      plan
        .stream('in')
        .split(Named.as('by-'))
        .branch(
          (_, value) => value === 'a',
          Branched.withConsumer((stream) => plan.to(stream, 'out-a', string, string)),
        )
        .branch(
          (key) => key === 'k1',
          Branched.withConsumer((stream) => plan.to(stream, 'out-k1', string, string), 'k1'),
        )
        .defaultBranch(Branched.withConsumer((stream) => plan.to(stream, 'out-rest', string, string)))
    },
  },
  {
    operator: 'split, branch',
    name: 'branch-no-default',
    ...one(10),
    build: (plan) => {
      const branches = plan
        .stream('in')
        .split(Named.as('to-'))
        .branch((_, value) => value === 'a', Branched.as('a'))
        .branch((_, value) => value === null)
        .noDefaultBranch()
      plan.to(branches.get('to-a')!, 'out-a', string, string)
      plan.to(branches.get('to-2')!, 'out-null', string, string)
    },
  },
  {
    operator: 'merge',
    name: 'merge',
    inputs: { in: plainInput, other: plainInput },
    edges: [10],
    build: (plan) => plan.out(plan.stream('in').merge(plan.stream('other').mapValues((value) => `${value}'`))),
  },
  {
    operator: 'selectKey, repartition',
    name: 'select-key-repartition',
    ...one(10),
    build: (plan) =>
      plan.out(
        plan
          .stream('in')
          .selectKey((_, value) => value)
          .repartition(Repartitioned.with(string, string).withName('by-value'))
          .mapValues((value) => `${value}!`),
      ),
  },
  {
    operator: 'selectKey, repartition',
    name: 'repartition',
    ...one(10),
    build: (plan) => plan.out(plan.stream('in').repartition(Repartitioned.with(string, string))),
  },
]
