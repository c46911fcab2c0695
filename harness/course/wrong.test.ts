/** A misconception counts as caught by its own test, for its own reason, and by nothing else. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBroker } from '../broker/index.ts'
import { createLane, type Lane } from '../grader/index.ts'
import { assemble } from './assembly.ts'
import { catchIn } from './caught.ts'
import { pasteDocs } from './docs.ts'
import { skeletonFile, tiny, tinyCourse } from './tiny-course.ts'
import { misconceptionsOf, solutionOf, wrongOf } from './variants.ts'

let lane: Lane
beforeAll(async () => {
  lane = await createLane(() => startBroker({ mode: 'native' }))
})
afterAll(async () => {
  await lane[Symbol.asyncDispose]()
})

const file = tiny.misconception
const edit = "edits: [{ file: 'index.ts', find: 'hello ${name}', replace: 'hello' }]"
const send = 'await producer.send('
/** The misconception with another edit of the solution. */
const edited = (find: string, replace: string) =>
  skeletonFile(file).replace(edit, () => `edits: [${JSON.stringify({ file: 'index.ts', find, replace })}]`)
const impatient = {
  [tiny.manifest]: skeletonFile(tiny.manifest).replace('coverage', 'testTimeLimitMs: 6000,\n  coverage'),
}
const spec = skeletonFile(tiny.spec)

/** Judges the misconception of a course in which these files are others. */
async function judged(changed: Record<string, string>) {
  await using course = await tinyCourse(changed)
  const one = (await misconceptionsOf(course.lab)).find(({ name }) => name === 'forgets-the-name')!
  await using assembly = await assemble(course.lab, [solutionOf(course.lab), wrongOf(course.lab, one)])
  return await catchIn(lane, course.lab, assembly, one, { seed: 1 })
}

test('the idea that its test names is caught', async () => {
  expect(await judged({})).toMatchObject({ state: 'caught' })
})

test.each<[string, Record<string, string>, RegExp]>([
  ['a syntax error', { [file]: edited(send, 'await await ) producer.send(') }, /does not compile: index\.ts:\d+ TS1/],
  ['a type error', { [file]: edited(send, 'const n: number = name\n    void n\n    await producer.send(') }, /TS2322/],
  [
    'a time limit',
    { ...impatient, [file]: edited(send, 'await new Promise(() => {})\n    await producer.send(') },
    /by time-limit/,
  ],
  [
    'an endless loop',
    { ...impatient, [file]: edited(send, 'for (let n = 0; n < 2; n *= 1);\n    await producer.send(') },
    /by time-limit/,
  ],
  [
    'an error of the client that is another story',
    { [file]: edited("ctx.name('greetings')", "'no/such topic'") },
    /by error.*KafkaJS/s,
  ],
  ['a process that ends', { [file]: edited(send, 'process.exit(0)\n    await producer.send(') }, /by crash/],
  ['a client left open', { [file]: edited('await producer.disconnect()', '') }, /by leak/],
  [
    'a fault that never fired',
    {
      [file]: edited('{ idempotent: true, maxInFlightRequests: 1 }', '{}'),
      [tiny.spec]: spec.replace(
        'topics }) => {',
        "topics, wire }) => {\n  wire.fault({ api: 'InitProducerId', action: { do: 'delay', ms: 1 } })",
      ),
    },
    /by fault-never-fired/,
  ],
  [
    'a cluster that refuses what the spec asks of it',
    { [tiny.spec]: spec.replace("create('greetings')", "create('greetings', { partitions: -5 })") },
    /by infrastructure/,
  ],
  [
    'a message that says something else',
    { [file]: skeletonFile(file).replace(/says: .*,/, 'says: /the moon/,') },
    /says nothing like \/the moon\//,
  ],
  ['what passes', { [file]: edited(send, 'void name\n    await producer.send(') }, /passed on it/],
  ['a test that its spec skips', { [tiny.spec]: spec.replace('test(', 'test.skip(') }, /skipped/],
])('%s catches nothing', async (_name, changed, problem) => {
  expect(await judged(changed)).toEqual({ state: 'not-caught', problem: expect.stringMatching(problem) })
})

test('a cause that the misconception declares catches it', async () => {
  const leaking = edited('await producer.disconnect()', '').replace(
    /says: .*,/,
    "says: /still open: TCPSocketWrap|still open/,\n  cause: 'leak',",
  )
  expect(await judged({ [file]: leaking })).toMatchObject({ state: 'caught' })
})

test('a place that lacks what the test needs catches nothing and refutes nothing', async () => {
  const lacking = spec.replace('topics }) => {', "topics, lacks }) => {\n  lacks('no Chromium')")
  expect(await judged({ [tiny.spec]: lacking })).toEqual({ state: 'not-run', reason: 'no Chromium' })
})

test('a file that cannot be loaded, an edit that is lost and a test that is not there are named', async () => {
  await expect(judged({ [file]: 'export default {{' })).rejects.toThrow(/forgets-the-name\.ts/)
  await expect(judged({ [file]: edited('not there', '') })).rejects.toThrow('MISCONCEPTION_EDIT')
  const stray = skeletonFile(file).replace(tiny.title, '99.1 another title')
  await expect(judged({ [file]: stray })).rejects.toThrow('MISCONCEPTION_TEST')
})

test('the texts show no failure that catches nothing', async () => {
  await using course = await tinyCourse({
    ...impatient,
    [file]: edited(send, 'await new Promise(() => {})\n    await producer.send('),
  })
  const { lab } = course
  await expect(pasteDocs(lane, lab, (title, message) => `${title}\n${message}`)).rejects.toThrow(
    /NO_FAILURE_TO_SHOW.*time-limit/s,
  )
  expect(await readFile(join(lab.dir, 'README.md'), 'utf8')).not.toContain('```text')
})
