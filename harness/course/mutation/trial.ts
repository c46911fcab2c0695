/** What tests say of mutants: which tests reach one, and whether any of them fails on it. */
import type { Lane } from '../../grader/index.ts'
import { testTitled } from '../../grader/index.ts'
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

/** Runs one test on the solution without a mutant. Throws where it does not pass. */
export async function reachOf(lane: Lane, lab: Lab, src: string, title: string, seed: number): Promise<Reach> {
  await switchOff(src)
  await takeReached(src)
  const { results } = await lane.test({ lab, src, seed, only: testTitled(title), coverage: false })
  const [result] = results
  if (result?.state === 'failed') throw new Error(`"${title}" fails on the solution itself: ${result.message}`)
  return { title, durationMs: result?.durationMs ?? 0, ids: await takeReached(src) }
}

/** Runs the tests that reach the mutant, those that are quick first, until one fails. `hint`: what killed its neighbour. */
export async function tryMutant(
  given: { lane: Lane; lab: Lab; src: string; seed: number; reaches: readonly Reach[]; hint?: string },
  mutant: Mutant,
): Promise<Outcome> {
  const { lane, lab, src, seed, hint } = given
  const reaching = given.reaches.filter(({ ids }) => ids.has(mutant.id))
  if (reaching.length === 0) return { status: 'unreached' }
  const order = reaching.toSorted(
    (a, b) => Number(b.title === hint) - Number(a.title === hint) || a.durationMs - b.durationMs,
  )
  await switchOn(src, mutant.id)
  for (const { title, durationMs } of order) {
    const testTimeLimitMs = Math.min(lab.testTimeLimitMs, Math.max(leastMs, 3 * durationMs + 5_000))
    const { results } = await lane.test({
      lab: { ...lab, testTimeLimitMs },
      src,
      seed,
      only: testTitled(title),
      coverage: false,
    })
    const [result] = results
    if (result?.state !== 'failed' || result.cause === 'infrastructure') continue
    return { status: result.cause === 'time-limit' ? 'timeout' : 'killed', by: title }
  }
  return { status: 'survived' }
}
