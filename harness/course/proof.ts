/** Proves a lab: its stub is red at once, every right implementation green, every misconception caught by the test it names. */
import { messageOf } from '../errors/index.ts'
import type { Lane } from '../grader/index.ts'
import type { Lab } from '../lab/index.ts'
import { seededRandom } from '../random/index.ts'
import { say } from '../text/index.ts'
import { type Assembly, assemble } from './assembly.ts'
import { catchIn } from './caught.ts'
import type { Check, Outcome } from './check.ts'
import { fileChecks } from './files.ts'
import { hashOf } from './lab-hash.ts'
import { passesOf } from './passes.ts'
import { provePromises } from './promises.ts'
import { proveRight, proveStub } from './right.ts'
import { proveTitles } from './titles.ts'
import {
  alternativesOf,
  misconceptionsOf,
  type NamedMisconception,
  solutionOf,
  stubOf,
  type Variant,
  wrongOf,
} from './variants.ts'

/** What the proof of a lab saw. */
export interface LabProof {
  lab: Lab
  /** Of the lab's files as they were when it began. */
  hash: string
  /** It looked at a part of the misconceptions. */
  sample: boolean
  checks: readonly Check[]
  tests: number
  alternatives: number
  misconceptions: number
  /** For a person: `2 of 3 runs of the solution`. */
  leftOut: readonly string[]
}

export interface ProofOptions {
  seed: number
  /** The solution once, and a few misconceptions and alternatives drawn by the seed, in place of everything. */
  sample: boolean
  /** Runs of implementations that passed here before, on the same files, are not run again. */
  resume?: boolean
  onCheck?: (check: Check) => void
}

const solutionRuns = 3
const sampledMisconceptions = 2
/** An alternative takes as long as the solution, and says little that the solution does not say of the harness. */
const sampledAlternatives = 1 / 3

export async function proveLab(
  lane: Lane,
  lab: Lab,
  { seed, sample, resume = false, onCheck }: ProofOptions,
): Promise<LabProof> {
  const checks: Check[] = []
  const attempt = attempts(lab, (check) => {
    checks.push(check)
    onCheck?.(check)
  })
  const hash = await hashOf(lab)
  for (const [name, look] of fileChecks(lab)) await attempt('texts', name, look)
  // What cannot be loaded a check has told of.
  const all = await misconceptionsOf(lab).catch(() => [])
  const every = { alternatives: await alternativesOf(lab), misconceptions: all }
  const drawn = sample ? sampleOf(lab, every, seed) : every
  const wrong = drawn.misconceptions.map((one) => wrongOf(lab, one))
  const variants = [stubOf(lab), solutionOf(lab), ...drawn.alternatives, ...wrong]
  await using assembly = await assemble(lab, variants)
  await attempt('types', 'types', () => compileAll(assembly, variants))
  let titles: readonly string[] = []
  await attempt('stub', 'stub', () =>
    compiled(assembly, stubOf(lab), async (src) => {
      const stub = await proveStub(lane, lab, src, seed)
      titles = stub.titles
      return stub.outcome
    }),
  )
  const named = { tests: titles, misconceptions: all.map(({ name }) => name) }
  await attempt('texts', 'promises', () => provePromises(lab, named))
  await attempt('texts', 'titles', () => proveTitles(lab, titles))
  const passes = await passesOf(lab)
  let asBefore = 0
  /** A run of an implementation, unless it is known. `judgedBy`: what decides on it beside the files. */
  const run = (variant: Variant, judgedBy: unknown, look: (src: string) => Promise<Outcome>) =>
    compiled(assembly, variant, async (src) => {
      const key = await passes.keyOf(src, judgedBy)
      if (resume && passes.has(key)) {
        asBefore++
        return { problems: [] }
      }
      const seen = await look(src)
      if (seen.problems.length === 0 && !seen.notRun) await passes.keep(key)
      return seen
    })
  const runs = sample ? 1 : solutionRuns
  for (let nth = 0; nth < runs; nth++) {
    const look = (src: string) => proveRight(lane, lab, src, seed + nth)
    await attempt('solution', `solution, seed ${seed + nth}`, () => run(solutionOf(lab), ['right', nth], look))
  }
  for (const one of drawn.alternatives)
    await attempt('alternatives', one.path, () => run(one, ['right', 0], (src) => proveRight(lane, lab, src, seed)))
  for (const one of drawn.misconceptions) {
    const { caughtBy, says, cause } = one
    const look = async () => outcomeOf(await catchIn(lane, lab, assembly, one, { seed }))
    const judgedBy = ['caught', caughtBy, String(says), cause]
    await attempt('misconceptions', `misconceptions/${one.name}`, () => run(wrongOf(lab, one), judgedBy, look))
  }
  const counts = { tests: titles.length, alternatives: every.alternatives.length, misconceptions: all.length }
  return { lab, hash, sample, checks, ...counts, leftOut: leftOut(runs, every, drawn, asBefore) }
}

