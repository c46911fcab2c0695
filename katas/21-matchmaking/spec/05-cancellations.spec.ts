import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven, RULES, SECOND, TICK } from './bench.ts'
import { means } from './means.ts'
import { told } from './told.ts'

test('21.5 takes off the queue whoever cancels in time: he is in no match', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a' }, { player: 'b', rating: 1_060 }])
  await driven.passInTicks(SECOND - TICK)
  await driven.cancel('a')
  expect(told(await driven.notifications()), means.cancelled).toEqual(['a #1 cancelled'])
  await driven.passInTicks(SECOND)
  expect(told(await driven.matches()), means.matchedAndCancelled).toEqual([])
  await driven.join([{ player: 'c', rating: 1_060 }])
  expect(told(await driven.matches()), means.matchedAndCancelled).toEqual(['eu b#1 c#1 @1900'])
  expect(told(await driven.notifications()), means.matchedAndCancelled).toEqual([
    'b #1 matched eu @1900',
    'c #1 matched eu @1900',
  ])
  await driven.close()
})

test('21.5 answers a cancellation that comes after the match with not-waiting, and the match stands', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a' }, { player: 'b' }])
  await driven.cancel('b')
  expect(told(await driven.matches()), means.matchStands).toEqual(['eu a#1 b#1 @0'])
  const wanted = ['a #1 matched eu @0', 'b #1 matched eu @0', 'b #1 not-waiting']
  expect(told(await driven.notifications()), means.tooLate).toEqual(wanted)
  await driven.join([{ player: 'c' }])
  expect(told(await driven.matches()), means.matchStands).toEqual([])
  await driven.close()
})

test('21.5 answers each cancellation once, and cancels the ticket that it names and no other', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.cancel('a', 4)
  expect(told(await driven.notifications()), means.neverCame).toEqual(['a #4 not-waiting'])
  await driven.join([{ player: 'a', ticket: 4 }])
  await driven.queues()
  expect(driven.states.get('eu'), means.neverCame).toEqual({ waiting: 1, since: 0 })
  await driven.cancel('a', 3)
  await driven.cancel('a', 5)
  await driven.join([{ player: 'a', ticket: 6 }])
  await driven.cancel('a', 6)
  const others = ['a #3 not-waiting', 'a #5 not-waiting', 'a #6 refused', 'a #6 not-waiting']
  expect(told(await driven.notifications()), means.otherTicket).toEqual(others)
  await driven.cancel('a', 4)
  await driven.cancel('a', 4)
  expect(told(await driven.notifications()), means.secondTime).toEqual(['a #4 cancelled', 'a #4 not-waiting'])
  await driven.queues()
  expect(driven.states.get('eu'), means.cancelled).toBe(null)
  await driven.close()
})

test('21.5 lets whoever was told ask again, in any region', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a' }, { player: 'b' }])
  await driven.pass(TICK)
  await driven.join([{ player: 'a', ticket: 2, region: 'us' }])
  await driven.cancel('a', 2)
  await driven.join([{ player: 'a', ticket: 3 }])
  await driven.join([{ player: 'b', ticket: 9 }])
  expect(told(await driven.matches()), means.free).toEqual(['eu a#1 b#1 @0', 'eu a#3 b#9 @100'])
  expect(told(await driven.notifications()), means.free).toEqual([
    'a #1 matched eu @0',
    'a #2 cancelled',
    'a #3 matched eu @100',
    'b #1 matched eu @0',
    'b #9 matched eu @100',
  ])
  await driven.close()
})

test('21.5 counts the waiting of whoever asks again from his new request', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'a', rating: 1_000 }])
  await driven.passInTicks(3 * SECOND)
  await driven.cancel('a')
  await driven.join([{ player: 'b', rating: 1_060 }])
  await driven.join([{ player: 'a', ticket: 2, rating: 1_000 }])
  await driven.passInTicks(SECOND - TICK)
  expect(told(await driven.matches()), means.anew).toEqual([])
  await driven.pass(TICK)
  expect(told(await driven.matches()), means.anew).toEqual(['eu b#1 a#2 @4000'])
  await driven.close()
})
