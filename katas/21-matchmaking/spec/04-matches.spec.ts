import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven, RULES, SECOND, TICK } from './bench.ts'
import { means } from './means.ts'
import { nameOf, told } from './told.ts'

test('21.4 makes a match at once when a request completes it, whole and dated by the look', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.pass(100)
  await driven.join([{ player: 'b', rating: 1_040, ticket: 4 }])
  await driven.pass(330)
  await driven.join([{ player: 'a', rating: 1_000, ticket: 7 }], 420)
  const [match, ...others] = await driven.matches()
  expect(others.length, means.oneMatch).toBe(0)
  expect(match?.told, means.atOnce).toBe('eu b#4 a#7 @430')
  const { match: id, ...rest } = match?.value ?? { match: '' }
  expect(rest, means.wholeMatch).toEqual({
    region: 'eu',
    players: [
      { player: 'b', ticket: 4, name: nameOf('b'), rating: 1_040 },
      { player: 'a', ticket: 7, name: nameOf('a'), rating: 1_000 },
    ],
  })
  expect(match?.key, means.keyOfAMatch).toBe(id)
  await driven.close()
})

test('21.4 widens the bands by the clock, although no request comes', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a', rating: 1_000 }])
  await driven.join([{ player: 'b', rating: 1_075 }])
  await driven.join([{ player: 'c', region: 'us', rating: 1_000 }])
  await driven.join([{ player: 'd', region: 'us', rating: 1_076 }])
  await driven.passInTicks(SECOND - TICK)
  expect(told(await driven.matches()), means.notYetWide).toEqual([])
  await driven.pass(TICK)
  expect(told(await driven.matches()), means.byTheClock).toEqual(['eu a#1 b#1 @1000'])
  await driven.passInTicks(SECOND - TICK)
  expect(told(await driven.matches()), means.notYetWide).toEqual([])
  await driven.pass(TICK)
  expect(told(await driven.matches()), means.byTheClock).toEqual(['us c#1 d#1 @2000'])
  await driven.close()
})

test('21.4 makes a match within LOOK_EVERY_MS of the moment at which its group fits', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.pass(37)
  await driven.join([
    { player: 'a', rating: 1_000 },
    { player: 'b', rating: 1_075 },
  ])
  await driven.passInTicks(900)
  await driven.pass(99)
  expect(told(await driven.matches()), means.notYetWide).toEqual([])
  await driven.pass(TICK)
  const made = await driven.matches()
  expect(made.length, means.soonEnough).toBe(1)
  expect((made[0]?.at ?? 0) >= 37 + SECOND, means.notYetWide).toBe(true)
  await driven.close()
})

test('21.4 never brings together whose ratings are further apart than the widest band', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([
    { player: 'a', rating: 1_000 },
    { player: 'b', rating: 1_101 },
  ])
  await driven.passInTicks(6 * SECOND)
  expect(told(await driven.matches()), means.widest).toEqual([])
  await driven.join([{ player: 'c', rating: 1_050 }])
  expect(told(await driven.matches()), means.widest).toEqual(['eu a#1 c#1 @6000'])
  await driven.close()
})

test('21.4 lets the band of whoever has just come decide, however long the other waits', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a', rating: 1_000 }])
  await driven.passInTicks(2 * SECOND)
  await driven.join([{ player: 'b', rating: 1_060 }])
  await driven.passInTicks(SECOND - TICK)
  expect(told(await driven.matches()), means.justCome).toEqual([])
  await driven.pass(TICK)
  expect(told(await driven.matches()), means.justCome).toEqual(['eu a#1 b#1 @3000'])
  await driven.close()
})

test('21.4 counts the waiting from the timestamp of the request, also of one that is read late', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.passInTicks(2 * SECOND)
  await driven.join([{ player: 'a', rating: 1_000 }], 1_500)
  await driven.join([{ player: 'b', rating: 1_075 }], 600)
  await driven.passInTicks(500 - TICK)
  expect(told(await driven.matches()), means.sinceTheTimestamp).toEqual([])
  await driven.pass(TICK)
  expect(told(await driven.matches()), means.sinceTheTimestamp).toEqual(['eu b#1 a#1 @2500'])
  await driven.join([{ player: 'c', rating: 1_000 }], 500)
  await driven.join([{ player: 'd', rating: 1_100 }], 400)
  expect(told(await driven.matches()), means.sinceTheTimestamp).toEqual(['eu d#1 c#1 @2500'])
  await driven.close()
})

