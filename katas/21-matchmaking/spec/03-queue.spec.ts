import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven, RULES, SECOND, TICK } from './bench.ts'
import { means } from './means.ts'
import { told } from './told.ts'

test('21.3 says after each change who waits in the region, and a tombstone where nobody does', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  const expectState = async (region: string, state: Lab.QueueState | null) => {
    await driven.queues()
    expect(driven.states.get(region), means.stateOf(region)).toEqual(state)
  }
  await driven.pass(300)
  await driven.join([{ player: 'a' }])
  await expectState('eu', { waiting: 1, since: 300 })
  await driven.pass(200)
  await driven.join([{ player: 'b', rating: 3_000 }])
  await driven.join([{ player: 'c', region: 'us' }])
  await expectState('eu', { waiting: 2, since: 300 })
  await expectState('us', { waiting: 1, since: 500 })
  await driven.cancel('a')
  await expectState('eu', { waiting: 1, since: 500 })
  await driven.cancel('b')
  await expectState('eu', null)
  await driven.pass(100)
  await driven.join([{ player: 'd', region: 'us' }])
  await expectState('us', null)
  await driven.join([{ player: 'e', region: 'us' }])
  await expectState('us', { waiting: 1, since: 600 })
  await driven.close()
})

test('21.3 says what a queue is after a match that the clock has made', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a' }, { player: 'b', rating: 1_060 }, { player: 'c', rating: 3_000 }])
  await driven.queues()
  expect(driven.states.get('eu'), means.stateOf('eu')).toEqual({ waiting: 3, since: 0 })
  await driven.passInTicks(SECOND)
  await driven.queues()
  expect(driven.states.get('eu'), means.stateAfterTheClock).toEqual({ waiting: 1, since: 0 })
  await driven.close()
})

test('21.3 writes nothing where nothing changes', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a' }, { player: 'b', rating: 3_000 }])
  await driven.queues()
  await driven.passInTicks(5 * SECOND)
  expect(await driven.queues(), means.nothingChanged).toBe(0)
  await driven.cancel('c')
  await driven.cancel('a', 2)
  await driven.join([{ player: 'a' }])
  await driven.join([{ player: 'a', ticket: 2 }])
  expect(await driven.queues(), means.nothingChanged).toBe(0)
  await driven.close()
})

test('21.3 lets a player wait with one ticket in one region, and refuses another', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a', ticket: 3, region: 'eu' }])
  await driven.join([{ player: 'a', ticket: 4, region: 'us' }])
  await driven.join([{ player: 'a', ticket: 5, region: 'eu', rating: 2_000 }])
  await driven.join([{ player: 'a', ticket: 9, region: 'us' }])
  expect(told(await driven.notifications()), means.oneQueue).toEqual(['a #4 refused', 'a #5 refused', 'a #9 refused'])
  await driven.queues()
  expect([...driven.states], means.oneQueue).toEqual([['eu', { waiting: 1, since: 0 }]])
  await driven.join([{ player: 'b', region: 'us' }, { player: 'c', rating: 2_000 }, { player: 'd' }])
  expect(told(await driven.matches()), means.goesOnWaiting).toEqual(['eu a#3 d#1 @0'])
  await driven.close()
})

test('21.3 takes a ticket that is not higher than each before it for a repetition, and answers nothing', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a', ticket: 5 }])
  await driven.join([
    { player: 'a', ticket: 5 },
    { player: 'a', ticket: 4 },
    { player: 'a', ticket: 5, region: 'us' },
  ])
  expect(told(await driven.notifications()), means.repetition).toEqual([])
  await driven.join([{ player: 'a', ticket: 7, region: 'us' }])
  await driven.cancel('a', 5)
  expect(told(await driven.notifications()), means.repetition).toEqual(['a #7 refused', 'a #5 cancelled'])
  for (const ticket of [5, 6, 7]) await driven.join([{ player: 'a', ticket }])
  await driven.join([{ player: 'b' }])
  expect(told(await driven.matches()), means.usedUp).toEqual([])
  await driven.join([{ player: 'a', ticket: 8 }])
  expect(told(await driven.matches()), means.usedUp).toEqual(['eu b#1 a#8 @0'])
  await driven.notifications()
  for (const ticket of [1, 7, 8]) await driven.join([{ player: 'a', ticket }])
  await driven.join([{ player: 'c' }])
  expect(told(await driven.matches()), means.playsAgain).toEqual([])
  expect(told(await driven.notifications()), means.repetition).toEqual([])
  await driven.close()
})

test('21.3 keeps apart the queues of regions whose names begin alike', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([
    { player: 'a', region: 'eu' },
    { player: 'b', region: 'eu-' },
    { player: 'c', region: 'e' },
  ])
  await driven.join([
    { player: '-x', region: 'e' },
    { player: 'u-y', region: 'e', rating: 2_000 },
  ])
  await driven.pass(TICK)
  expect(told(await driven.matches()), means.beginAlike).toEqual(['e c#1 -x#1 @0'])
  await driven.queues()
  const states = [...driven.states].sort(([one], [other]) => (one < other ? -1 : 1))
  expect(states, means.beginAlike).toEqual([
    ['e', { waiting: 1, since: 0 }],
    ['eu', { waiting: 1, since: 0 }],
    ['eu-', { waiting: 1, since: 0 }],
  ])
  await driven.close()
})
