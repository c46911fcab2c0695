import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Lab } from '../lab/index.ts'
import { judgeLab } from './index.ts'
import type { TestResult } from './types.ts'

const text = { en: 'a', ru: 'б' }
const lab = {
  slug: '07-seven',
  number: 7,
  title: text,
  tasks: [
    { id: '7.1', title: text, points: 3, hints: [] },
    { id: '7.2', title: text, points: 5, hints: [] },
  ],
  coverageFloor: 0.8,
} as unknown as Lab

const result = (task: string, state: TestResult['state'], more: Partial<TestResult> = {}): TestResult => ({
  title: `${task} does`,
  task,
  file: 'x.spec.ts',
  state,
  durationMs: 1,
  ...more,
})

const judge = (results: TestResult[], coverage: number | null = 1, floor = 0.8) =>
  judgeLab({ lab: { ...lab, coverageFloor: floor }, results, types: [], coverage, durationMs: 1, seed: 1 })

test('a task counts when all of its tests passed', () => {
  const verdict = judge([result('7.1', 'passed'), result('7.1', 'failed'), result('7.2', 'passed')])
  expect(verdict).toMatchObject({ score: 5, maxScore: 8, state: 'red' })
})

test('a task that is paid by shares earns the share of its tests that passed, and is no passed task before all did', () => {
  const [first, ...others] = lab.tasks
  const judgeShares = (...results: TestResult[]) =>
    judgeLab({
      lab: { ...lab, tasks: [{ ...first!, byShare: true }, ...others] },
      results,
      types: [],
      coverage: 1,
      durationMs: 1,
      seed: 1,
    })
  const [passed, failed, left] = (['passed', 'failed', 'not-run'] as const).map((state) => result('7.1', state))
  const half = judgeShares(passed!, failed!, left!)
  expect(half).toMatchObject({ score: 1.5, maxScore: 8, state: 'red' })
  expect(half.tasks[0]).toMatchObject({ state: 'failed', earned: 1.5 })
  expect(judgeShares(passed!, passed!)).toMatchObject({ score: 3 })
  expect(judgeShares(failed!)).toMatchObject({ score: 0 })
})

test('a task without a test earns nothing, and neither does a test of no task', () => {
  expect(judge([result('7.1', 'passed'), result('9.9', 'passed')])).toMatchObject({ score: 3, maxScore: 8 })
})

test('a task that could not be run here is in neither sum', () => {
  expect(judge([result('7.1', 'passed'), result('7.2', 'not-run')])).toMatchObject({
    score: 3,
    maxScore: 3,
    state: 'green',
  })
})

test('score is points × min(1, coverage / floor), and a floor of 0 asks for none', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (coverage, floor) => {
        const { score } = judge([result('7.1', 'passed'), result('7.2', 'passed')], coverage, floor)
        expect(score).toBeCloseTo(8 * Math.min(1, coverage / floor), 1)
      },
    ),
  )
  expect(judge([result('7.1', 'passed'), result('7.2', 'passed')], null, 0)).toMatchObject({ score: 8, state: 'green' })
})

test('one infrastructure error makes the lab ungraded', () => {
  const broken = result('7.2', 'failed', { cause: 'infrastructure', message: 'gone' })
  expect(judge([result('7.1', 'passed'), broken])).toMatchObject({ state: 'infrastructure', infrastructure: 'gone' })
})
