import { isDeepStrictEqual } from 'node:util'
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
  purchase,
  sorted,
  unreadableClicks,
} from './driven.ts'
import { means } from './means.ts'
import { options, outcome, outcomes, theEnd } from './outcomes.ts'
import { expectAsRecorded, recordedClick, untilForgotten, untilGivenUp } from './recorded.ts'

/** Clicks and purchases at most the grace late: out of order, ties, gaps around the window's and the grace's edges, no keys. */
const history = fc
  .array(
    fc.record({
      bought: fc.boolean(),
      user: fc.constantFrom('anna', 'anna', 'boris', null),
      timestamp: fc.nat(60),
      delay: fc.nat(options.graceMs),
    }),
    { maxLength: 14 },
  )
  .map((drawn) => [
    ...drawn
      .toSorted((a, b) => a.timestamp + a.delay - b.timestamp - b.delay)
      .map(({ bought, user, timestamp }, n) =>
        bought ? purchase(user, `order-${n}`, timestamp) : click(user, `click-${n}`, 'tea', timestamp),
      ),
    theEnd,
  ])

test('14.4 gives each click its purchases within the window on both sides, or one outcome without', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await expectForAll(
    history,
    scope,
    async (inputs) => ({
      seen: sorted(await outputsOf(app, inputs, 'clickOutcomes', options)),
      expected: sorted(outcomes(inputs.slice(0, -1))),
    }),
    means.outcomes,
  )
})

test('14.4 meets purchases before and after the click, at most the window apart', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', options)
  const one = click('anna', 'click', 'tea', 100)
  const bought = [89, 90, 110, 111].map((at) => purchase('anna', `order-${at}`, at))
  const outputs = await topology.pipe(...bought.slice(0, 2), one, ...bought.slice(2))
  expect(sorted(outputs), means.bothSides).toEqual(sorted([outcome(one, bought[1]!), outcome(one, bought[2]!)]))
})

test('14.4 each of several clicks and purchases of one millisecond is its own', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', options)
  const alone = ['a', 'b', 'c'].map((id) => click('anna', id, 'tea', 100))
  const [other, boris] = [click('boris', 'd', 'tea', 100), ['e', 'f'].map((id) => click('boris', id, 'tea', 130))]
  const bought = ['x', 'y'].map((id) => purchase('boris', id, 130))
  const outputs = await topology.pipe(...alone, other, ...boris, ...bought, theEnd)
  expect(sorted(outputs), means.sameMillisecondOutcomes).toEqual(
    sorted([
      ...[...alone, other].map((one) => outcome(one, null)),
      ...boris.flatMap((one) => bought.map((it) => outcome(one, it))),
    ]),
  )
})

test('14.4 a window of no time has what is of one millisecond', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', { windowMs: 0, graceMs: 5 })
  const [one, two] = [click('anna', 'a', 'tea', 100), click('anna', 'b', 'tea', 101)]
  const [same, later] = [purchase('anna', 'x', 100), purchase('anna', 'y', 102)]
  const outputs = await topology.pipe(one, same, two, later, theEnd)
  expect(sorted(outputs), means.noWindowOutcomes).toEqual(sorted([outcome(one, same), outcome(two, null)]))
})

test('14.4 a click without a user comes out neither at once nor later', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', options)
  expect(
    await topology.pipe(click(null, 'click-1', 'tea', 100), purchase(null, 'order-1', 100), theEnd),
    means.nobodysOutcome,
  ).toEqual([])
})

test('14.4 a click meets its purchase whatever comes without a user between them', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', options)
  const [one, bought] = [click('anna', 'click', 'tea', 100), purchase('anna', 'order', 103)]
  expect(
    await topology.pipe(one, click(null, 'nobody', 'tea', 101), purchase(null, 'nothing', 102), bought, theEnd),
    means.annasPurchase,
  ).toEqual([outcome(one, bought)])
})

test('14.4 reports what it cannot read of both topics, and goes on with what is around it', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  const topology = await drive(app, 'clickOutcomes', options)
  const [one, bought] = [click('anna', 'click', 'tea', 100), purchase('anna', 'order', 103)]
  const clicks = unreadableClicks(101)
  const values = ['no JSON', { orderId: 'x' }, { orderId: 'x'.repeat(65), cents: 1 }, { orderId: 'x', cents: 0 }, null]
  const purchases = values.map((value) => ({ ...purchase('anna', 'x', 102), value }))
  expect(await topology.survive(one, ...clicks, ...purchases, bought, theEnd), means.aroundBad).toEqual([
    outcome(one, bought),
  ])
  expectRejected(app, topics, [
    ...clicks.map((_, n) => `user-clicks:${n + 1}`),
    ...purchases.map((_, n) => `purchases:${n}`),
  ])
})

/** What a join still holds back comes out when all windows are closed: the clicks that met nothing and have not been given up. */
function stillHeld(inputs: readonly Input[], outputs: readonly Output[]): Output[] {
  const givenUp = outputs.filter(({ value }) => (value as Lab.Outcome).purchase === null)
  const isNew = (alone: Output) => {
    const at = givenUp.findIndex((it) => isDeepStrictEqual(it, alone))
    return at < 0 || givenUp.splice(at, 1).length === 0
  }
  return outcomes(inputs)
    .filter(({ value }) => (value as Lab.Outcome).purchase === null)
    .filter(isNew)
}

test('14.4 gives what Kafka Streams gives on the JVM for as long as it must remember and wait', async ({
  subject,
  scope,
}) => {
  await expectAsRecorded(await subject<typeof Lab>(), 'lab14-windowed-left-join', scope.seed, {
    topology: 'clickOutcomes',
    options,
    inputs: {
      views: { topic: 'user-clicks', value: recordedClick },
      purchases: { topic: 'purchases', value: (text) => ({ orderId: text, cents: 1 }) },
    },
    output: (text) => {
      const [first = '', second = ''] = text.split('+')
      return { click: recordedClick(first), purchase: second === 'null' ? null : { orderId: second, cents: 1 } }
    },
    until: (steps) => Math.min(untilForgotten(steps, 10, 25), untilGivenUp(steps, 'views', 10, 5)),
    end: { input: theEnd, outputs: stillHeld },
  })
})
