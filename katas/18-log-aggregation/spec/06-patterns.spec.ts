import { expect, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { TRACE } from './logs.ts'
import { means } from './means.ts'

test('18.4 by hand: errors that differ in ids, addresses and numbers have one pattern', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const cases: Record<string, string> = {
    'order 4711 of user-17 failed after 30ms': 'order <n> of user-<n> failed after <n>ms',
    'session 123e4567-e89b-12d3-a456-426614174000 and 123E4567-E89B-12D3-A456-42661417400F':
      'session <uuid> and <uuid>',
    'x123e4567-e89b-12d3-a456-426614174000': 'x123e4567-e89b-<n>d3-a456-<n>',
    '10.0.0.7:9092 refused 255.255.255.255': '<ip>:<n> refused <ip>',
    'at 0x7fffDEAD and 0xg': 'at <hex> and <n>xg',
    'version 1.2.3 took 0.25 s, 12. and .5': 'version <n> took <n> s, <n>. and .<n>',
    'utf8 s3 x86_64 sha256: a_1 дед7': 'utf8 s3 x86_64 sha256: a_1 дед7',
    '-5 (7) [8]=9,10': '-<n> (<n>) [<n>]=<n>,<n>',
    '1.2.3.4.5': '<ip>.<n>',
    '1234.1.1.1': '<n>',
    '': '',
    'no id at all': 'no id at all',
    'is <n> or <uuid>?': 'is <n> or <uuid>?',
  }
  for (const [message, pattern] of Object.entries(cases))
    expect(await app.patternOf(message), means.pattern(message)).toBe(pattern)
})

test('18.4 by hand: what differs in the exception is not the same error, and what differs in its frames is', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const pattern = 'payment <n> failed | java.lang.IllegalStateException: card refused'
  expect(await app.patternOf('payment 7 failed', TRACE), means.withTrace).toBe(pattern)
  const elsewhere = TRACE.replaceAll('42', '43').replace('Main', 'Other')
  expect(await app.patternOf('payment 8 failed', elsewhere), means.withTrace).toBe(pattern)
  const other = await app.patternOf('payment 7 failed', TRACE.replace('card refused', 'order 9 is paid'))
  expect(other, means.withTrace).toBe('payment <n> failed | java.lang.IllegalStateException: order <n> is paid')
  expect(await app.patternOf('a', ''), means.withTrace).toBe('a | ')
})

test('18.4 by hand: no message takes longer than its length', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const part of ['1', '1.', 'a-', '123e4567-', '0x', ' ', '1 ', 'f'])
    expect(
      (await outcomeOf(app.patternOf(part.repeat(40_000)), { withinMs: 3_000 })).split(':')[0],
      means.hostile('patternOf', part.repeat(20)),
    ).toBe('resolved')
})

const minutes = (count: number, lines: number, errors: number): Lab.Minute[] =>
  Array.from({ length: count }, () => ({ lines, errors }))

test('18.4 by hand: a burst is far more errors than the share of before lets expect', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  // A share of 21/1,002 in all: 100 lines let expect 2.1 errors, with a deviation of 1.43.
  const baseline = minutes(10, 100, 2)
  const burst = (lines: number, errors: number) => app.judge(baseline, { lines, errors })
  expect(await burst(100, 9), means.judged(100, 9)).toEqual({ isBurst: false, expected: 2.1 })
  expect(await burst(100, 10), means.judged(100, 10)).toEqual({ isBurst: true, expected: 2.1 })
  expect(await burst(10, 10), means.judged(10, 10)).toEqual({ isBurst: true, expected: 0.21 })
  expect(await burst(9, 9), means.judged(9, 9)).toEqual({ isBurst: false, expected: 0.19 })
  // A busy hour: ten times as many lines, and as many errors.
  expect(await burst(1_000, 43), means.judged(1_000, 43)).toEqual({ isBurst: false, expected: 20.96 })
  expect(await burst(1_000, 44), means.judged(1_000, 44)).toEqual({ isBurst: true, expected: 20.96 })
  expect(await burst(1_000_000, 21_000), means.judged(1_000_000, 21_000)).toEqual({
    isBurst: false,
    expected: 20_958.08,
  })
})

test('18.4 by hand: fewer than ten minutes judge nothing, and unequal minutes weigh by their lines', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const minute = { lines: 50, errors: 50 }
  expect(await app.judge([], minute), means.tooFew).toBe(null)
  expect(await app.judge(minutes(9, 100, 0), minute), means.tooFew).toBe(null)
  expect(await app.judge(minutes(10, 100, 0), minute), means.enough).toEqual({ isBurst: true, expected: 0.05 })
  // Nine minutes with one line, which is an error, and one with a thousand, none of which is.
  const unequal = [...minutes(9, 1, 1), { lines: 1_000, errors: 0 }]
  expect(await app.judge(unequal, minute), means.weighed).toEqual({ isBurst: true, expected: 0.49 })
  // Nothing but errors has always been normal there.
  expect(await app.judge(minutes(10, 20, 20), minute), means.weighed).toEqual({ isBurst: false, expected: 49.75 })
})
