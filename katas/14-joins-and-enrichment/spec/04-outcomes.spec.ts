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
  sorted,
  unreadableClicks,
} from './driven.ts'
import { expectAsRecorded, recordedClick, untilForgotten, untilGivenUp } from './recorded.ts'

const options = { windowMs: 10, graceMs: 5 }

const purchase = (user: string | null, orderId: string, timestamp: number): Input => ({
  topic: 'purchases',
  key: user,
  value: { orderId, cents: 100 },
  timestamp,
})

const outcome = (ofClick: Input, ofPurchase: Input | null): Output => ({
  key: ofClick.key,
  value: { click: ofClick.value, purchase: ofPurchase?.value ?? null },
  timestamp: Math.max(ofClick.timestamp, ofPurchase?.timestamp ?? 0),
})

/** So much later that every window is closed. What it is itself never comes out. */
const theEnd = click('nobody', 'the-end', 'tea', 1_000)

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

/** A plain look at all of them, when all is over. */
function outcomes(inputs: readonly Input[]): Output[] {
  const clicks = inputs.filter(({ topic, key, value }) => topic === 'user-clicks' && key !== null && value !== null)
  return clicks.flatMap((one) => {
    const met = inputs.filter(
      ({ topic, key, value, timestamp }) =>
        topic === 'purchases' &&
        key === one.key &&
        value !== null &&
        Math.abs(timestamp - one.timestamp) <= options.windowMs,
    )
    return met.length > 0 ? met.map((other) => outcome(one, other)) : [outcome(one, null)]
  })
}

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
    {
      en: 'windowMs 10, graceMs 5, no record later than the grace: each click with every purchase of its user at most 10 ms before or after it, and once with null if there is none',
      ru: 'windowMs 10, graceMs 5, никто не опаздывает больше чем на grace: каждый клик с каждой покупкой того же пользователя не дальше 10 мс до или после, а если таких нет — один раз с null',
    },
  )
})

test('14.4 holds a click without a purchase until its window and the grace have passed, and lets it out once', async ({
  subject,
}) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', options)
  const [alone, bought] = [click('anna', 'alone', 'tea', 100), click('boris', 'bought', 'tea', 100)]
  const tick = (at: number) => purchase('the clock', `tick-${at}`, at)
  expect(await topology.pipe(alone, bought, tick(115)), {
    en: 'at stream time 115 the window (until 110) and the grace (until 115) of the clicks at 100 are still open: what comes out now cannot be taken back when a purchase arrives',
    ru: 'при stream time 115 окно (до 110) и grace (до 115) кликов со временем 100 ещё открыты: то, что выпущено сейчас, не отозвать, когда придёт покупка',
  }).toEqual([])
  const late = purchase('boris', 'late', 110)
  expect(await topology.pipe(late), {
    en: 'a purchase that comes within the grace',
    ru: 'покупка, пришедшая в пределах grace',
  }).toEqual([outcome(bought, late)])
  expect(await topology.pipe(tick(116)), {
    en: 'at 116 both have passed: the click that met nothing comes out, with its own timestamp. A join that loses it is an inner join',
    ru: 'при 116 прошло и то и другое: клик без пары выходит со своим временем. Если он пропал, это inner join',
  }).toEqual([outcome(alone, null)])
  expect(await topology.pipe(tick(117), tick(200)), { en: 'once', ru: 'один раз' }).toEqual([])
})

test('14.4 meets purchases before and after the click, at most the window apart', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', options)
  const one = click('anna', 'click', 'tea', 100)
  const bought = [89, 90, 110, 111].map((at) => purchase('anna', `order-${at}`, at))
  const outputs = await topology.pipe(...bought.slice(0, 2), one, ...bought.slice(2))
  expect(sorted(outputs), {
    en: 'click at 100, window 10: purchases at 90 and 110 meet it, those at 89 and 111 do not. The window has two sides, and its bounds belong to it',
    ru: 'клик в 100, окно 10: покупки в 90 и 110 встречают его, в 89 и 111 — нет. У окна две стороны, и границы в него входят',
  }).toEqual(sorted([outcome(one, bought[1]!), outcome(one, bought[2]!)]))
})

test('14.4 a click without a user comes out neither at once nor later', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', options)
  expect(await topology.pipe(click(null, 'click-1', 'tea', 100), purchase(null, 'order-1', 100), theEnd), {
    en: 'a left join forwards left records without a key at once (KIP-962): they have to be filtered before it',
    ru: 'left join сразу пропускает левые записи без ключа (KIP-962): их надо отфильтровать до него',
  }).toEqual([])
})

test('14.4 a click meets its purchase whatever comes without a user between them', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', options)
  const [one, bought] = [click('anna', 'click', 'tea', 100), purchase('anna', 'order', 103)]
  expect(await topology.pipe(one, click(null, 'nobody', 'tea', 101), purchase(null, 'nothing', 102), bought, theEnd), {
    en: 'the click of anna with her purchase',
    ru: 'клик anna с её покупкой',
  }).toEqual([outcome(one, bought)])
})

test('14.4 a purchase later than the grace still meets a click that is held', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'clickOutcomes', options)
  const [one, late] = [click('anna', 'click', 'tea', 100), purchase('anna', 'late', 95)]
  expect(await topology.pipe(one, purchase('the clock', 'tick', 112))).toEqual([])
  expect(await topology.pipe(late), {
    en: 'stream time is 112: the purchase of 95 is 17 late and the grace is 5, but the click of 100 is held until 115 and is near. Grace says how long one waits, not whom one refuses',
    ru: 'stream time — 112: покупка со временем 95 опоздала на 17 при grace 5, но клик со временем 100 держат до 115, и он рядом. grace говорит, сколько ждать, а не кого не пускать',
  }).toEqual([outcome(one, late)])
  expect(await topology.pipe(theEnd), {
    en: 'and the click is not given up as well',
    ru: 'и без покупки клик уже не выходит',
  }).toEqual([])
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
  expect(await topology.pipe(one, ...clicks, ...purchases, bought, theEnd), {
    en: 'the click before them with the purchase after them',
    ru: 'клик до них с покупкой после них',
  }).toEqual([outcome(one, bought)])
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
