import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { SECOND, told } from './answers.ts'
import { Driven, REJECTING } from './bench.ts'
import { expectTold } from './deciding.ts'
import { means } from './means.ts'

test('19.2 admits requests up to the limit of their client, and rejects what is above it', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, clientLimit: 3 })
  await driven.request(['a', 'a', 'b', 'a', 'a', 'b'])
  await driven.answers()
  expectTold(told(driven.admitted), means.upToTheLimit, ['a r0 @0', 'a r1 @0', 'b r2 @0', 'a r3 @0', 'b r5 @0'])
  expectTold(told(driven.rejected), means.aboveTheLimit, ['a r4 @0 client-limit'])
  await driven.close()
})

test('19.2 answers with the whole request, twice where two have one id', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, clientLimit: 2 })
  const request = { id: 'same', path: '/путь?q=1&x="2"' }
  for (let n = 0; n < 3; n++) await driven.raw('requests', 'a', JSON.stringify(request))
  await driven.answers()
  const answer = { client: 'a', ...request }
  const answers = [...driven.admitted, ...driven.rejected]
  expect(
    answers.map(({ at, ...rest }) => rest),
    means.equalRequests,
  ).toEqual([answer, answer, { ...answer, reason: 'client-limit' }])
  expect(
    answers.map(({ at }) => at),
    means.decidedAt(means.equalRequests.of),
  ).toEqual([0, 0, 0])
  await driven.close()
})

test('19.2 holds one limit for all clients beside those of each', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, clientLimit: 2, globalLimit: 3 })
  await driven.request(['a', 'a', 'a', 'b', 'b', 'c'])
  await driven.answers()
  expectTold(told(driven.admitted), means.twoLimits, ['a r0 @0', 'a r1 @0', 'b r3 @0'])
  expectTold(told(driven.rejected), means.whoseLimit, [
    'a r2 @0 client-limit',
    'b r4 @0 global-limit',
    'c r5 @0 global-limit',
  ])
  await driven.request(['a'])
  expectTold(told(await driven.answers()), means.ownLimitFirst, ['a r6 @0 client-limit'])
  await driven.close()
})

test('19.2 counts a request that one of the two limits refuses for neither', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: SECOND, clientLimit: 2, globalLimit: 3 })
  await driven.request(['a', 'a'])
  await driven.pass(500)
  await driven.request(['a', 'c', 'b', 'b', 'a'])
  await driven.pass(500)
  await driven.request(['b', 'b', 'c'])
  await driven.answers()
  const admitted = ['a r0 @0', 'a r1 @0', 'c r3 @500', 'b r7 @1000', 'b r8 @1000']
  expectTold(told(driven.admitted), means.refusedForNeither, admitted)
  await driven.close()
})

test('19.2 takes 0 for a limit, of a client and of all', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const closed = await Driven.open(app, { ...REJECTING, clientLimit: 3, globalLimit: 0 })
  await closed.request(['a', 'b'])
  expectTold(told(await closed.answers()), means.zeroForAll, ['a r0 @0 global-limit', 'b r1 @0 global-limit'])
  await closed.limit('*', 1)
  await closed.request(['a', 'b'])
  expectTold(told(await closed.answers()), means.zeroForAll, ['a r2 @1000', 'b r3 @1000 global-limit'])
  await closed.close()
  const barred = await Driven.open(app, { ...REJECTING, clientLimit: 0 })
  await barred.request(['a', 'b'])
  expectTold(told(await barred.answers()), means.zeroForEach, ['a r0 @0 client-limit', 'b r1 @0 client-limit'])
  await barred.close()
})

test('19.2 holds no limit for all where none is asked for, whatever limits says of *', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, clientLimit: 1 })
  await driven.limit('*', 1)
  await driven.request(['a', 'b', 'c', 'a'])
  expectTold(told(await driven.answers()), means.noLimitForAll, [
    'a r0 @1000',
    'b r1 @1000',
    'c r2 @1000',
    'a r3 @1000 client-limit',
  ])
  await driven.close()
})
