/** Whatever a student's code does, the verdict is clear, and the next lab is graded all the same. */

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBroker } from '../broker/index.ts'
import { createLane, type LabVerdict, type Lane } from '../grader/index.ts'
import { skeletonFile, tiny, tinyCourse } from './tiny-course.ts'

let lane: Lane
beforeAll(async () => {
  lane = await createLane(() => startBroker({ mode: 'native' }))
})
afterAll(async () => {
  await lane[Symbol.asyncDispose]()
})

const manifest = skeletonFile(tiny.manifest).replace('coverageFloor', 'testTimeLimitMs: 6000,\n  coverageFloor')

/** Grades a submission whose function does this. */
async function verdictOn(body: string, whole = false): Promise<LabVerdict> {
  const code = whole
    ? body
    : skeletonFile(tiny.stub).replace("notImplemented('99.1')", body).replace(', notImplemented', '')
  await using course = await tinyCourse({ [tiny.stub]: code, [tiny.manifest]: manifest })
  return await lane.grade({ lab: course.lab, src: join(course.lab.dir, 'src'), seed: 1 })
}

const failure = (verdict: LabVerdict) => verdict.tasks[0]?.tests[0]

test('the right code is green and has all its points', async () => {
  const verdict = await verdictOn(skeletonFile(tiny.solution), true)
  expect(verdict).toMatchObject({ state: 'green', score: 1, maxScore: 1, coverage: 1, types: [] })
})

test.each([
  ['an endless loop', 'for (;;) {}', 'time-limit', /comes to an end\n.*an endless loop without await/],
  [
    'a promise that never settles',
    'await new Promise(() => {})',
    'time-limit',
    /comes to an end\n.*its promise never settled/,
  ],
  ['process.exit(0)', 'process.exit(0)', 'crash', /ended by itself \(code 0\)/],
  [
    'an unhandled rejection',
    "void Promise.reject(new Error('mislaid'))\n  await new Promise(() => {})",
    'crash',
    /mislaid/,
  ],
  [
    'an uncaught exception',
    "setTimeout(() => { throw new Error('later') })\n  await new Promise(() => {})",
    'crash',
    /later/,
  ],
  ['an error', "throw new TypeError('mistaken')", 'error', /mistaken/],
  ['doing nothing', '', 'assertion', /hello Kafka/],
])('%s is a verdict of its own', async (_name, body, cause, message) => {
  const verdict = await verdictOn(body)
  expect(verdict).toMatchObject({ state: 'red', score: 0, maxScore: 1 })
  expect(failure(verdict)).toMatchObject({ state: 'failed', cause })
  expect(failure(verdict)?.message).toMatch(message)
})

test('a flood of output is a verdict and does not fill the memory', async () => {
  const verdict = await verdictOn(
    "for (;;) { console.log('x'.repeat(1 << 16)); await new Promise((next) => setImmediate(next)) }",
  )
  expect(failure(verdict)).toMatchObject({ state: 'failed', cause: 'time-limit' })
  expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000)
})

test('a syntax error is named with its file', async () => {
  const verdict = await verdictOn('export async function greet( {', true)
  expect(verdict.state).toBe('red')
  expect(failure(verdict)?.message).toContain('index.ts')
  expect(verdict.types[0]).toMatchObject({ file: 'index.ts' })
})

test('a missing export is named', async () => {
  const verdict = await verdictOn('export const nothing = 1\n', true)
  expect(failure(verdict)?.message).toContain('greet')
})

test('a type error keeps a lab that passes from being green and takes no points', async () => {
  const verdict = await verdictOn(`${skeletonFile(tiny.solution)}\nexport const answer: string = 42\n`, true)
  expect(verdict).toMatchObject({ state: 'red', score: 1 })
  expect(verdict.types[0]).toMatchObject({ file: 'index.ts', code: 2322 })
})

test('a client that is left open fails the test that left it', async () => {
  const leaking = skeletonFile(tiny.solution).replace('await producer.disconnect()', '')
  expect(failure(await verdictOn(leaking, true))).toMatchObject({
    cause: 'leak',
    message: expect.stringContaining('still open'),
  })
})

test('coverage below the floor lowers the score in proportion', async () => {
  const idle = `\nexport function never(): number {\n${'  Math.random()\n'.repeat(60)}  return 1\n}\n`
  const verdict = await verdictOn(skeletonFile(tiny.solution) + idle, true)
  expect(verdict.coverage).toBeLessThan(0.3)
  expect(verdict.score).toBeCloseTo((verdict.coverage as number) / 0.8, 2)
  expect(verdict.state).toBe('red')
})

test('infrastructure is reported apart and is no zero', async () => {
  const broken = skeletonFile(tiny.spec).replace(
    "await topics.create('greetings')",
    "await topics.create('greetings', { partitions: -5 })",
  )
  await using course = await tinyCourse({ [tiny.spec]: broken })
  const verdict = await lane.grade({ lab: course.lab, src: join(course.lab.dir, 'src'), seed: 1 })
  expect(verdict.state).toBe('infrastructure')
  expect(verdict.infrastructure).toBeTruthy()
})

test('tests run, and stand in the verdict, in the order of their files, whichever is larger', async () => {
  const small = "import { test } from '#harness'\ntest('99.1 the first', () => {})\n"
  await using course = await tinyCourse({ [tiny.spec.replace('01-greeting', '00-small')]: small })
  const begun: string[] = []
  const seen = { onTest: ({ title }: { title: string }) => void begun.push(title) }
  const { results } = await lane.test({ lab: course.lab, src: join(course.lab.dir, 'src'), seed: 1, ...seen })
  const inOrder = ['99.1 the first', tiny.title]
  expect([begun, results.map(({ title }) => title)]).toEqual([inOrder, inOrder])
})