type Attempt = (kind: Check['kind'], name: string, look: () => Promise<Outcome>) => Promise<void>

/** A thrown error is a failed check, not the end of the proof. */
function attempts(lab: Lab, onCheck: (check: Check) => void): Attempt {
  return async (kind, name, look) => {
    const started = performance.now()
    const outcome = await look().catch((error: unknown) => ({ problems: [messageOf(error)] }))
    onCheck({ lab: lab.slug, kind, name, ...outcome, durationMs: performance.now() - started })
  }
}

/** What does not compile proves nothing, and is not run. */
async function compiled(
  assembly: Assembly,
  variant: Variant,
  look: (src: string) => Promise<Outcome>,
): Promise<Outcome> {
  const src = assembly.src(variant)
  const problems = await assembly.problems(variant)
  return problems.length > 0 ? { problems } : look(src)
}

async function compileAll(assembly: Assembly, variants: readonly Variant[]): Promise<Outcome> {
  const all = await Promise.all(variants.map(async (one) => ({ ...one, problems: await assembly.problems(one) })))
  const broken = all.filter(({ problems }) => problems.length > 0)
  return { problems: broken.map(({ path }) => say({ en: `${path} does not compile`, ru: `${path} не компилируется` })) }
}

function outcomeOf(judged: Awaited<ReturnType<typeof catchIn>>): Outcome {
  if (judged.state === 'not-run') return { problems: [], notRun: judged.reason }
  return { problems: judged.state === 'caught' ? [] : [judged.problem] }
}

/** What is run beside the stub and the solution. */
interface Beside {
  alternatives: readonly Variant[]
  misconceptions: readonly NamedMisconception[]
}

/** Some of them, in their order; the same for the same seed. */
export function sampleOf(lab: Lab, { alternatives, misconceptions }: Beside, seed: number): Beside {
  const random = seededRandom(seed + lab.number)
  const drawn = new Set<NamedMisconception>()
  while (drawn.size < Math.min(sampledMisconceptions, misconceptions.length))
    drawn.add(misconceptions[Math.floor(random() * misconceptions.length)]!)
  return {
    alternatives: alternatives.filter(() => random() < sampledAlternatives),
    misconceptions: misconceptions.filter((one) => drawn.has(one)),
  }
}

function leftOut(runs: number, every: Beside, drawn: Beside, asBefore: number): string[] {
  const [alternatives, misconceptions] = [every.alternatives.length, every.misconceptions.length]
  const notRun = {
    alternatives: alternatives - drawn.alternatives.length,
    misconceptions: misconceptions - drawn.misconceptions.length,
  }
  return [
    ...(asBefore > 0
      ? [say({ en: `${asBefore} runs that passed here before`, ru: `прогонов, уже пройденных здесь: ${asBefore}` })]
      : []),
    ...(notRun.alternatives > 0
      ? [
          say({
            en: `${notRun.alternatives} of ${alternatives} alternatives`,
            ru: `других решений: ${notRun.alternatives} из ${alternatives}`,
          }),
        ]
      : []),
    ...(notRun.misconceptions > 0
      ? [
          say({
            en: `${notRun.misconceptions} of ${misconceptions} misconceptions`,
            ru: `типичных ошибок: ${notRun.misconceptions} из ${misconceptions}`,
          }),
        ]
      : []),
    ...(runs < solutionRuns
      ? [
          say({
            en: `${solutionRuns - runs} of ${solutionRuns} runs of the solution`,
            ru: `прогонов решения: ${solutionRuns - runs} из ${solutionRuns}`,
          }),
        ]
      : []),
  ]
}
