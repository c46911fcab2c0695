/** The proof must fail on a lab that is broken, in each way that it looks for. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBroker } from '../broker/index.ts'
import { createLane, type Lane, testsTitled } from '../grader/index.ts'
import { assemble } from './assembly.ts'
import { judgeCaught } from './caught.ts'
import type { Check, Outcome } from './check.ts'
import { pasteDocs } from './docs.ts'
import { proveLab, sampleOf } from './proof.ts'
import { proveRight, proveStub } from './right.ts'
import { skeletonOf } from './skeleton.ts'
import { skeletonFile, tiny, tinyCourse } from './tiny-course.ts'
import { alternativesOf, misconceptionsOf, solutionOf, stubOf, wrongOf } from './variants.ts'

let lane: Lane
beforeAll(async () => {
  lane = await createLane(() => startBroker({ mode: 'native' }))
})
afterAll(async () => {
  await lane[Symbol.asyncDispose]()
})

/** What the proof says of the stub of a course in which these files are others. */
async function stubOutcome(changed: Record<string, string>): Promise<Outcome> {
  await using course = await tinyCourse(changed)
  await using assembly = await assemble(course.lab, [stubOf(course.lab)])
  return (await proveStub(lane, course.lab, assembly.src(stubOf(course.lab)), 1)).outcome
}

/** What it says of the solution, tests alone. */
async function solutionOutcome(changed: Record<string, string>): Promise<Outcome> {
  await using course = await tinyCourse(changed)
  await using assembly = await assemble(course.lab, [solutionOf(course.lab)])
  return await proveRight(lane, course.lab, assembly.src(solutionOf(course.lab)), 1)
}

test('a lab that is whole passes every check', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  await pasteDocs(lane, lab, (title, message) => `✗ ${title}\n${message}`)
  expect(await readFile(join(lab.dir, 'README.md'), 'utf8')).toContain('hello Kafka')
  const seen: Check[] = []
  const proof = await proveLab(lane, lab, { seed: 1, sample: false, onCheck: (check) => seen.push(check) })
  const wanting = seen.filter(({ problems, notRun }) => problems.length > 0 || notRun)
  expect(wanting).toEqual([])
  expect(proof).toMatchObject({ tests: 1, alternatives: 1, misconceptions: 5, leftOut: [] })
  expect(seen).toEqual(proof.checks)
})

test('what passed here is not run again with --resume', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  const leftOut = async (resume: boolean) => (await proveLab(lane, lab, { seed: 1, sample: true, resume })).leftOut
  expect(await leftOut(false)).toContain('3 of 5 misconceptions')
  expect(await leftOut(true)).toContain('3 runs that passed here before')
})

test('a new lab begins with two tests, of which one loses an answer on the wire and catches who sends it twice', async () => {
  await using course = await tinyCourse(skeletonOf(99, tiny.slug))
  const { lab } = course
  const twice = (await misconceptionsOf(lab)).find(({ name }) => name === 'not-idempotent')!
  await using assembly = await assemble(lab, [solutionOf(lab), wrongOf(lab, twice)])
  expect(await proveRight(lane, lab, assembly.src(solutionOf(lab)), 1)).toEqual({ problems: [] })
  const run = {
    lab,
    src: assembly.src(wrongOf(lab, twice)),
    seed: 1,
    only: testsTitled(twice.caughtBy),
    language: 'en' as const,
  }
  expect(judgeCaught(lab, twice, (await lane.test(run)).results)).toMatchObject({ state: 'caught' })
})

test('a sample is the solution once, two misconceptions and a third of the alternatives, drawn by the seed; it says what it leaves out', async () => {
  await using course = await tinyCourse()
  const { lab } = course
  const every = { alternatives: await alternativesOf(lab), misconceptions: await misconceptionsOf(lab) }
  const seeds = Array.from({ length: 30 }, (_, index) => index)
  const draws = seeds.map((seed) => sampleOf(lab, every, seed))
  expect(draws).toEqual(seeds.map((seed) => sampleOf(lab, every, seed)))
  expect(draws.every(({ misconceptions }) => misconceptions.length === 2)).toBe(true)
  expect(new Set(draws.flatMap(({ misconceptions }) => misconceptions)).size).toBe(5)
  const withAlternative = draws.filter(({ alternatives }) => alternatives.length === 1)
  expect(withAlternative.length).toBeGreaterThan(3)
  expect(withAlternative.length).toBeLessThan(18)
  const seed = draws.findIndex(({ alternatives }) => alternatives.length === 0)
  const { checks, leftOut, alternatives, misconceptions } = await proveLab(lane, lab, { seed, sample: true })
  const names = (kind: Check['kind']) => checks.filter((check) => check.kind === kind).map(({ name }) => name)
  expect(names('solution')).toEqual([`solution, seed ${seed}`])
  expect(names('alternatives')).toEqual([])
  expect(names('misconceptions')).toEqual(draws[seed]?.misconceptions.map(({ name }) => `misconceptions/${name}`))
  expect(leftOut).toEqual(['1 of 1 alternatives', '3 of 5 misconceptions', '2 of 3 runs of the solution'])
  expect([alternatives, misconceptions]).toEqual([1, 5])
})

