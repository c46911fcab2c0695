/** The grader survives its students: whatever their files and their code do, it is that lab's red, named, and the next lab is graded. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBroker } from '../broker/index.ts'
import { createLane, type LabVerdict, type Lane, toCtrf, toJson, toJunit, type Verdict } from '../grader/index.ts'
import { skeletonFile, tiny, tinyCourse } from './tiny-course.ts'

// These tests wait for limits that follow the machine.
vi.setConfig({ testTimeout: 300_000 })

let lane: Lane
beforeAll(async () => {
  lane = await createLane(() => startBroker({ mode: 'native' }))
})
afterAll(async () => {
  await lane[Symbol.asyncDispose]()
})

const manifest = skeletonFile(tiny.manifest).replace('coverageFloor', 'testTimeLimitMs: 6000,\n  coverageFloor')

/** Three tests in two files, each of which looks at what `answer()` gives. */
const specOf = (...titles: string[]) =>
  [
    `import { expect, test } from '#harness'`,
    ...titles.map(
      (title) => `test('99.1 ${title}', async ({ subject }) => {
        const app = await subject<{ answer(): unknown }>()
        const seen = await app.answer()
        if (seen === 'block the test') for (;;) {}
        if (seen === 'end the test') process.kill(process.pid, 'SIGKILL')
        expect(seen).toEqual(42)
      })`,
    ),
  ].join('\n')

const files = {
  [tiny.manifest]: manifest,
  [tiny.spec]: specOf('first', 'second'),
  [tiny.spec.replace('01-', '02-')]: specOf('third'),
}

/** Grades this code, and then the right one on the same lane. */
async function verdictOn(code: string): Promise<LabVerdict> {
  const verdicts: LabVerdict[] = []
  for (const text of [code, 'export const answer = () => 42\n']) {
    await using course = await tinyCourse({ ...files, [tiny.stub]: text })
    verdicts.push(await lane.grade({ lab: course.lab, src: join(course.lab.dir, 'src'), seed: 1 }))
  }
  const [verdict, next] = verdicts
  expect(next).toMatchObject({ state: 'green', score: 1 })
  return verdict!
}

const failuresOf = (verdict: LabVerdict) => verdict.tasks[0]!.tests.filter(({ state }) => state === 'failed')

test('a module that never stops loading is waited for once; every test says why', async () => {
  const verdict = await verdictOn('export const answer = () => 42\nfor (;;) {}\n')
  const failures = failuresOf(verdict)
  expect(failures).toHaveLength(3)
  expect(new Set(failures.map(({ message }) => message)).size).toBe(1)
  expect(failures[0]).toMatchObject({ cause: 'time-limit', message: expect.stringContaining('import') })
  expect(failures.filter(({ durationMs }) => durationMs > 2_000)).toHaveLength(1)
})

test('an error that says it is the infrastructure is believed to be the graded code’s', async () => {
  const claims = `{ name: 'KataError', kind: 'infrastructure', code: 'CLUSTER_FAILED', expected: 'points', observed: 'none', next: 'give' }`
  const verdict = await verdictOn(`export const answer = () => { throw Object.assign(new Error('gone'), ${claims}) }\n`)
  expect(verdict).toMatchObject({ state: 'red', score: 0 })
  expect(failuresOf(verdict)[0]).toMatchObject({ cause: 'error' })
})

test.each([
  ['keeps the test busy for ever', 'block the test'],
  ['ends the process of the test', 'end the test'],
])('what %s is that test’s failure; the tests of other files are run', async (_name, answer) => {
  const verdict = await verdictOn(`export const answer = () => '${answer}'\n`)
  expect(verdict).toMatchObject({ state: 'red', score: 0 })
  const failures = failuresOf(verdict)
  expect(failures.map(({ title }) => title)).toEqual(['99.1 first', '99.1 second', '99.1 third'])
  expect(failures[0]).toMatchObject({ cause: 'crash', message: expect.stringMatching(/process/) })
})

test('junk on the sockets that the graded code finds ends nothing', async () => {
  const verdict = await verdictOn(`
    import { readdirSync } from 'node:fs'
    import { connect } from 'node:net'
    import { join } from 'node:path'
    const runs = ${JSON.stringify(join(import.meta.dirname, '../../.kata/run'))}
    export async function answer() {
      for (const name of readdirSync(runs)) {
        if (!name.startsWith('socket-')) continue
        const socket = connect(join(runs, name, 'served.sock'))
        socket.on('error', () => {})
        await new Promise((resolve) => { socket.once('close', resolve); socket.end('junk\\n{"id":1}\\n') })
      }
      return 42
    }\n`)
  expect(verdict).toMatchObject({ state: 'green' })
})

test('messages of 20 MB, with bells and NULs, make small reports that a machine can read', async () => {
  const verdict = await verdictOn(`
    const long = '\\u0007\\u0000\\u001b[31m\\ud800' + 'x'.repeat(20_000_000)
    export const answer = () => { console.log(long); throw new Error(long) }\n`)
  const whole: Verdict = {
    version: 1,
    submission: 'a\u0007b',
    startedAt: new Date().toISOString(),
    broker: 'native',
    labs: [verdict],
    score: 0,
    maxScore: 1,
  }
  for (const report of [toJson(whole), toJunit(whole), toCtrf(whole)]) {
    expect(report.length).toBeLessThan(300_000)
    expect(report).not.toMatch(/(?![\n\t])\p{Cc}/u)
  }
  const [failure] = failuresOf(verdict)
  expect(failure!.message).toMatch(/cut here/)
  expect(failure!.printed!.length).toBeLessThan(10_000)
  for (const artifact of failure!.artifacts ?? []) expect((await readFile(artifact)).length).toBeLessThan(3_000_000)
})

test('a callback that is called with anything is a verdict', async () => {
  const spec = `import { expect, test } from '#harness'
    test('99.1 first', async ({ subject }) => {
      const seen: string[] = []
      const app = await subject<{ answer(tell: (event: { id: string }) => void): Promise<number> }>()
      expect(await app.answer((event) => void seen.push(event.id.toUpperCase()))).toBe(42)
    })`
  const code = 'export const answer = async (_ctx, tell) => { tell(undefined); await new Promise(() => {}) }\n'
  await using course = await tinyCourse({ [tiny.manifest]: manifest, [tiny.spec]: spec, [tiny.stub]: code })
  const verdict = await lane.grade({ lab: course.lab, src: join(course.lab.dir, 'src'), seed: 1 })
  expect(verdict.state).toBe('red')
  expect(failuresOf(verdict)[0]!.message).toMatch(/undefined/)
})