test('21.4 takes the longest waiting first, by the timestamps, and those with one timestamp as they came', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...RULES, size: 4 })
  await driven.pass(1_000)
  await driven.join([{ player: 'z' }], 900)
  await driven.join([{ player: 'y' }], 900)
  await driven.join([{ player: 'b' }], 950)
  await driven.join([{ player: 'x' }], 900)
  expect(told(await driven.matches()), means.inTurn).toEqual(['eu z#1 y#1 x#1 b#1 @1000'])
  const eleven = Array.from({ length: 11 }, (_, n) => ({ player: `p${11 - n}`, rating: 1_000 + 100 * n }))
  await driven.join(eleven)
  await driven.join([
    { player: 'q', rating: 1_090 },
    { player: 'r', rating: 1_100 },
  ])
  await driven.join([{ player: 's', rating: 1_110 }])
  expect(told(await driven.matches()), means.inTurn).toEqual(['eu p10#1 q#1 r#1 s#1 @1000'])
  await driven.close()
})

test('21.4 makes at one look as many matches as can be made', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  const ratings = [1_000, 1_060, 2_000, 2_060, 3_000, 3_060]
  await driven.join(ratings.map((rating, n) => ({ player: `p${n}`, rating })))
  await driven.passInTicks(SECOND)
  expect(told(await driven.matches()), means.asManyAsCan).toEqual([
    'eu p0#1 p1#1 @1000',
    'eu p2#1 p3#1 @1000',
    'eu p4#1 p5#1 @1000',
  ])
  await driven.close()
})

test('21.4 makes a match of as many players as it is told, not one fewer, not one more', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...RULES, size: 5 })
  const players = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']
  await driven.join(players.slice(0, 4).map((player) => ({ player })))
  await driven.passInTicks(SECOND)
  expect(told(await driven.matches()), means.sizeOfAMatch).toEqual([])
  await driven.join(players.slice(4).map((player) => ({ player })))
  expect(told(await driven.matches()), means.sizeOfAMatch).toEqual([
    'eu a#1 b#1 c#1 d#1 e#1 @1000',
    'eu f#1 g#1 h#1 i#1 j#1 @1000',
  ])
  await driven.close()
})

test('21.4 matches nobody with himself, and no regions with each other', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a' }, { player: 'a' }, { player: 'a', ticket: 2 }])
  await driven.join([
    { player: 'b', region: 'us' },
    { player: 'c', region: 'eu-west' },
  ])
  await driven.passInTicks(5 * SECOND)
  expect(told(await driven.matches()), means.withHimself).toEqual([])
  await driven.join([{ player: 'd', region: 'us' }])
  await driven.join([{ player: 'e' }])
  expect(told(await driven.matches()), means.withHimself).toEqual(['us b#1 d#1 @5000', 'eu a#1 e#1 @5000'])
  await driven.close()
})

test('21.4 gives each match an id of its own that says nothing of its players', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  for (let ticket = 1; ticket <= 20; ticket++) {
    await driven.join([
      { player: 'rumpel', ticket },
      { player: 'stilzchen', ticket },
    ])
    await driven.join([
      { player: 'rapunzel', region: 'us', ticket },
      { player: 'mother-gothel', region: 'us', ticket },
    ])
  }
  const ids = (await driven.matches()).map(({ value }) => value.match)
  expect(new Set(ids).size, means.idsAgain).toBe(40)
  expect(
    ids.filter((id) => typeof id !== 'string' || id.length < 1 || id.length > 64),
    means.idsOfMatches,
  ).toEqual([])
  expect(
    ids.filter((id) => /rumpel|stilz|rapun|gothel/i.test(id)),
    means.idsOfMatches,
  ).toEqual([])
  await driven.close()
})
