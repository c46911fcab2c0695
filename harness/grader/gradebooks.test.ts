/** Formats that a school's systems read: each as its documentation or its schema has it. */
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import Ajv from 'ajv-draft-04'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { aVerdict } from './formats/a-verdict.ts'
import {
  type LabVerdict,
  type TestResult,
  toExercism,
  toGradescope,
  toMarkdown,
  toPrairielearn,
  toSarif,
  type Verdict,
} from './index.ts'

const [red] = aVerdict.labs as [LabVerdict]
const graded: Verdict = { ...aVerdict, labs: aVerdict.labs.filter(({ state }) => state !== 'infrastructure') }

/** The fields that Gradescope documents ("Autograder Output"); it refuses a file with others of a wrong type. */
const visibility = z.enum(['hidden', 'after_due_date', 'after_published', 'visible'])
const outputFormat = z.enum(['text', 'html', 'simple_format', 'md', 'ansi'])
const gradescopeSchema = z.strictObject({
  score: z.number(),
  execution_time: z.number(),
  output: z.string(),
  output_format: outputFormat,
  stdout_visibility: visibility,
  extra_data: z.record(z.string(), z.unknown()),
  tests: z.array(
    z.strictObject({
      score: z.number(),
      max_score: z.number(),
      status: z.enum(['passed', 'failed']),
      name: z.string(),
      number: z.string(),
      output: z.string(),
      output_format: outputFormat,
      tags: z.array(z.string()),
      visibility,
    }),
  ),
})

test('Gradescope has a row for each task with its points; what keeps a lab red beside tasks is a row without any', () => {
  const results = gradescopeSchema.parse(JSON.parse(toGradescope(graded) ?? ''))
  expect(results.score).toBe(2)
  expect(results.tests.map(({ number, score, max_score, status }) => [number, score, max_score, status])).toEqual([
    ['1.1', 2, 2, 'passed'],
    ['1.2', 0, 3, 'failed'],
    ['1', 0, 0, 'failed'],
    ['3.1', 0, 4, 'failed'],
    ['3', 0, 0, 'failed'],
  ])
  const outputs = results.tests.map(({ output }) => output)
  expect(outputs[1]).toContain('seen 2')
  expect(outputs[2]).toContain('TS2322')
  expect(outputs[4]).toContain('secrets.ts is a link')
})

test('coverage that cost points is told: the rows alone would add up to more than the score', () => {
  const lowered = { ...red, types: [], coverage: 0.4, score: 1 }
  const { score, tests } = gradescopeSchema.parse(
    JSON.parse(toGradescope({ ...graded, score: 1, labs: [lowered] }) ?? ''),
  )
  expect(score).toBe(1)
  expect(tests.at(-1)).toMatchObject({
    name: '1 coverage',
    output: 'coverage 0.4, floor 0.8: 1 of the 2 points that the tasks earned',
  })
})

test('a lab that could not be graded is no zero: Gradescope gets no file, PrairieLearn a submission that is not gradable', () => {
  expect(toGradescope(aVerdict)).toBeUndefined()
  const results = prairielearnSchema.parse(JSON.parse(toPrairielearn(aVerdict)))
  expect(results).toMatchObject({ gradable: false })
  expect(results).not.toHaveProperty('score')
  expect(results.format_errors?.join()).toContain('02-two was not graded')
})

/** What PrairieLearn documents ("External grading", "Grading results"). */
const prairielearnSchema = z.strictObject({
  gradable: z.boolean(),
  score: z.number().min(0).max(1).optional(),
  format_errors: z.array(z.string()).optional(),
  message: z.string().optional(),
  tests: z
    .array(
      z.strictObject({ name: z.string(), points: z.number(), max_points: z.number(), output: z.string().optional() }),
    )
    .optional(),
})

test('PrairieLearn gets a share from 0 to 1, and never more than its megabyte', () => {
  const results = prairielearnSchema.parse(JSON.parse(toPrairielearn(graded)))
  expect(results).toMatchObject({ gradable: true, score: 0.4, message: '2 of 5 points' })
  expect(results.tests?.[1]).toMatchObject({ name: '1.2 a', points: 0, max_points: 3 })
  const [, task] = red.tasks
  const tests = Array.from({ length: 700 }, () => ({ ...(task?.tests[0] as TestResult), message: 'x'.repeat(5000) }))
  const wordy = { ...red, tasks: [{ ...(task as (typeof red.tasks)[number]), tests }] }
  const text = toPrairielearn({ ...graded, labs: [wordy] })
  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
  expect(prairielearnSchema.parse(JSON.parse(text)).tests?.[0]).toMatchObject({ points: 0, max_points: 3 })
})

