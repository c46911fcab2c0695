import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { create } from 'xmlbuilder2'
import { toCsv, toCtrf, toJson, toJunit, type Verdict, verdictJsonSchema, verdictSchema } from './index.ts'

const passed = { title: '1.1 works', task: '1.1', file: 'a.spec.ts', state: 'passed', durationMs: 12 } as const
const failed = {
  ...passed,
  title: '1.2 <fails> & says "why"',
  task: '1.2',
  state: 'failed',
  cause: 'assertion',
  message: 'expected \u0000 1\nseen 2 ]]>',
} as const
const notRun = { ...passed, title: '1.3 kills', task: '1.3', state: 'not-run', reason: 'external' } as const
const text = { en: 'a', ru: 'б' }

const refusedLab = {
  title: text,
  state: 'red',
  tasks: [{ id: '3.1', title: text, points: 4, earned: 0, state: 'failed', tests: [] }],
  types: [],
  problems: [],
  coverage: null,
  floor: 0.8,
  score: 0,
  maxScore: 4,
  durationMs: 0,
  seed: 7,
} as const

const verdict: Verdict = {
  version: 1,
  submission: '=cmd()|student, "A"',
  startedAt: '2026-01-02T03:04:05.000Z',
  broker: 'native',
  score: 2,
  maxScore: 5,
  labs: [
    {
      lab: '01-one',
      number: 1,
      title: text,
      state: 'red',
      tasks: [
        { id: '1.1', title: text, points: 2, earned: 2, state: 'passed', tests: [passed] },
        { id: '1.2', title: text, points: 3, earned: 0, state: 'failed', tests: [failed] },
        { id: '1.3', title: text, points: 1, earned: 0, state: 'not-run', tests: [notRun] },
      ],
      types: [{ file: 'src/index.ts', line: 1, column: 2, code: 2322, message: 'wrong' }],
      problems: [],
      coverage: 0.9,
      floor: 0.8,
      score: 2,
      maxScore: 5,
      durationMs: 1500,
      seed: 7,
    },
    {
      lab: '02-two',
      number: 2,
      title: text,
      state: 'infrastructure',
      tasks: [
        {
          id: '2.1',
          title: text,
          points: 1,
          earned: 0,
          state: 'failed',
          tests: [{ ...failed, task: '2.1', cause: 'infrastructure' }],
        },
      ],
      types: [],
      problems: [],
      coverage: null,
      floor: 0,
      score: 0,
      maxScore: 1,
      durationMs: 10,
      seed: 7,
      infrastructure: 'the broker is gone',
    },
    { ...refusedLab, lab: '03-three', number: 3, problems: ['secrets.ts is a link'] },
    { ...refusedLab, lab: '04-four', number: 4, state: 'infrastructure', infrastructure: 'the worker is gone' },
  ],
}

test('JSON is the verdict and fits the published schema', async () => {
  expect(verdictSchema.parse(JSON.parse(toJson(verdict)))).toEqual(verdict)
  const published = await readFile(new URL('../../fixtures/schemas/verdict.json', import.meta.url), 'utf8')
  expect(published, 'out of date: npm run node -- scripts/write-schemas.ts').toBe(verdictJsonSchema())
})

test('JUnit has a suite a lab, tells failures, errors and skipped apart, and is well-formed whatever a test printed', () => {
  const xml = toJunit(verdict)
  const parsed = create(xml).end({ format: 'object' }) as unknown as {
    testsuites: { testsuite: Record<string, unknown>[] }
  }
  const counts = parsed.testsuites.testsuite.map((suite) =>
    ['@tests', '@failures', '@errors', '@skipped'].map((name) => Number(suite[name])),
  )
  // The second of the first lab's failures is its type error; the last two labs have no test that ran.
  expect(counts).toEqual([
    [4, 2, 0, 1],
    [1, 0, 1, 0],
    [1, 1, 0, 0],
    [1, 0, 1, 0],
  ])
  for (const told of ['seen 2', 'TS2322 wrong', 'secrets.ts is a link', 'the worker is gone'])
    expect(xml).toContain(told)
})

test('CTRF counts every test once', () => {
  const { results } = JSON.parse(toCtrf(verdict)) as { results: { summary: Record<string, number>; tests: unknown[] } }
  expect(results.summary).toMatchObject({ tests: 7, passed: 1, failed: 5, skipped: 1 })
  expect(results.tests).toHaveLength(7)
})

test('the gradebook leaves an ungraded lab empty and runs no formula', () => {
  const [head, row] = toCsv(verdict).trim().split('\n')
  expect(head).toBe('submission,01-one,02-two,03-three,04-four,score,maxScore')
  expect(row).toBe(`"'=cmd()|student, ""A""",2,,0,,2,5`)
})
