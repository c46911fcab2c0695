import fc from 'fast-check'
import type { Step } from './protocol.ts'

/** The keys and values that a topic gets; repeated ones come up more often. */
export interface InputSpec {
  readonly keys: readonly (string | null)[]
  readonly values: readonly (string | null)[]
}

/** What the generated records of a topology are like. */
export interface Shape {
  readonly inputs: Readonly<Record<string, InputSpec>>
  /** Sizes, gaps and graces in milliseconds: timestamps crowd around their sums. */
  readonly edges: readonly number[]
  /** The wall clock goes forward between records. */
  readonly wallClock?: boolean
}

/** Joins need more records to meet. */
const MOST_STEPS = { first: 14, eachMore: 4 }

/**
 * Lists of steps: several topics interleaved, mostly in the order of time, some late by an edge, some by far, with ties,
 * null keys and tombstones. It shrinks to fewer, earlier and more orderly records.
 */
export function stepsOf(shape: Shape): fc.Arbitrary<readonly Step[]> {
  const time = timeAround(shape.edges)
  const [edge = 1] = shape.edges
  const maxLength = MOST_STEPS.first + MOST_STEPS.eachMore * (Object.keys(shape.inputs).length - 1)
  const lag = fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.constantFrom(...around(shape.edges, edge * 2)) },
    { weight: 1, arbitrary: fc.nat(edge * 6) },
  )
  const records = Object.entries(shape.inputs).map(([topic, { keys, values }]) => {
    const record = { topic: fc.constant(topic), key: fc.constantFrom(...keys), value: fc.constantFrom(...values) }
    return arriving(fc.record({ ...record, timestamp: time }), lag, ({ timestamp }) => timestamp)
  })
  const clock = shape.wallClock ? [arriving(fc.record({ wallClock: fc.nat(edge * 2) }), time, () => 0)] : []
  return fc
    .array(fc.oneof(...records, ...clock), { minLength: 1, maxLength, size: 'max' })
    .map((all) => all.toSorted((a, b) => a.arrival - b.arrival).map(({ step }) => step))
}

interface Arriving {
  readonly step: Step
  readonly arrival: number
}

function arriving<T extends Step>(
  step: fc.Arbitrary<T>,
  lag: fc.Arbitrary<number>,
  timeOf: (step: T) => number,
): fc.Arbitrary<Arriving> {
  return fc.tuple(step, lag).map(([made, late]) => ({ step: made, arrival: timeOf(made) + late }))
}

function timeAround(edges: readonly number[]): fc.Arbitrary<number> {
  const [edge = 1] = edges
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...around(edges, edge * 5)) },
    { weight: 1, arbitrary: fc.nat(edge * 6) },
  )
}

/** Every sum of up to five of the first edge and up to two of each other one, the millisecond before and after it included. */
function around(edges: readonly number[], largest: number): number[] {
  const [first = 1, ...others] = edges
  let sums = [0, 1, 2, 3, 4, 5].map((n) => n * first)
  for (const edge of others) sums = sums.flatMap((sum) => [sum - edge, sum, sum + edge, sum + 2 * edge])
  const times = sums.flatMap((sum) => [sum - 1, sum, sum + 1]).filter((time) => time >= 0 && time <= largest)
  return [...new Set(times)].sort((a, b) => a - b)
}
