/** What tests say of mutants: which tests reach one, and whether any of them fails on it. */
import type { Lane } from '../../grader/index.ts'
import { testsTitled } from '../../grader/index.ts'
import type { Lab } from '../../lab/index.ts'
import type { Mutant } from './mutant.ts'
import { switchOff, switchOn, takeReached } from './switch.ts'

/** A graded test with what it reaches on the solution. */
export interface Reach {
  readonly title: string
  readonly durationMs: number
  /** Switch numbers. */
  readonly ids: ReadonlySet<string>
}

export type Outcome =
  | { status: 'killed' | 'timeout'; by: string }
  | { status: 'survived' }
  /** No test runs this code. */
  | { status: 'unreached' }

const leastMs = 12_000

export interface Trial {
  lane: Lane
  lab: Lab
  /** Of the instrumented solution. */
  src: string
  seed: number
  reaches: readonly Reach[]
  /** Title of the test that killed this mutant, or its neighbour, before. */
  hint?: string
}

/** Runs one test on the solution without a mutant. Throws where it does not pass. */
export async function reachOf(lane: Lane, lab: Lab, src: string, title: string, seed: number): Promise<Reach> {
  await switchOff(src)
  await takeReached(src)
  const { results } = await lane.test({ lab, src, seed, only: testsTitled(title), coverage: false })
  const [result] = results
  if (result?.state === 'failed') throw new Error(`"${title}" fails on the solution itself: ${result.message}`)
  return { title, durationMs: result?.durationMs ?? 0, ids: await takeReached(src) }
}

/** Runs the tests that reach the mutant until one fails: first alone the one that is likely to, then the others in one run. */
export async function tryMutant(given: Trial, mutant: Mutant): Promise<Outcome> {
  const reaching = given.reaches.filter(({ ids }) => ids.has(mutant.id))
  if (reaching.length === 0) return { status: 'unreached' }
  const quickest = reaching.toSorted((a, b) => a.durationMs - b.durationMs)[0]!
  const first = reaching.find(({ title }) => title === given.hint) ?? quickest
  await switchOn(given.src, mutant.id)
  return (
    (await failureOf(given, [first])) ??
    (await failureOf(
      given,
      reaching.filter((one) => one !== first),
    )) ?? { status: 'survived' }
  )
}

async function failureOf({ lane, lab, src, seed }: Trial, tests: readonly Reach[]): Promise<Outcome | undefined> {
  if (tests.length === 0) return undefined
  const longest = Math.max(...tests.map(({ durationMs }) => durationMs))
  const testTimeLimitMs = Math.min(lab.testTimeLimitMs, Math.max(leastMs, 3 * longest + 5_000))
  const { results } = await lane.test({
    lab: { ...lab, testTimeLimitMs },
    src,
    seed,
    only: testsTitled(...tests.map(({ title }) => title)),
    bail: true,
    coverage: false,
  })
  const failed = results.find(({ state, cause }) => state === 'failed' && cause !== 'infrastructure')
  return failed && { status: failed.cause === 'time-limit' ? 'timeout' : 'killed', by: failed.title }
}
