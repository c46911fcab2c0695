/** Proves a lab: its stub is red at once, every right implementation green, every misconception caught by the test it names. */
import { basename, join } from 'node:path'
import { KataError, messageOf } from '../errors/index.ts'
import { judgeLab, type Lane, type TestResult, testTitled, typeProblems } from '../grader/index.ts'
import type { Lab } from '../lab/index.ts'
import { docsProblems } from './docs.ts'
import { seedTaskCounts } from './seed.ts'
import { textProblems } from './texts.ts'
import { alternativesOf, materialise, misconceptionsOf, type NamedMisconception, solutionsOf } from './variants.ts'

/** One thing that the proof looked at. */
export interface Check {
  lab: string
  /** `stub`, `solution seed 7`, `misconception acks-zero`, … */
  name: string
  /** What was seen, for a person; none: passed. */
  problems: readonly string[]
  durationMs: number
}

/** What the generated table of COVERAGE.md says of a lab. */
export interface LabProof {
  lab: Lab
  checks: readonly Check[]
  tests: number
  alternatives: number
  misconceptions: number
}

const solutionRuns = 3
const fewestMisconceptions = 5

export async function proveLab(lane: Lane, lab: Lab, seed: number, onCheck: (check: Check) => void): Promise<LabProof> {
  const checks: Check[] = []
  /** A thrown error is a failed check, not the end of the proof. */
  const attempt = async (name: string, look: () => Promise<readonly string[]>): Promise<void> => {
    const started = performance.now()
    const problems = await look().catch((error: unknown) => [messageOf(error)])
    const durationMs = performance.now() - started
    const check = { lab: lab.slug, name, problems, durationMs }
    checks.push(check)
    onCheck(check)
  }
  let tests = 0
  await attempt('texts', async () => [...(await textProblems(lab)), ...(await docsProblems(lab))])
  await attempt('tasks', () => taskProblems(lab))
  await attempt('stub', async () => {
    const stub = await proveStub(lane, lab, seed)
    tests = stub.tests
    return stub.problems
  })
  await attempt('types of the stub', () => typesProblems(join(lab.dir, 'src')))
  await attempt('types of the solution', () => typesProblems(join(solutionsOf(lab), 'src')))
  for (let run = 0; run < solutionRuns; run++)
    await attempt(`solution, seed ${seed + run}`, () =>
      rightProblems(lane, lab, join(solutionsOf(lab), 'src'), seed + run),
    )
  const alternatives = await alternativesOf(lab)
  if (alternatives.length === 0) await attempt('alternatives', async () => ['there is no second right solution'])
  for (const src of alternatives)
    await attempt(`alternative ${basename(src)}`, async () => [
      ...(await typesProblems(src)),
      ...(await rightProblems(lane, lab, src, seed)),
    ])
  let misconceptions: NamedMisconception[] = []
  await attempt('misconceptions', async () => {
    misconceptions = await misconceptionsOf(lab)
    const few = misconceptions.length < fewestMisconceptions
    return few ? [`${misconceptions.length} misconceptions; at least ${fewestMisconceptions} are expected`] : []
  })
  for (const one of misconceptions)
    await attempt(`misconception ${one.name}`, () => misconceptionProblems(lane, lab, one, seed))
  return { lab, checks, tests, alternatives: alternatives.length, misconceptions: misconceptions.length }
}

export async function taskProblems(lab: Lab): Promise<string[]> {
  const expected = (await seedTaskCounts())[String(lab.number)]
  if (expected === undefined || lab.tasks.length === expected) return []
  return [`lab.ts has ${lab.tasks.length} tasks; the course's source has ${expected}`]
}

/**
 * Every graded test fails on the stub by the stub's own word or an assertion, never by waiting, and each task has one.
 * How long it takes is not asserted: a clock in a check makes it a matter of the machine.
 */
export async function proveStub(lane: Lane, lab: Lab, seed: number): Promise<{ problems: string[]; tests: number }> {
  const { results } = await lane.test({ lab, src: join(lab.dir, 'src'), seed, coverage: false })
  const problems = untested(lab, results)
  for (const { title, state, cause, message } of results) {
    if (state !== 'failed') problems.push(`"${title}" ${state} on the stub`)
    else if (cause !== 'not-implemented' && cause !== 'assertion')
      problems.push(`"${title}" fails on the stub by ${cause}, not at once: ${message}`)
  }
  return { problems, tests: results.length }
}

function untested(lab: Lab, results: readonly TestResult[]): string[] {
  const tested = new Set(results.map((result) => result.task))
  const known = new Set(lab.tasks.map((task) => task.id))
  return [
    ...lab.tasks.filter((task) => !tested.has(task.id)).map((task) => `task ${task.id} has no graded test`),
    ...results.filter((result) => !known.has(result.task)).map((result) => `"${result.title}" belongs to no task`),
  ]
}

/** What is wrong with a right implementation: tests that do not pass, tasks without one, points lost to coverage. */
export async function rightProblems(lane: Lane, lab: Lab, src: string, seed: number): Promise<string[]> {
  const started = performance.now()
  const { results, coverage } = await lane.test({ lab, src, seed, shuffle: true })
  const wrong = results.filter((result) => result.state !== 'passed')
  if (wrong.some((result) => result.cause === 'infrastructure')) return wrong.map(lineOf)
  const durationMs = Math.round(performance.now() - started)
  const verdict = judgeLab({ lab, results, types: [], coverage, durationMs, seed })
  const short = verdict.score < verdict.maxScore && wrong.length === 0
  return [
    ...untested(lab, results),
    ...wrong.map(lineOf),
    ...(short
      ? [`score ${verdict.score} of ${verdict.maxScore}: coverage ${verdict.coverage}, floor ${verdict.floor}`]
      : []),
  ]
}

export async function misconceptionProblems(
  lane: Lane,
  lab: Lab,
  one: NamedMisconception,
  seed: number,
): Promise<string[]> {
  await using directory = await materialise(lab, one)
  const { results } = await lane.test({ lab, src: directory.path, seed, only: testTitled(one.caughtBy) })
  const [result] = results
  if (!result) throw noSuchTest(lab, one)
  if (result.state !== 'failed') return [`"${one.caughtBy}" ${result.state} on it`]
  if (result.cause === 'infrastructure') return [lineOf(result)]
  return []
}

export async function typesProblems(src: string): Promise<string[]> {
  return (await typeProblems(src)).map(({ file, line, code, message }) => `${file}:${line} TS${code} ${message}`)
}

function lineOf(result: TestResult): string {
  return `"${result.title}" ${result.state} (${result.cause ?? result.reason ?? ''}): ${result.message ?? ''}`
}

function noSuchTest(lab: Lab, one: NamedMisconception): KataError {
  return new KataError({
    code: 'MISCONCEPTION_TEST',
    expected: {
      en: 'caughtBy to be the full title of a graded test',
      ru: 'caughtBy — полное название оцениваемого теста',
    },
    observed: `solutions/${lab.slug}/misconceptions/${one.name}.ts: "${one.caughtBy}"`,
    next: { en: 'Copy the title from the spec.', ru: 'Скопируйте название из спецификации.' },
  })
}
