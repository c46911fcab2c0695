import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { RULES, SECOND } from './bench.ts'
import { means } from './means.ts'

const waiting = (player: string, rating: number, since = 0, region = 'eu'): Lab.Waiting => ({
  player,
  region,
  rating,
  since,
})

test('21.2 widens a band at the instant at which another step is full, and never beyond its bound', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const rules = { ...RULES, band: 40, widenBy: 25, widenEveryMs: SECOND, maxBand: 100 }
  const bands: [waited: number, band: number][] = [
    [0, 40],
    [1, 40],
    [999, 40],
    [1_000, 65],
    [1_001, 65],
    [1_999, 65],
    [2_000, 90],
    [2_999, 90],
    [3_000, 100],
    [4_000, 100],
    [86_400_000, 100],
  ]
  for (const [waited, band] of bands) expect(await app.bandAt(rules, waited), means.band(waited)).toBe(band)
  for (const waited of [-1, -1_000, -5_000]) expect(await app.bandAt(rules, waited), means.clocksDisagree).toBe(40)
  expect(await app.bandAt({ ...rules, widenBy: 0 }, 9_000), means.band(9_000)).toBe(40)
  expect(await app.bandAt({ ...rules, band: 0, maxBand: 0 }, 9_000), means.band(9_000)).toBe(0)
  expect(await app.bandAt({ ...rules, band: 0, widenEveryMs: 1, widenBy: 1 }, 7), means.band(7)).toBe(7)
})

test('21.2 lets two meet whose ratings are as far apart as the narrower band, and not a point further', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const now = 10_000
  const fresh = now - 999
  const long = now - 2_000
  const pairs: [one: Lab.Waiting, other: Lab.Waiting, fits: boolean][] = [
    [waiting('a', 1_000, now), waiting('b', 1_000, now), true],
    [waiting('a', 1_000, fresh), waiting('b', 1_050, fresh), true],
    [waiting('a', 1_000, fresh), waiting('b', 1_051, fresh), false],
    [waiting('a', 1_000, now - 1_000), waiting('b', 1_075, now - 1_000), true],
    [waiting('a', 1_000, now - 1_000), waiting('b', 1_076, now - 1_000), false],
    [waiting('a', 1_000, long), waiting('b', 1_051, fresh), false],
    [waiting('a', 1_000, long), waiting('b', 1_050, fresh), true],
    [waiting('a', 1_000, long), waiting('b', 1_100, 0), true],
    [waiting('a', 1_000, 0), waiting('b', 1_101, 0), false],
    [waiting('a', 1_000, now + 5_000), waiting('b', 1_050, now), true],
  ]
  for (const [one, other, fits] of pairs) {
    expect(await app.mayMeet(RULES, one, other, now), means.pair(one, other, now)).toBe(fits)
    expect(await app.mayMeet(RULES, other, one, now), means.pair(other, one, now)).toBe(fits)
  }
})

test('21.2 lets nobody meet himself, nor a player of another region', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const one = waiting('a', 1_000)
  expect(await app.mayMeet(RULES, one, { ...one, since: 5 }, 10), means.himself).toBe(false)
  expect(await app.mayMeet(RULES, one, waiting('b', 1_000, 0, 'us'), 10), means.otherRegion).toBe(false)
  expect(await app.mayMeet(RULES, one, waiting('b', 1_000, 0, 'eu-west'), 10), means.otherRegion).toBe(false)
  const twice = [one, { ...one, since: 5 }, waiting('b', 1_000, 6, 'us'), waiting('c', 1_060, 7)]
  expect((await app.nextGroup(RULES, twice, 10)) ?? null, means.himself).toBe(null)
})
