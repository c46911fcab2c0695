import { expect } from '#harness'
import { runTests } from '#harness/test-runs'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { failuresIn } from './outcomes.ts'
import { test } from './place.ts'
import { testFile } from './trial.ts'

const all = (['unit', 'integration', 'contract', 'errors'] as const).map(testFile)
const application = ['card.ts', 'checkout.ts', 'contract.ts', 'payments.ts', 'topics.ts', 'totals.ts']
/** A file of the application that no test has heard of. */
const refunds = { 'refunds.ts': 'export function refund(): number {\n  return 1\n}\n' }

const measured = test.extend('c8', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  return app.coverageSettings()
})

measured(
  '20.5 c8 counts the application, all of it and nothing else, and fails below its floor',
  async ({ src, c8 }) => {
    const variants = [{ name: 'right', files: refunds }]
    const run = await runTests({ src, tests: [testFile('contract')], variants, kafka: 'none', c8 })
    expect(failuresIn(run, 'right'), means.right).toEqual([])
    const counted = Object.keys(run.coverage ?? {}).filter((name) => name !== 'total')
    expect(counted.sort(), means.counted).toEqual([...application, 'refunds.ts'].sort())
    expect(run.exitCode, means.floor).not.toBe(0)
  },
)

measured(
  '20.5 the tests reach 90 of 100 lines of each file, and 80 of 100 branches of all',
  async ({ src, kafka, c8 }) => {
    const run = await runTests({ src, tests: all, kafka, c8 })
    expect(failuresIn(run, 'right'), means.right).toEqual([])
    for (const file of application)
      expect(run.coverage?.[file]?.lines ?? 0, means.lines(file)).toBeGreaterThanOrEqual(90)
    expect(run.coverage?.['total']?.branches ?? 0, means.branches).toBeGreaterThanOrEqual(80)
    expect(run.exitCode, means.enough).toBe(0)
    const own = run.variants['right']!.timers.filter(({ file }) => !application.includes(file))
    expect(own, means.timers).toEqual([])
    expect(run.kafkas.stopped, means.stopped).toBe(run.kafkas.started)
  },
)

test('20.5 the tests pass in any order, three times', async ({ src, kafka, scope }) => {
  const seeds = [0, 1, 2].map((n) => (scope.seed + n) % 100_000)
  const runs = await Promise.all(seeds.map((shuffle) => runTests({ src, tests: all, kafka, shuffle })))
  for (const [n, run] of runs.entries()) expect(failuresIn(run, 'right'), means.shuffled(seeds[n]!)).toEqual([])
})
