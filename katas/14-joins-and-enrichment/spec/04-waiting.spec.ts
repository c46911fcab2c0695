import fc from 'fast-check'
import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { type App, click, drive, expectForAll, type Input, type Output, purchase, sorted } from './driven.ts'
import { means } from './means.ts'
import { clicksOf, options, outcome, outcomes, purchasesOf, theEnd } from './outcomes.ts'

const driven = (app: App, given?: Lab.WindowOptions) => drive(app, 'clickOutcomes', given)

test('14.4 holds a click without a purchase until its window and the grace have passed, and lets it out once', async ({
  subject,
}) => {
  const topology = await driven(await subject<typeof Lab>(), options)
  const [alone, bought] = [click('anna', 'alone', 'tea', 100), click('boris', 'bought', 'tea', 100)]
  const tick = (at: number) => purchase('anna', `tick-${at}`, at)
  expect(await topology.pipe(alone, bought, tick(115)), means.tooEarly).toEqual([])
  const late = purchase('boris', 'late', 110)
  expect(await topology.pipe(late), means.withinGrace).toEqual([outcome(bought, late)])
  expect(await topology.pipe(tick(116)), means.neverGivenUp).toEqual([outcome(alone, null)])
  expect(await topology.pipe(tick(117), tick(200), theEnd), means.twice).toEqual([])
})

test('14.4 clicks and purchases of every user move stream time on', async ({ subject }) => {
  const topology = await driven(await subject<typeof Lab>(), options)
  const clicks = [100, 200, 300, 400, 500].map((at) => click('anna', `click-${at}`, 'tea', at))
  const [byPurchase, byClick, byOthersPurchase, byOthersClick, last] = clicks as [Input, Input, Input, Input, Input]
  expect(await topology.pipe(byPurchase, purchase('anna', 'x', 116)), means.neverGivenUp).toEqual([
    outcome(byPurchase, null),
  ])
  expect(await topology.pipe(byClick, byOthersPurchase), means.clicksMoveTime).toEqual([outcome(byClick, null)])
  expect(await topology.pipe(purchase('boris', 'y', 316)), means.othersMoveTime).toEqual([
    outcome(byOthersPurchase, null),
  ])
  const boris = click('boris', 'z', 'tea', 416)
  expect(await topology.pipe(byOthersClick, boris), means.othersMoveTime).toEqual([outcome(byOthersClick, null)])
  expect(await topology.pipe(last), means.othersMoveTime).toEqual([outcome(boris, null)])
})

test('14.4 on a quiet topic a click waits, whatever the clock on the wall says', async ({ subject }) => {
  const topology = await driven(await subject<typeof Lab>(), options)
  const [one, bought] = [click('anna', 'click', 'tea', 100), purchase('anna', 'order', 105)]
  expect(await topology.pipe(one)).toEqual([])
  await topology.waitOnTheWall(24 * 60 * 60 * 1_000)
  expect(await topology.pipe(), means.wallClock).toEqual([])
  expect(await topology.pipe(bought), means.wallClock).toEqual([outcome(one, bought)])
})

test('14.4 a click that comes when its window is over is not held; one at its end is', async ({ subject }) => {
  const topology = await driven(await subject<typeof Lab>(), options)
  await topology.pipe(purchase('boris', 'tick', 111))
  const [over, atItsEnd] = [click('anna', 'over', 'tea', 100), click('anna', 'at-its-end', 'tea', 101)]
  expect(await topology.pipe(over), means.heldInVain).toEqual([outcome(over, null)])
  expect(await topology.pipe(atItsEnd), means.windowEnd).toEqual([])
  const bought = purchase('anna', 'order', 111)
  expect(await topology.pipe(bought, theEnd), means.windowEnd).toEqual([outcome(atItsEnd, bought)])
})

test('14.4 a purchase later than the grace still meets a click that is held', async ({ subject }) => {
  const topology = await driven(await subject<typeof Lab>(), options)
  const [one, late] = [click('anna', 'click', 'tea', 100), purchase('anna', 'late', 95)]
  expect(await topology.pipe(one, purchase('boris', 'tick', 112)), means.tooEarly).toEqual([])
  expect(await topology.pipe(late), means.laterThanGraceHeld).toEqual([outcome(one, late)])
  expect(await topology.pipe(theEnd), means.givenUpThough).toEqual([])
})

test('14.4 what is later than the grace still meets what is remembered, the click that was given up too', async ({
  subject,
}) => {
  const topology = await driven(await subject<typeof Lab>(), options)
  const [one, late] = [click('anna', 'click', 'tea', 100), purchase('anna', 'late', 95)]
  expect(await topology.pipe(one, purchase('boris', 'tick', 124)), means.neverGivenUp).toEqual([outcome(one, null)])
  expect(await topology.pipe(late), means.secondStory).toEqual([outcome(one, late)])
  const [bought, lateClick] = [purchase('anna', 'order', 200), click('anna', 'late-click', 'tea', 195)]
  await topology.pipe(bought, purchase('boris', 'tock', 224))
  expect(await topology.pipe(lateClick), means.secondStory).toEqual([outcome(lateClick, bought)])
  expect(await topology.pipe(theEnd), means.givenUpThough).toEqual([])
})

