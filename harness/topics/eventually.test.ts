import { expect, test } from 'vitest'
import { KataError } from '../errors/index.ts'
import { breakWaits, eventually } from './index.ts'

test('the answer comes as soon as the assertion passes', async () => {
  let looks = 0
  const answer = await eventually(
    async () => {
      expect(++looks).toBeGreaterThanOrEqual(3)
      return `after ${looks}`
    },
    { intervalMs: 1, description: 'three looks' },
  )
  expect(answer).toBe('after 3')
})

test('the answer comes as soon as the predicate holds', async () => {
  let looks = 0
  expect(
    await eventually(() => ++looks, { until: (seen) => seen === 4, intervalMs: 1, description: 'four looks' }),
  ).toBe(4)
})

test('the deadline says what was awaited and what was last seen', async () => {
  const late = eventually(() => ({ paid: 3 }), {
    until: ({ paid }) => paid === 4,
    timeoutMs: 20,
    intervalMs: 1,
    description: { en: 'four payments', ru: 'четыре платежа' },
  })
  await expect(late).rejects.toMatchObject({
    code: 'NOT_IN_TIME',
    kind: 'verdict',
    expected: expect.stringContaining('four payments'),
    observed: expect.stringContaining('paid: 3'),
  })
})

test('the deadline shows the last failed assertion, and records as a table', async () => {
  const failing = eventually(() => expect([1]).toEqual([2]), { timeoutMs: 20, intervalMs: 1, description: 'a 2' })
  await expect(failing).rejects.toThrow(/to deeply equal/)
  const record = { partition: 0, offset: 7n, timestamp: 0, key: 'k', value: 'v', text: 'v', headers: {} }
  const records = eventually(() => [record], {
    until: () => false,
    timeoutMs: 20,
    intervalMs: 1,
    description: 'other records',
  })
  await expect(records).rejects.toThrow(/offset[\s\S]*│ 7 /)
})

test('a probe that never ends is cut off at the deadline', async () => {
  const hanging = eventually(() => new Promise<never>(() => {}), { timeoutMs: 20, description: 'an end of the probe' })
  await expect(hanging).rejects.toMatchObject({ code: 'NOT_IN_TIME' })
})

const failure = (kind: 'infrastructure' | 'usage') =>
  new KataError({ code: 'BROKEN', kind, expected: 'a', observed: 'b', next: 'c' })

test('a cluster that answers again in time is forgiven, and one that does not is no verdict', async () => {
  let looks = 0
  const recovering = () => {
    if (++looks < 3) throw failure('infrastructure')
    return looks
  }
  expect(await eventually(recovering, { intervalMs: 1, description: 'an answer of the cluster' })).toBe(3)
  const away = () => {
    throw failure('infrastructure')
  }
  const late = eventually(away, { timeoutMs: 30, intervalMs: 1, description: 'an answer of the cluster' })
  await expect(late).rejects.toMatchObject({ code: 'BROKEN', kind: 'infrastructure' })
})

test('a wrong call is thrown at once', async () => {
  let looks = 0
  const wrong = () => {
    looks++
    throw failure('usage')
  }
  await expect(eventually(wrong, { description: 'a right call' })).rejects.toMatchObject({
    code: 'BROKEN',
    kind: 'usage',
  })
  expect(looks).toBe(1)
})

test('what a wait means stands apart from what was expected, and a yes or no is not shown', async () => {
  const late = eventually(() => false, {
    until: (over) => over,
    timeoutMs: 20,
    intervalMs: 1,
    description: { of: 'a commit', so: 'it is read again', means: 'it was swallowed', next: 'look' },
  })
  await expect(late).rejects.toMatchObject({
    expected: expect.stringMatching(/^within .* s: a commit$/),
    observed: 'it had not come when the time was over',
    so: 'it is read again',
    means: 'it was swallowed',
    next: 'look',
  })
})

test('what breaks the waits ends them at once, those too that begin later, until it is taken back', async () => {
  const reason = failure('infrastructure')
  const wait = () => eventually(() => false, { until: (over) => over, description: 'an end', timeoutMs: 60_000 })
  const waiting = wait()
  {
    using _ = breakWaits(reason)
    await expect(waiting).rejects.toBe(reason)
    await expect(wait()).rejects.toBe(reason)
  }
  expect(await eventually(() => true, { until: (over) => over, description: 'an end' })).toBe(true)
})
