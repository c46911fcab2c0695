import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runTests } from './index.ts'

const src = fileURLToPath(new URL('fixtures/application', import.meta.url))
const minus = { name: 'minus', files: { 'sum.ts': 'export const sum = (a: number, b: number): number => a - b\n' } }
const sums = { src, tests: ['sum.spec.ts'], kafka: 'none' } as const

test('each application is tested by itself, and a failure says why', async () => {
  const run = await runTests({ ...sums, variants: [{ name: 'right', files: {} }, minus] })
  expect(run).toMatchObject({ exitCode: 1, problems: [], kafkas: { started: 0, stopped: 0 } })
  expect(run.variants['right']).toEqual({
    tests: [
      { file: 'sum.spec.ts', name: 'adds', state: 'passed' },
      { file: 'sum.spec.ts', name: 'adds again', state: 'passed' },
    ],
    problems: [],
    timers: [],
  })
  expect(run.variants['minus']?.tests).toMatchObject([
    { state: 'failed', message: expect.stringContaining('expected -1 to be 3') },
    { state: 'failed' },
  ])
})

test('until a failure: what follows it in the same application is left out, and in no other', async () => {
  const variants = [minus, { name: 'right', files: {} }]
  const run = await runTests({ ...sums, variants, untilFailure: true })
  expect(run.variants['minus']?.tests.map(({ state }) => state)).toEqual(['failed', 'skipped'])
  expect(run.variants['right']?.tests.map(({ state }) => state)).toEqual(['passed', 'passed'])
})

test('c8 counts the lines of the files as they stand, by its own settings', async () => {
  const c8 = { all: true, include: ['*.ts'], exclude: ['*.spec.ts'], 'check-coverage': true, lines: 90 }
  const extra = { name: 'right', files: { 'more.ts': 'export const more = 1\n' } }
  const run = await runTests({ ...sums, variants: [extra], c8 })
  expect(run.coverage).toMatchObject({
    'sum.ts': { lines: 66.66, branches: 66.66 },
    'more.ts': { lines: 0, branches: 0 },
  })
  expect(run.exitCode).not.toBe(0)
  expect(await runTests({ ...sums, c8: { ...c8, lines: 50 } })).toMatchObject({ exitCode: 0 })
})

test('timers that files of the folder set, and of folders in it, are told with their lines', async () => {
  const run = await runTests({ ...sums, tests: ['waits.spec.ts'] })
  expect(run.variants['right']).toMatchObject({
    tests: [{ state: 'passed' }],
    timers: [
      { file: 'waits.spec.ts', line: 6 },
      { file: 'waits.spec.ts', line: 7 },
      { file: 'helpers/pause.ts', line: 1 },
    ],
  })
})

test('where there is no Kafka, an embedded one is not to be had', async () => {
  const run = await runTests({ ...sums, tests: ['kafka.spec.ts'] })
  expect(run.variants['right']?.tests).toMatchObject([
    { state: 'failed', message: expect.stringContaining('there is no Kafka here') },
  ])
})

test('an order that is drawn is another one, the same for the same seed', async () => {
  const many = Array.from({ length: 12 }, (_, n) => `test('${n}', () => void writeSync(1, 'ran ${n}\\n'))`).join('\n')
  const variants = [
    {
      name: 'right',
      files: { 'sum.spec.ts': `import { writeSync } from 'node:fs'\nimport { test } from 'vitest'\n${many}\n` },
    },
  ]
  const orderOf = async (shuffle?: number) => {
    const run = await runTests({ ...sums, variants, ...(shuffle !== undefined && { shuffle }) })
    return run.output.match(/(?<=ran )\d+/g)
  }
  const [plain, one, again, other] = await Promise.all([orderOf(), orderOf(1), orderOf(1), orderOf(2)])
  expect(one).toEqual(again)
  expect(one).not.toEqual(other)
  expect(plain).toEqual(Array.from({ length: 12 }, (_, n) => String(n)))
})

test('a file that does not load, and tests that come to no end, are problems', async () => {
  const of = (text: string) => [{ name: 'right', files: { 'sum.spec.ts': text } }]
  const broken = await runTests({ ...sums, variants: of("import './nowhere.ts'\n") })
  expect(broken.variants['right']?.problems).toMatchObject([expect.stringContaining('nowhere.ts')])
  const endless = await runTests({ ...sums, variants: of('for (;;) {}\n'), limitMs: 3_000 })
  expect(endless).toMatchObject({ exitCode: null, problems: ['the tests came to no end, and were ended'] })
})
