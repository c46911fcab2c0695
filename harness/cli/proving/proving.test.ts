import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Check, LabProof, Proofs } from '../../course/index.ts'
import type { Lab } from '../../lab/index.ts'
import { inLanguage } from '../../text/index.ts'
import { timesView } from '../views/times.ts'
import { planView } from './plan.ts'
import { Tally } from './tally.ts'

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('the last line counts what passed and failed, and apart from both what was not run; failures stand above it', () => {
  const tally = new Tally()
  tally.tell('stub', { problems: [] })
  tally.tell('page', { problems: [], notRun: 'no Chromium' })
  tally.tell('texts', { problems: [] })
  expect(tally.summary()).toBe('\n2 passed, 0 failed, 1 not run')
  tally.tell('solution', { problems: ['red', 'and late'], notRun: 'no Chromium' })
  expect(stripVTControlCharacters(tally.summary())).toBe(
    '\n✗ solution\n    red\n    and late\n\n2 passed, 1 failed, 1 not run',
  )
})

test('the last line and the table of times are in the language of the person', () => {
  const [summary, view] = inLanguage('ru', () => [new Tally().summary(), timesView(new Map(), [], 0)])
  expect(summary).toBe('\nпрошло: 0, не прошло: 0')
  expect(view).toMatch(/с .*тексты.*заготовка.*вместе/)
  expect(view).not.toMatch(/[a-z]{2}/)
})

test('what was left out is said, with the reason and the seed; what was not, with the reason', () => {
  const proof = (slug: string, sample: boolean): LabProof => ({
    lab: { slug } as Lab,
    hash: 'aa',
    sample,
    checks: [],
    tests: 1,
    alternatives: 1,
    misconceptions: 5,
    leftOut: sample ? ['1 of 5 misconceptions'] : [],
  })
  const entry = { hash: 'aa', commit: '0123456789abcdef', tests: 1, alternatives: 1, misconceptions: 5, notRun: 0 }
  const known: Proofs = { '01-one': entry, '02-two': entry }
  const plan = new Map([['02-two', 'its files have changed']])
  const lines = planView(plan, [proof('01-one', true), proof('02-two', false)], known, 7)
  expect(lines).toContain('  01-one, proven at 0123456789ab: 1 of 5 misconceptions')
  expect(lines).toContain('  02-two: its files have changed')
  expect(lines.join('\n')).toContain('npm test -- --seed 7')
})

test('the table of times has a row for each lab, by kind of check, and one for what is there once', () => {
  const check = (lab: string, kind: Check['kind'], durationMs: number): Check => ({
    lab,
    kind,
    name: kind,
    problems: [],
    durationMs,
  })
  const checks = [check('01-one', 'stub', 1000), check('01-one', 'stub', 500), check('02-two', 'types', 250)]
  const view = timesView(new Map([['unit tests', 4000]]), checks, 9000)
  const rows = view.split('\n').map((line) => line.replace(/[│\s]+/g, ' ').trim())
  expect(rows).toContain('unit tests 4.0')
  expect(rows).toContain('01-one 0.0 0.0 1.5 0.0 0.0 0.0 1.5')
  expect(rows).toContain('02-two 0.0 0.3 0.0 0.0 0.0 0.0 0.3')
  expect(rows).toContain('by the clock 9.0')
})
