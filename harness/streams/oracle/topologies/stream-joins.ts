import { JoinWindows, StreamJoined, string } from '../../index.ts'
import type { Twin } from '../twin.ts'
import { one, rekeyed, two } from './inputs.ts'

export const joinedStrings = StreamJoined.with<string, string, string>(string, string, string)

export function both(left: string | number | null, right: string | number | null): string {
  return `${left}+${right}`
}

/** Name, edges, windows. `-asymmetric` keeps its grace; `-apart` wants the right side at least 3 ms after the left. */
const variants: readonly (readonly [string, readonly number[], JoinWindows])[] = [
  ['', [10], JoinWindows.ofTimeDifferenceWithNoGrace(10)],
  ['-grace', [10, 5], JoinWindows.ofTimeDifferenceAndGrace(10, 5)],
  ['-asymmetric', [8, 3, 4], JoinWindows.ofTimeDifferenceAndGrace(10, 4).before(3).after(8)],
  ['-before', [10], JoinWindows.ofTimeDifferenceWithNoGrace(10).after(0)],
  ['-after', [10], JoinWindows.ofTimeDifferenceWithNoGrace(10).before(0)],
  ['-apart', [10, 3, 2], JoinWindows.ofTimeDifferenceAndGrace(10, 2).before(-3)],
]
const named = new Map(variants.map(([name, , window]) => [name, window]))

/** Twins of `java/StreamJoins.java`. */
export const streamJoins: readonly Twin[] = [
  ...variants.flatMap(([name, edges, window]): Twin[] => [
    {
      operator: 'stream-stream join',
      name: `stream-stream-inner${name}`,
      ...two(...edges),
      build: (plan) => plan.out(plan.stream('left').join(plan.stream('right'), both, window, joinedStrings)),
    },
    {
      operator: 'stream-stream leftJoin',
      name: `stream-stream-left${name}`,
      ...two(...edges),
      build: (plan) => plan.out(plan.stream('left').leftJoin(plan.stream('right'), both, window, joinedStrings)),
    },
    {
      operator: 'stream-stream outerJoin',
      name: `stream-stream-outer${name}`,
      ...two(...edges),
      build: (plan) => plan.out(plan.stream('left').outerJoin(plan.stream('right'), both, window, joinedStrings)),
    },
  ]),
  {
    operator: 'self-join',
    name: 'self-join',
    ...one(10, 5),
    build: (plan) => {
      const stream = plan.stream('in')
      plan.out(stream.join(stream, both, named.get('-grace')!, joinedStrings))
    },
  },
  {
    operator: 'self-join',
    name: 'self-join-asymmetric',
    ...one(8, 3, 4),
    build: (plan) => {
      const stream = plan.stream('in')
      plan.out(stream.join(stream, both, named.get('-asymmetric')!, joinedStrings))
    },
  },
  {
    operator: 'self-join',
    name: 'self-join-left',
    ...one(10),
    build: (plan) => {
      const stream = plan.stream('in')
      const others = stream.filter((_, value) => value !== 'a')
      plan.out(stream.leftJoin(others, both, named.get('-after')!, joinedStrings))
    },
  },
  {
    operator: 'stream-stream join',
    name: 'stream-stream-rekeyed',
    ...rekeyed(10, 5),
    build: (plan) =>
      plan.out(
        plan
          .stream('left')
          .selectKey((_, value) => value)
          .join(plan.stream('right'), both, named.get('-grace')!, joinedStrings.withName('by-value')),
      ),
  },
]