test('a stub that passes is found', async () => {
  const { problems } = await stubOutcome({ [tiny.stub]: skeletonFile(tiny.solution) })
  expect(problems.join()).toContain('passed on the stub')
})

test('a stub that fails only by a time limit is found', async () => {
  const hanging = skeletonFile(tiny.stub)
    .replace("notImplemented('99.1')", 'await new Promise(() => {})')
    .replace(', notImplemented', '')
  const manifest = skeletonFile(tiny.manifest).replace('coverageFloor', 'testTimeLimitMs: 1500,\n  coverageFloor')
  const { problems } = await stubOutcome({ [tiny.stub]: hanging, [tiny.manifest]: manifest })
  expect(problems.join()).toContain('time-limit')
})

test('a stub whose test fails by an expectation is found, unless the lab is about configuration', async () => {
  const silent = skeletonFile(tiny.stub).replace("notImplemented('99.1')", '').replace(', notImplemented', '')
  const { problems } = await stubOutcome({ [tiny.stub]: silent })
  expect(problems.join()).toContain('by assertion')
  const manifest = skeletonFile(tiny.manifest).replace('coverageFloor: 0.8', 'coverageFloor: 0')
  expect(await stubOutcome({ [tiny.stub]: silent, [tiny.manifest]: manifest })).toEqual({ problems: [] })
})

test('a task without a test and a test without a task are found', async () => {
  const { problems } = await stubOutcome({ [tiny.spec]: skeletonFile(tiny.spec).replace(tiny.title, '98.7 greets') })
  expect(problems.join()).toContain('task 99.1 has no graded test')
  expect(problems.join()).toContain('"98.7 greets" belongs to no task')
})

test('a solution that fails a test is found', async () => {
  const wrong = skeletonFile(tiny.solution).replaceAll('hello', 'hallo')
  expect((await solutionOutcome({ [tiny.solution]: wrong })).problems.join()).toContain(`"${tiny.title}" failed`)
})

test('a solution below the coverage floor is found', async () => {
  const idle = `${skeletonFile(tiny.solution)}\nexport function never(): number {\n${'  Math.random()\n'.repeat(40)}  return 1\n}\n`
  expect((await solutionOutcome({ [tiny.solution]: idle })).problems.join()).toContain('coverage')
})

test('a test that its spec skips is found; one that this place cannot run is not run', async () => {
  const spec = skeletonFile(tiny.spec)
  const skipped = spec.replace('test(', 'test.skip(')
  expect((await solutionOutcome({ [tiny.spec]: skipped })).problems.join()).toContain('skipped by its spec')
  expect((await stubOutcome({ [tiny.spec]: skipped })).problems.join()).toContain('not-run on the stub')
  const lacking = spec.replace('topics }) => {', "topics, lacks }) => {\n  lacks('no Chromium')")
  const outcome = { problems: [], notRun: '1 of 1 tests: no Chromium' }
  expect(await solutionOutcome({ [tiny.spec]: lacking })).toEqual(outcome)
  expect(await stubOutcome({ [tiny.spec]: lacking })).toEqual(outcome)
})

test('given files come from the kata, whatever stands elsewhere, and are not covered', async () => {
  const names = (greeting: string) =>
    `export const greeting: string = '${greeting}'\nexport function idle() {\n${'  Math.random()\n'.repeat(40)}}\n`
  const taking = `import { greeting } from './names.ts'\n${skeletonFile(tiny.solution).replace('hello ${name}', '${greeting} ${name}')}`
  const outcome = await solutionOutcome({
    [tiny.manifest]: skeletonFile(tiny.manifest).replace('coverageFloor', "given: ['names.ts'],\n  coverageFloor"),
    [tiny.stub.replace('index', 'names')]: names('hello'),
    [tiny.solution]: taking,
    [tiny.solution.replace('index', 'names')]: names('good bye'),
  })
  expect(outcome).toEqual({ problems: [] })
})
