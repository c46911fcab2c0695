import { join } from 'node:path'
import { prepareComponents } from '../../components/index.ts'
import {
  coverageTable,
  currentCommit,
  hashOf,
  keepLabCounts,
  keepStubs,
  keepTable,
  type LabProof,
  mutationCell,
  type Proofs,
  proveLab,
  readProofs,
  withProofs,
  writeProofs,
} from '../../course/index.ts'
import { messageOf } from '../../errors/index.ts'
import type { Lane } from '../../grader/index.ts'
import { courseLabs, type Lab, loadLabs, repository } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { type Plan, planOf, planView } from '../proving/plan.ts'
import { Tally } from '../proving/tally.ts'
import { runUnitTests } from '../proving/unit-tests.ts'
import { newSeed, note, onLanes } from '../session.ts'
import { hasSolutions, requireSolutions, withoutSolutions } from '../solution.ts'
import { labsFrom } from '../task.ts'
import { timesView } from '../views/times.ts'
import { checkSources } from './check.ts'

interface ProofOptions {
  unit: boolean
  sample?: boolean
  write?: boolean
  resume?: boolean
  table?: boolean
  seed?: number
}

const labsAtOnce = 2

/**
 * Unit tests of the harness, the checks of the sources, then each lab's proof. What failed stands again above the last line,
 * `N passed, N failed`.
 */
export async function proof(wanted: readonly string[], options: ProofOptions): Promise<ExitCode> {
  const { sample = false, write = false, resume = false, seed = newSeed() } = options
  const started = performance.now()
  const tally = new Tally()
  if (options.table) return bringTableUpToDate(tally)
  const labs = await labsFrom(wanted)
  const commit = await currentCommit()
  const once = wanted.length === 0 ? await proveSources(tally, options.unit) : new Map()
  const known = await readProofs()
  const plan = await planOf(labs, known, sample)
  note(`seed ${seed}`)
  const proofs = await proveLabs(labs, plan, { seed, resume }, tally)
  if (proofs.length > 0 && (wanted.length === 0 || write))
    await keepFiles(write ? withProofs(known, proofs, commit) : known, tally, write)
  const checks = proofs.flatMap((one) => one.checks)
  console.log(`\n${timesView(once, checks, performance.now() - started)}`)
  console.log(planView(plan, proofs, known, seed).join('\n'))
  console.log(tally.summary())
  return tally.failures.length === 0 ? 0 : 1
}

/** After a merge, say, or when mutants were counted: nothing is run. */
async function bringTableUpToDate(tally: Tally): Promise<ExitCode> {
  requireSolutions()
  await keepFiles(await readProofs(), tally, true)
  console.log(tally.summary())
  return tally.failures.length === 0 ? 0 : 1
}

/** What is proven once, and how long each took in milliseconds. */
async function proveSources(tally: Tally, unit: boolean): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  const timed = async (name: string, work: () => Promise<void>) => {
    const started = performance.now()
    await work()
    times.set(name, performance.now() - started)
  }
  if (unit) {
    // Not within a test: fetching them takes longer than a test may.
    await timed(say({ en: 'components', ru: 'компоненты' }), prepare)
    await timed(say({ en: 'unit tests', ru: 'модульные тесты' }), () => runUnitTests(tally))
  }
  await timed(say({ en: 'sources', ru: 'исходники' }), () =>
    checkSources((name, outcome) => tally.tell(say({ en: `sources ${name}`, ru: `исходники ${name}` }), outcome)),
  )
  return times
}

/** What cannot be fetched here fails the tests that need it, and no others. */
async function prepare(): Promise<void> {
  try {
    await prepareComponents({ onProgress: (step) => note(say(step)) })
  } catch (error) {
    note(messageOf(error))
  }
}

async function proveLabs(
  labs: readonly Lab[],
  plan: Plan,
  how: { seed: number; resume: boolean },
  tally: Tally,
): Promise<LabProof[]> {
  if (!hasSolutions()) {
    tally.tell(say({ en: 'labs', ru: 'лабораторные' }), { problems: [], notRun: say(withoutSolutions) })
    return []
  }
  const prove = (lane: Lane, lab: Lab) =>
    proveLab(lane, lab, {
      ...how,
      sample: !plan.has(lab.slug),
      onCheck: (check) => tally.tell(`${check.lab} ${check.name}`, check, check.durationMs),
    })
  return onLanes(labs, labsAtOnce, prove, ({ slug, tasks }) => tasks.length * (plan.has(slug) ? 10 : 1))
}

/** What is proven, and the files that are made from it: compared with what stands there, or written. */
async function keepFiles(known: Proofs, tally: Tally, write: boolean): Promise<void> {
  if (write) await writeProofs(known)
  const labs = await loadLabs()
  const states = await Promise.all(
    labs.map(async (lab) => ({
      lab,
      hash: await hashOf(lab),
      mutants: await mutationCell(lab),
      proven: known[lab.slug],
    })),
  )
  const table = await keepTable(join(repository, 'COVERAGE.md'), coverageTable(states), write)
  tally.tell(say({ en: 'COVERAGE.md table', ru: 'таблица COVERAGE.md' }), { problems: table })
  tally.tell(say({ en: 'README.md numbers', ru: 'числа в README.md' }), {
    problems: await keepLabCounts(labs.length, courseLabs, write, repository),
  })
  tally.tell(say({ en: 'fixtures/stubs.json stubs', ru: 'заготовки в fixtures/stubs.json' }), {
    problems: await keepStubs(labs, write),
  })
}