test('14.4 a window is ten minutes and its grace five, where nothing else is said', async ({ subject }) => {
  const topology = await driven(await subject<typeof Lab>())
  const [at, minute] = [10_000_000, 60_000]
  const clicks = ['anna', 'boris', 'clara'].map((user) => click(user, `of-${user}`, 'tea', at))
  const [before, after] = [purchase('anna', 'x', at - 10 * minute), purchase('boris', 'y', at + 10 * minute)]
  const tooFar = [purchase('clara', 'v', at - 10 * minute - 1), purchase('clara', 'w', at + 10 * minute + 1)]
  expect(await topology.pipe(tooFar[0]!, before, ...clicks, after, tooFar[1]!), means.defaultOutcome).toEqual([
    outcome(clicks[0]!, before),
    outcome(clicks[1]!, after),
  ])
  expect(await topology.pipe(purchase('boris', 'z', at + 15 * minute)), means.tooEarly).toEqual([])
  expect(await topology.pipe(purchase('boris', 'z', at + 15 * minute + 1)), means.neverGivenUp).toEqual([
    outcome(clicks[2]!, null),
  ])
})

/** Records as they come: `lag` is how far before the others' time each was made. */
const history = (maxLag: number, maxTime: number) =>
  fc
    .array(
      fc.record({
        bought: fc.boolean(),
        user: fc.constantFrom('anna', 'boris'),
        timestamp: fc.nat(maxTime),
        lag: fc.nat(maxLag),
      }),
      { maxLength: 12 },
    )
    .map((drawn) =>
      drawn
        .toSorted((a, b) => a.timestamp + a.lag - b.timestamp - b.lag)
        .map(({ bought, user, timestamp }, n) =>
          bought ? purchase(user, `order-${n}`, timestamp) : click(user, `click-${n}`, 'tea', timestamp),
        ),
    )

const idOf = ({ value }: Input) => (value as Lab.Click).clickId
const isAlone = ({ value }: Output) => (value as Lab.Outcome).purchase === null
const clickIdOf = ({ value }: Output) => (value as Lab.Outcome).click.clickId
const wait = options.windowMs + options.graceMs

test('14.4 no click is given up before its time, and none later than those before it', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  await expectForAll(
    history(options.graceMs, 90),
    scope,
    async (inputs) => {
      const topology = await driven(app, options)
      const lonely = clicksOf(inputs).filter((one) => purchasesOf(one, inputs).length === 0)
      const wrong: object[] = []
      const out = new Set<string>()
      let streamTime = -1
      for (const [n, input] of inputs.entries()) {
        const allArePast = Math.max(...clicksOf(inputs.slice(0, n)).map(({ timestamp }) => timestamp)) + wait
        streamTime = Math.max(streamTime, input.timestamp)
        for (const id of (await topology.pipe(input)).filter(isAlone).map(clickIdOf)) {
          const due = lonely.find((one) => idOf(one) === id)?.timestamp
          if (due === undefined || streamTime <= due + wait || out.has(id)) wrong.push({ cameOut: id, streamTime })
          out.add(id)
        }
        if (streamTime <= allArePast) continue
        const missing = lonely.filter((one) => inputs.indexOf(one) < n && !out.has(idOf(one)))
        wrong.push(...missing.map((one) => ({ stillHeld: idOf(one), streamTime })))
      }
      await topology.close()
      return { seen: wrong, expected: [] }
    },
    means.inTime,
  )
})

/** Whether a join may have let the click out without a purchase before it met its first one. */
function mayHaveGivenUp(one: Input, inputs: readonly Input[]): boolean {
  const timeWhen = (n: number) => Math.max(...inputs.slice(0, n + 1).map(({ timestamp }) => timestamp))
  const arrived = inputs.indexOf(one)
  const purchases = purchasesOf(one, inputs).map((it) => inputs.indexOf(it))
  const met = Math.min(...purchases)
  if (purchases.length === 0 || met < arrived) return false
  return timeWhen(arrived) > one.timestamp + options.windowMs || timeWhen(met) > one.timestamp + wait
}

test('14.4 every pair comes out, however late its second half, for as long as the first is remembered', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const remembered = 2 * options.windowMs + options.graceMs
  await expectForAll(
    history(remembered, remembered - 1),
    scope,
    async (inputs) => {
      const topology = await driven(app, options)
      const seen = await topology.pipe(...inputs, theEnd)
      await topology.close()
      const doubtful = clicksOf(inputs).filter((one) => mayHaveGivenUp(one, inputs))
      const certain = seen.filter((it) => !isAlone(it) || !doubtful.some((one) => idOf(one) === clickIdOf(it)))
      return { seen: sorted(certain), expected: sorted(outcomes(inputs)) }
    },
    means.latePairs,
  )
})