test('nothing that could be run is a share of 0, and not of nothing', () => {
  expect(JSON.parse(toPrairielearn({ ...graded, score: 0, maxScore: 0 }))).toMatchObject({ score: 0 })
})

/** What Exercism documents ("The Test Runner Interface"), version 3. */
const exercismSchema = z.strictObject({
  version: z.literal(3),
  status: z.enum(['pass', 'fail', 'error']),
  message: z.string().nullable(),
  tests: z.array(
    z.strictObject({
      name: z.string(),
      status: z.enum(['pass', 'fail', 'error']),
      test_code: z.string().optional(),
      message: z.string().optional(),
      output: z.string().max(500).optional(),
      task_id: z.number().int().positive(),
    }),
  ),
})

const spec = `import { test } from '#harness'
test('1.1 works', async ({ subject }) => {
  // Twice.
  for (const nth of [1, 2]) {
    await subject.call(nth)
  }
})
for (const one of [1]) test(\`1.2 \${one}\`, async () => {})
`

test('Exercism gets the tests in their order, each with its task, its code where the spec writes it out, and what it printed', async () => {
  const told = { ...red, types: [] }
  const [first, second, third] = red.tasks.map(({ tests }) => tests[0] as TestResult)
  const printing = { ...first, printed: 'p'.repeat(2000) } as TestResult
  const tasks = [printing, second, third].map(
    (one, index) => ({ ...red.tasks[index], tests: [one] }) as (typeof red.tasks)[number],
  )
  const results = exercismSchema.parse(JSON.parse(await toExercism({ ...told, tasks }, new Map([['a.spec.ts', spec]]))))
  expect(results).toMatchObject({ status: 'fail', message: null })
  expect(results.tests.map(({ name, status, task_id }) => [name, status, task_id])).toEqual([
    ['1.1 works', 'pass', 1],
    ['1.2 <fails> & says "why"', 'fail', 2],
  ])
  expect(results.tests[0]?.test_code).toBe('// Twice.\nfor (const nth of [1, 2]) {\n  await subject.call(nth)\n}')
  expect(results.tests[0]?.output).toHaveLength(500)
  expect(results.tests[1]).not.toHaveProperty('test_code')
})

test('Exercism hears of an error where types, files or the infrastructure stand in the way', async () => {
  const statusOf = async (lab: LabVerdict) => exercismSchema.parse(JSON.parse(await toExercism(lab, new Map())))
  expect(await statusOf(red)).toMatchObject({ status: 'error', message: 'src/index.ts:1:2 TS2322 wrong' })
  for (const [lab, told] of aVerdict.labs.slice(1).map((one) => [one, one.problems[0] ?? one.infrastructure] as const))
    expect(await statusOf(lab)).toMatchObject({ status: 'error', message: told })
})

test('SARIF has the type errors at their places, and fits the schema of 2.1.0', async () => {
  const validate = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema)
  const spaced = { ...red, types: red.types.map((one) => ({ ...one, file: 'in/a b#c.ts' })) }
  for (const labs of [[spaced], []]) {
    const sarif: unknown = JSON.parse(await toSarif({ ...graded, labs }))
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true)
  }
  const { results } = JSON.parse(await toSarif({ ...graded, labs: [spaced] })).runs[0]
  expect(results).toMatchObject([
    {
      ruleId: 'TS2322',
      level: 'error',
      message: { text: 'wrong' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'katas/01-one/src/in/a%20b%23c.ts' },
            region: { startLine: 1, startColumn: 2 },
          },
        },
      ],
    },
  ])
})

test('Markdown shows labs, tasks and failures, and what a submission is called or prints makes no markup', () => {
  const fenced = { ...(red.tasks[1]?.tests[0] as TestResult), message: 'seen\n```\n</details>\n| a' }
  const tasks = [{ ...(red.tasks[1] as (typeof red.tasks)[number]), tests: [fenced] }]
  const markdown = toMarkdown({
    ...aVerdict,
    submission: '<b>[x](y)|\n# z',
    labs: [{ ...red, tasks }, ...aVerdict.labs.slice(1)],
  })
  expect(markdown.split('\n')[0]).toBe('## &lt;b&gt;\\[x\\]\\(y\\)\\| \\# z')
  expect(markdown).toContain('**2 of 5 points**')
  expect(markdown).toMatch(/\| ❌ 1\. a +\| +2 \/ 5 \| +90 % \| +2 s \|/)
  expect(markdown).toMatch(/\| ⚠️ 2\. a +\| not graded/)
  expect(markdown).toContain(
    '<summary>1.2 &lt;fails&gt; &amp; says "why"</summary>\n\n````text\nseen\n```\n</details>\n| a\n````\n',
  )
})
