import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { MINUTE, SECOND, TICK, told } from './answers.ts'
import { DELAYING, Driven } from './bench.ts'
import { expectTold } from './deciding.ts'
import { means } from './means.ts'

test('19.4 releases what waits although nobody asks any more, and says when', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 1 })
  await driven.request(['a', 'a', 'a'])
  const seen: string[] = told(await driven.answers())
  for (let tick = 0; tick < 30; tick++) {
    await driven.pass(TICK)
    seen.push(...told(await driven.answers()).map((answer) => `${answer} seen @${driven.now}`))
  }
  expect(seen, means.oneASecond).toEqual(['a r0 @0', 'a r1 @1000 seen @1000', 'a r2 @2000 seen @2000'])
  await driven.close()
})

test('19.4 releases at one moment as many as fit', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 3, globalLimit: 5 })
  await driven.request(['a', 'a', 'a', 'b', 'b', 'a', 'a', 'a', 'a', 'b'])
  await driven.answers()
  await driven.passInTicks(SECOND)
  const answers = ['a r5 @1000', 'a r6 @1000', 'a r7 @1000', 'b r9 @1000']
  expectTold(told(await driven.answers()).toSorted(), means.asManyAsFit, answers)
  await driven.close()
})

test('19.4 lets no newcomer overtake those of its client who wait', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 1 })
  await driven.pass(30)
  await driven.request(['a', 'a'])
  await driven.pass(TICK - 30)
  await driven.passInTicks(SECOND - TICK)
  await driven.pass(40)
  await driven.request(['a'])
  await driven.passInTicks(3 * SECOND)
  await driven.answers()
  expect(
    driven.admitted.map(({ id }) => id),
    means.newcomerOfTheClient,
  ).toEqual(['r0', 'r1', 'r2'])
  await driven.close()
})

test('19.4 gives the place that all share to who came first, not to a newcomer of another client', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 1, globalLimit: 1 })
  await driven.pass(50)
  await driven.request(['a', 'b'])
  await driven.pass(TICK - 50)
  await driven.passInTicks(SECOND - TICK)
  await driven.pass(60)
  await driven.request(['c'])
  await driven.passInTicks(3 * SECOND)
  await driven.answers()
  expect(
    driven.admitted.map(({ client }) => client),
    means.newcomerOfAnother,
  ).toEqual(['a', 'b', 'c'])
  await driven.close()
})

test('19.4 serves those who wait for the limit of all in the order in which they came', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 2, globalLimit: 2 })
  // Neither the order of ids nor that of the alphabet; b comes between two of z; two of a, one of which waits for a's own limit too.
  await driven.request(['a', 'a', 'a', 'z', 'b', 'z', 'a'])
  await driven.passInTicks(4 * SECOND)
  await driven.answers()
  expect(
    driven.admitted.map(({ client, id, at }) => `${client} ${id} @${at}`),
    means.inTheOrderOfComing,
  ).toEqual(['a r0 @0', 'a r1 @0', 'a r2 @1000', 'z r3 @1000', 'b r4 @2000', 'z r5 @2000', 'a r6 @3000'])
  await driven.close()
})

test('19.4 bounds the queue of each client by itself', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 1, maxWaiting: 2 })
  await driven.request(['a', 'a', 'a', 'a', 'b', 'b', 'b'])
  await driven.answers()
  expectTold(told(driven.admitted), means.firstOfEach, ['a r0 @0', 'b r4 @0'])
  const rejected = (client: string) => told(driven.rejected.filter((one) => one.client === client))
  expectTold(rejected('a'), means.noBound, ['a r3 @0 queue-full'])
  expectTold(rejected('b'), means.queueOfAnother, [])
  await driven.passInTicks(SECOND)
  await driven.request(['a', 'a'])
  expectTold(told(await driven.answers()).toSorted(), means.placeInTheQueue, [
    'a r1 @1000',
    'a r8 @1000 queue-full',
    'b r5 @1000',
  ])
  await driven.close()
})

test('19.4 lets nobody wait where no place is to wait in', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, clientLimit: 1, globalLimit: 2, maxWaiting: 0 })
  await driven.request(['a', 'a', 'b', 'c'])
  const answers = ['a r0 @0', 'b r2 @0', 'a r1 @0 queue-full', 'c r3 @0 queue-full']
  expectTold(told(await driven.answers()), means.nobodyWaits, answers)
  await driven.close()
})

test('19.4 lets nobody wait for a limit that is not his', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 2, globalLimit: 3 })
  await driven.request(['a', 'a', 'a', 'b', 'b', 'c'])
  expectTold(told(await driven.answers()), means.notHisLimit, ['a r0 @0', 'a r1 @0', 'b r3 @0'])
  await driven.passInTicks(SECOND)
  const answers = await driven.answers()
  expectTold(told(answers).toSorted(), means.threeThatWaited, ['a r2 @1000', 'b r4 @1000', 'c r5 @1000'])
  await driven.close()
})

test('19.4 lets requests wait under a limit of 0 too: it may rise', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const [key, options] of [
    ['a', { clientLimit: 0 }],
    ['*', { clientLimit: 3, globalLimit: 0 }],
  ] as const) {
    const driven = await Driven.open(app, { ...DELAYING, ...options, windowMs: MINUTE, maxWaiting: 2 })
    await driven.request(['a', 'a', 'a'])
    expectTold(told(await driven.answers()), means.waitsUnderZero, ['a r2 @0 queue-full'])
    await driven.limit(key, 2)
    await driven.passInTicks(TICK)
    const released = await driven.answers()
    expect(
      released.map(({ id }) => id),
      means.releasedFromZero,
    ).toEqual(['r0', 'r1'])
    await driven.close()
  }
})
