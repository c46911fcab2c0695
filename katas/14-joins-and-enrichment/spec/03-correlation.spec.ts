import fc from 'fast-check'
import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  click,
  drive,
  expectForAll,
  expectRejected,
  type Input,
  type Output,
  outputsOf,
  sorted,
  unreadableClicks,
} from './driven.ts'
import { expectAsRecorded, recordedClick, untilForgotten } from './recorded.ts'

const options = { windowMs: 10, graceMs: 5 }

/** Clicks that arrive less than the grace late: out of order, ties, gaps around the edge of the window, no keys, repeated ids. */
const history = fc
  .array(
    fc.record({
      user: fc.constantFrom('anna', 'anna', 'anna', 'boris', null),
      repeats: fc.constantFrom(false, false, false, true),
      timestamp: fc.nat(40),
      delay: fc.nat(options.graceMs - 1),
    }),
    { maxLength: 14 },
  )
  .map((drawn) =>
    drawn
      .toSorted((a, b) => a.timestamp + a.delay - b.timestamp - b.delay)
      .map(({ user, repeats, timestamp }, n) =>
        click(user, `click-${repeats ? Math.max(0, n - 1) : n}`, 'tea', timestamp),
      ),
  )

/** A plain look at all pairs, when all is over. */
function pairs(inputs: readonly Input[]): Output[] {
  const idOf = ({ value }: Input) => (value as Lab.Click).clickId
  return inputs.flatMap((first) =>
    inputs
      .filter((second) => {
        const apart = second.timestamp - first.timestamp
        return first.key !== null && second.key === first.key && apart >= 0 && apart <= options.windowMs
      })
      .filter((second) => idOf(second) !== idOf(first))
      .map(({ key, value, timestamp }) => ({ key, value: { first: first.value, second: value }, timestamp })),
  )
}

test('14.3 finds every pair of clicks of a user within the window, in whatever order they arrive', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await expectForAll(
    history,
    scope,
    async (inputs) => ({
      seen: sorted(await outputsOf(app, inputs, 'correlatedClicks', options)),
      expected: sorted(pairs(inputs)),
    }),
    {
      en: `windowMs 10, graceMs 5: every two clicks of one user, the second 0 to 10 ms after the first by their timestamps, are a pair with the second's timestamp`,
      ru: 'windowMs 10, graceMs 5: любые два клика одного пользователя, второй на 0–10 мс позже первого по времени событий, — пара со временем второго',
    },
  )
})

test('14.3 pairs a click with all that are near, not with the first alone', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks', options)
  const outputs = await topology.pipe(
    click('anna', 'a', 'tea', 100),
    click('anna', 'b', 'tea', 105),
    click('boris', 'x', 'tea', 106),
    click('anna', 'c', 'tea', 110),
    click('anna', 'd', 'tea', 111),
  )
  const found = outputs.map(({ value }) => {
    const { first, second } = value as Lab.ClickPair
    return `${first.clickId}${second.clickId}`
  })
  expect(found.toSorted(), {
    en: 'a to d at 100, 105, 110 and 111, window 10: a and c are exactly 10 apart and are a pair, a and d are not',
    ru: 'a–d в моменты 100, 105, 110 и 111, окно 10: между a и c ровно 10, это пара; a и d — нет',
  }).toEqual(['ab', 'ac', 'bc', 'bd', 'cd'])
})

test('14.3 finds a pair whose first click arrives last', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks', options)
  expect(await topology.pipe(click('anna', 'late', 'tea', 108))).toEqual([])
  const outputs = await topology.pipe(click('anna', 'early', 'cup', 104))
  expect(outputs, {
    en: 'first and second are told by timestamps, not by arrival: a late click still looks at both sides of the window',
    ru: 'первый и второй — по времени событий, а не по приходу: опоздавший клик тоже смотрит в обе стороны окна',
  }).toEqual([
    {
      key: 'anna',
      value: { first: { clickId: 'early', productId: 'cup' }, second: { clickId: 'late', productId: 'tea' } },
      timestamp: 108,
    },
  ])
})

test('14.3 clicks without a user are nobody’s pair, and those around them are paired', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks', options)
  const outputs = await topology.pipe(
    click(null, 'x', 'tea', 100),
    click('anna', 'a', 'tea', 101),
    click(null, 'y', 'tea', 102),
    click('anna', 'b', 'tea', 103),
    click(null, 'z', 'tea', 103),
  )
  expect(outputs, {
    en: 'a and b of anna. Nobody knows whether two clicks without a key are of one user',
    ru: 'a и b пользователя anna. О кликах без ключа неизвестно, от одного ли они пользователя',
  }).toEqual([
    {
      key: 'anna',
      value: { first: { clickId: 'a', productId: 'tea' }, second: { clickId: 'b', productId: 'tea' } },
      timestamp: 103,
    },
  ])
})

test('14.3 reports what it cannot read, and goes on with what is around it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  const topology = await drive(app, 'correlatedClicks', options)
  const bad = unreadableClicks(101)
  const outputs = await topology.pipe(click('anna', 'a', 'tea', 100), ...bad, click('anna', 'b', 'tea', 102))
  expect(
    outputs.map(({ value }) => value),
    { en: 'the pair of the clicks around them', ru: 'пара из кликов вокруг них' },
  ).toMatchObject([{ first: { clickId: 'a' }, second: { clickId: 'b' } }])
  expectRejected(
    app,
    topics,
    bad.map((_, n) => `user-clicks:${n + 1}`),
  )
})

test('14.3 gives what Kafka Streams gives on the JVM for as long as it must remember', async ({ subject, scope }) => {
  await expectAsRecorded(await subject<typeof Lab>(), 'lab14-correlated-clicks', scope.seed, {
    topology: 'correlatedClicks',
    options: { windowMs: 10, graceMs: 0 },
    inputs: { 'user-clicks': { topic: 'user-clicks', value: recordedClick } },
    output: (text) => {
      const [first = '', second = ''] = text.split('+')
      return { first: recordedClick(first), second: recordedClick(second) }
    },
    until: (steps) => untilForgotten(steps, 10, 10),
  })
})
