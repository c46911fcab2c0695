import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import type { LabVerdict, TestResult } from '../../grader/index.ts'
import { verdictView } from './verdict.ts'

const title = { en: 'One', ru: 'Один' }

function viewOf(failures: readonly Partial<TestResult>[]): string {
  const tests = failures.map((failure, n) => ({
    title: `1.1 test ${n}`,
    task: '1.1',
    file: '/spec',
    state: 'failed' as const,
    durationMs: 1,
    ...failure,
  }))
  const verdict: LabVerdict = {
    lab: '01-one',
    number: 1,
    title,
    state: 'red',
    tasks: [{ id: '1.1', title, points: 1, earned: 0, state: 'failed', tests }],
    types: [],
    problems: [],
    coverage: null,
    floor: 0,
    score: 0,
    maxScore: 1,
    durationMs: 1,
    seed: 0,
  }
  return stripVTControlCharacters(verdictView(verdict, { allFailures: true }))
}

const times = (view: string, text: string) => view.split(text).length - 1

test('what one line of the code leaves open is told once, however often and on whatever wire', () => {
  const leak = (n: number, place: string) => ({
    cause: 'leak' as const,
    message: `still open: ${n} × Timeout (${place})`,
    timeline: `wire ${n}`,
  })
  const view = viewOf([leak(1, 'consumer.ts:30'), leak(2, 'consumer.ts:30'), leak(1, 'producer.ts:7')])
  expect(times(view, 'consumer.ts:30')).toBe(1)
  expect(times(view, 'producer.ts:7')).toBe(1)
  expect(view).toContain('and for the same reason:\n  ✗ 1.1 test 1')
})

test('the same expectation on other wires is two failures', () => {
  const failure = { cause: 'assertion' as const, message: 'seen: 1 (event.ts:5)' }
  const view = viewOf([
    { ...failure, timeline: 'a' },
    { ...failure, timeline: 'b' },
  ])
  expect(times(view, 'seen: 1')).toBe(2)
})
