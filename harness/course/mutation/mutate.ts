/** How many small changes of a lab's solution its specs notice. */
import { join } from 'node:path'
import type { Lane } from '../../grader/index.ts'
import type { Lab } from '../../lab/index.ts'
import { solutionsOf } from '../variants.ts'
import { sourcesHash } from './hash.ts'
import { type Instrumented, instrument } from './instrument.ts'
import { Kept, type Known } from './kept.ts'
import type { Mutant } from './mutant.ts'
import { playFiles } from './play.ts'
import { type MutationReport, readReport } from './report.ts'
import { switchOff, takeReached } from './switch.ts'
import { type Reach, reachOf, tryMutant } from './trial.ts'

export interface MutationRun {
  lab: Lab
  /** They work side by side. */
  lanes: readonly Lane[]
  seed: number
  /** Folder of what an interrupted run has found out. Default `.kata/mutants`. */
  keptIn?: string
  onReach?: (done: number, of: number) => void
  onMutant?: (mutant: Mutant, outcome: Known, done: number, of: number) => void
}

/** Tries each mutant that an earlier run of the same sources has not tried. Throws where a test fails on the solution itself. */
export async function mutate(run: MutationRun): Promise<MutationReport> {
  const { lab, lanes, seed, keptIn } = run
  const hash = await sourcesHash(lab)
  const kept = await Kept.open(lab, hash, keptIn)
  const copies: Instrumented[] = []
  try {
    for (const _ of lanes) copies.push(await instrument(lab))
    const mutants = copies[0]!.mutants
    const left = await playFiles(lab, join(solutionsOf(lab), 'src'))
    const counted = mutants.filter(({ file }) => !left.has(file))
    const open = counted.filter(({ key }) => !kept.get(key))
    if (open.length > 0) {
      const reaches = await measure(run, copies)
      await inTurns(lanes, open, async (lane, mutant, at) => {
        const hint = kept.killerOf(mutant.key) ?? kept.killerOf(before(counted, mutant)?.key ?? '')
        const given = { lane, lab, src: copies[at]!.src, seed, reaches, ...(hint ? { hint } : {}) }
        const outcome = { key: mutant.key, ...(await tryMutant(given, mutant)) }
        await kept.add(outcome)
        run.onMutant?.(mutant, outcome, kept.size, counted.length)
      })
    }
    return await reportOf(lab, hash, counted, mutants.length - counted.length, kept)
  } finally {
    await Promise.all(copies.map((copy) => copy[Symbol.asyncDispose]()))
  }
}

const before = (all: readonly Mutant[], mutant: Mutant): Mutant | undefined => all[all.indexOf(mutant) - 1]

/** Each test alone on the solution: what it reaches, and how long it takes. */
async function measure({ lab, lanes, seed, onReach }: MutationRun, copies: readonly Instrumented[]): Promise<Reach[]> {
  const [first] = lanes
  const src = copies[0]!.src
  await switchOff(src)
  const { results } = await first!.test({ lab, src, seed, coverage: false })
  await takeReached(src)
  const titles = results.filter(({ state }) => state !== 'not-run').map(({ title }) => title)
  const reaches: Reach[] = []
  await inTurns(lanes, titles, async (lane, title, at) => {
    reaches.push(await reachOf(lane, lab, copies[at]!.src, title, seed))
    onReach?.(reaches.length, titles.length)
  })
  return reaches
}

/** Every lane takes the next that is open. */
async function inTurns<T>(
  lanes: readonly Lane[],
  work: readonly T[],
  each: (lane: Lane, one: T, laneIndex: number) => Promise<void>,
): Promise<void> {
  const queue = work.values()
  await Promise.all(
    lanes.map(async (lane, index) => {
      for (const one of queue) await each(lane, one, index)
    }),
  )
}

async function reportOf(
  lab: Lab,
  hash: string,
  counted: readonly Mutant[],
  leftOut: number,
  kept: Kept,
): Promise<MutationReport> {
  const reasons = new Map((await readReport(lab))?.equivalent.map(({ key, reason }) => [key, reason]))
  const all = counted.map((mutant) => ({ mutant, outcome: kept.get(mutant.key) }))
  const alive = all.filter(({ outcome }) => outcome?.status === 'survived' || outcome?.status === 'unreached')
  const killed = all.filter(({ outcome }) => outcome?.status === 'killed' || outcome?.status === 'timeout')
  const listed = ({ id: _, ...mutant }: Mutant) => mutant
  return {
    hash,
    mutants: counted.length + leftOut,
    killed: killed.length,
    timeouts: killed.filter(({ outcome }) => outcome?.status === 'timeout').length,
    survived: alive
      .filter(({ mutant }) => !reasons.has(mutant.key))
      .map(({ mutant, outcome }) => ({ ...listed(mutant), reached: outcome?.status === 'survived' })),
    equivalent: alive.flatMap(({ mutant }) => {
      const reason = reasons.get(mutant.key)
      return reason === undefined ? [] : [{ ...listed(mutant), reason }]
    }),
    leftOut,
  }
}
