import { readFile } from 'node:fs/promises'
import { validate } from 'ctrf'
import { expect, test } from 'vitest'
import { create } from 'xmlbuilder2'
import { aVerdict as verdict } from './formats/a-verdict.ts'
import { toCsv, toCtrf, toJson, toJunit, verdictJsonSchema, verdictSchema } from './index.ts'

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

test('CTRF fits its schema, and counts every test once', () => {
  expect(validate(JSON.parse(toCtrf(verdict)))).toMatchObject({ valid: true })
  const { results } = JSON.parse(toCtrf(verdict)) as { results: { summary: Record<string, number>; tests: unknown[] } }
  expect(results.summary).toMatchObject({ tests: 7, passed: 1, failed: 5, skipped: 1 })
  expect(results.tests).toHaveLength(7)
})

test('the gradebook leaves an ungraded lab empty and runs no formula', () => {
  const [head, row] = toCsv(verdict).trim().split('\n')
  expect(head).toBe('submission,01-one,02-two,03-three,04-four,score,maxScore')
  expect(row).toBe(`"'=cmd()|student, ""A""",2,,0,,2,5`)
})
