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
import { means } from './means.ts'
import { expectAsRecorded, recordedClick, untilForgotten } from './recorded.ts'

const options = { windowMs: 10, graceMs: 5 }

/** Clicks that arrive less than the grace late: out of order, ties, gaps around the edge of the window, no keys, repeated ids. */
const history = fc
  .array(
    fc.record({
      user: fc.constantFrom('anna', 'anna', 'anna', 'boris', null),
      repeats: fc.constantFrom(false, false, false, true),
      item: fc.constantFrom('tea', 'cup'),
      timestamp: fc.nat(40),
      delay: fc.nat(options.graceMs - 1),
    }),
    { maxLength: 14 },
  )
  .map((drawn) =>
    drawn
      .toSorted((a, b) => a.timestamp + a.delay - b.timestamp - b.delay)
      .map(({ user, repeats, item, timestamp }, n) =>
        click(user, `click-${repeats ? Math.max(0, n - 1) : n}`, item, timestamp),
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

/** `a b` for a pair of the clicks a and b. */
const namesOf = (outputs: readonly Output[]) =>
  outputs
    .map(({ value }) => {
      const { first, second } = value as Lab.ClickPair
      return `${first.clickId} ${second.clickId}`
    })
    .toSorted()

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
    means.pairs,
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
  expect(namesOf(outputs), means.allPairs).toEqual(['a b', 'a c', 'b c', 'b d', 'c d'])
})

test('14.3 clicks of one millisecond are pairs both ways, each of them with all others', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks', options)
  const two = await topology.pipe(click('anna', 'a', 'tea', 100), click('anna', 'b', 'tea', 100))
  expect(namesOf(two), means.bothWays).toEqual(['a b', 'b a'])
  const third = await topology.pipe(click('anna', 'c', 'tea', 100))
  expect(namesOf(third), means.sameMillisecond).toEqual(['a c', 'b c', 'c a', 'c b'])
  const later = await topology.pipe(click('anna', 'd', 'tea', 110))
  expect(namesOf(later), means.sameMillisecond).toEqual(['a d', 'b d', 'c d'])
})

test('14.3 a window of no time pairs what is of one millisecond', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks', { windowMs: 0, graceMs: 5 })
  const [a, b, c] = ['a', 'b', 'c'].map((id, n) => click('anna', id, 'tea', n < 2 ? 100 : 101))
  expect(namesOf(await topology.pipe(a!, b!, c!)), means.noWindow).toEqual(['a b', 'b a'])
})

test('14.3 a repetition is known by its id, whatever else is in it', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks', options)
  const outputs = await topology.pipe(
    click('anna', 'a', 'tea', 100),
    click('anna', 'a', 'cup', 100),
    click('anna', 'a', 'tea', 103),
    click('anna', 'b', 'tea', 104),
  )
  expect(namesOf(outputs), means.repetition).toEqual(['a b', 'a b', 'a b'])
})

test('14.3 finds a pair whose first click arrives last', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks', options)
  expect(await topology.pipe(click('anna', 'late', 'tea', 108))).toEqual([])
  const outputs = await topology.pipe(click('anna', 'early', 'cup', 104))
  expect(outputs, means.firstArrivesLast).toEqual([
    {
      key: 'anna',
      value: { first: { clickId: 'early', productId: 'cup' }, second: { clickId: 'late', productId: 'tea' } },
      timestamp: 108,
    },
  ])
})

test('14.3 remembers a click until stream time is window and grace above it', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks', options)
  await topology.pipe(click('anna', 'a', 'tea', 100), click('boris', 'x', 'tea', 114))
  expect(namesOf(await topology.pipe(click('anna', 'b', 'tea', 110))), means.remembered).toEqual(['a b'])
})

test('14.3 a click later than the grace still meets what is remembered', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks', options)
  await topology.pipe(click('anna', 'a', 'tea', 100), click('anna', 'z', 'tea', 112))
  expect(namesOf(await topology.pipe(click('anna', 'b', 'tea', 104))), means.laterThanGrace).toEqual(['a b', 'b z'])
})

test('14.3 clicks are five minutes apart at most, and less than a minute late, where nothing else is said', async ({
  subject,
}) => {
  const topology = await drive(await subject<typeof Lab>(), 'correlatedClicks')
  const [at, minute] = [1_000_000, 60_000]
  const near = await topology.pipe(
    click('anna', 'a', 'tea', at),
    click('anna', 'b', 'tea', at + 5 * minute),
    click('boris', 'c', 'tea', at),
    click('boris', 'd', 'tea', at + 5 * minute + 1),
    click('clara', 'e', 'tea', at),
  )
  expect(namesOf(near), means.defaultWindow).toEqual(['a b'])
  const late = await topology.pipe(
    click('boris', 'f', 'tea', at + 6 * minute - 1),
    click('clara', 'g', 'tea', at + 5 * minute),
  )
  expect(namesOf(late), means.defaultGrace).toEqual(['d f', 'e g'])
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
  expect(outputs, means.nobodysPair).toEqual([
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
  const outputs = await topology.survive(click('anna', 'a', 'tea', 100), ...bad, click('anna', 'b', 'tea', 102))
  expect(
    outputs.map(({ value }) => value),
    means.aroundBadClicks,
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
