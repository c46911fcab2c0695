import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { stepsOf } from './arbitraries.ts'
import type { Jvm } from './jvm.ts'
import type { Internal, Result, Step } from './protocol.ts'
import { runTwin, type Twin } from './twin.ts'

type Ask = Jvm['run']

/** Input to which the two do not answer alike, as short as it was found to be. */
export interface Counterexample {
  readonly topology: string
  readonly steps: readonly Step[]
  readonly jvm: Result
  readonly ours: Result
}

export interface Comparison {
  readonly cases: number
  /** How many of them differed. */
  readonly different: number
  readonly counterexample: Counterexample | undefined
}

/** Cases of a question: many enough that the JVM's start of each is what takes the time, few enough that both sides work at once. */
const BATCH = 100

/** Puts the same generated input to both. A difference is shrunk, asking the JVM again for each step of it. */
export async function compare(ask: Ask, twin: Twin, seed: number, cases: number): Promise<Comparison> {
  const arbitrary = stepsOf(twin)
  const inputs = fc.sample(arbitrary, { seed, numRuns: cases })
  const batches = Array.from({ length: Math.ceil(cases / BATCH) }, (_, n) => inputs.slice(n * BATCH, (n + 1) * BATCH))
  const answers = batches.map((batch) => ask(twin.name, batch, true))
  const different: number[] = []
  for (const [n, batch] of batches.entries()) {
    const expected = await answers[n]!
    for (const [i, steps] of batch.entries()) {
      if (!same(expected[i]!, runTwin(twin, steps))) different.push(n * BATCH + i)
    }
  }
  const [first] = different
  const counterexample = first === undefined ? undefined : await shrunk(ask, twin, seed, first, inputs[first]!)
  return { cases, different: different.length, counterexample }
}

/** After a failure, what was put out until then counts, and that it failed; messages and what is left in stores do not. */
export function same(jvm: Result, ours: Result): boolean {
  if (!isDeepStrictEqual(jvm.outputs, ours.outputs)) return false
  if (jvm.failure !== undefined || ours.failure !== undefined)
    return jvm.failure !== undefined && ours.failure !== undefined
  if (jvm.internals && !sameInternals(jvm.internals, ours.internals ?? [])) return false
  return jvm.dropped === ours.dropped && isDeepStrictEqual(jvm.stores, ours.stores)
}

/**
 * The buffer of suppress writes its changelog once a commit, from a HashSet and without timestamps: there, the order of
 * different keys and the time are not compared.
 */
function sameInternals(jvm: readonly Internal[], ours: readonly Internal[]): boolean {
  const buffers = new Set(jvm.filter(([, , , , timestamp]) => timestamp === null).map(([, topic]) => topic))
  const inOrder = (all: readonly Internal[]) => all.filter(([, topic]) => !buffers.has(topic))
  const byKey = (all: readonly Internal[]) =>
    all
      .filter(([, topic]) => buffers.has(topic))
      .map(([step, topic, key, value]) => [step, topic, key, value] as const)
      .sort((a, b) => a[0] - b[0] || (a[2]! < b[2]! ? -1 : 1))
  return isDeepStrictEqual(inOrder(jvm), inOrder(ours)) && isDeepStrictEqual(byKey(jvm), byKey(ours))
}

async function shrunk(
  ask: Ask,
  twin: Twin,
  seed: number,
  run: number,
  found: readonly Step[],
): Promise<Counterexample> {
  const alike = fc.asyncProperty(stepsOf(twin), async (steps) => {
    const [jvm] = await ask(twin.name, [steps], true)
    return same(jvm!, runTwin(twin, steps))
  })
  const { counterexample } = await fc.check(alike, { seed, path: String(run), numRuns: 1 })
  const steps = counterexample?.[0] ?? found
  const [jvm] = await ask(twin.name, [steps], true)
  return { topology: twin.name, steps, jvm: jvm!, ours: runTwin(twin, steps) }
}
