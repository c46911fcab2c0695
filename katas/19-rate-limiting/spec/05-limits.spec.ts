import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { MINUTE, placesOf, SECOND, TICK, told } from './answers.ts'
import { DELAYING, Driven, REJECTING } from './bench.ts'
import { expectTold } from './deciding.ts'
import { means } from './means.ts'

test('19.5 holds a new limit a second later, without a restart, whether it is higher or lower', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: MINUTE, clientLimit: 2 })
  await driven.request(['a', 'a', 'a', 'b'])
  await driven.limit('a', 4)
  await driven.request(['a', 'a', 'a', 'b', 'b'])
  await driven.answers()
  const admitted = ['a r0 @0', 'a r1 @0', 'b r3 @0', 'a r4 @1000', 'a r5 @1000', 'b r7 @1000']
  expectTold(told(driven.admitted), means.higherLimit, admitted)
  await driven.limit('a', 1)
  await driven.request(['a'])
  await driven.passInTicks(MINUTE)
  await driven.request(['a', 'a'])
  const answers = ['a r10 @62000', 'a r9 @2000 client-limit', 'a r11 @62000 client-limit']
  expectTold(told(await driven.answers()), means.lowerLimit, answers)
  await driven.close()
})

test('19.5 goes on counting what was admitted, whatever the limit was meanwhile', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const [key, options] of [
    ['a', { clientLimit: 5 }],
    ['*', { clientLimit: 50, globalLimit: 5 }],
  ] as const) {
    const driven = await Driven.open(app, { ...REJECTING, ...options, windowMs: MINUTE })
    await driven.request(['a', 'a', 'a', 'a', 'a'])
    for (const limit of [2, 0]) {
      await driven.limit(key, limit)
      await driven.request(['a'])
    }
    await driven.limit(key, null)
    await driven.request(['a'])
    await driven.answers()
    expectTold(told(driven.admitted), means.forgotten, ['a r0 @0', 'a r1 @0', 'a r2 @0', 'a r3 @0', 'a r4 @0'])
    await driven.close()
  }
})

test('19.5 takes 0 for a limit, and a tombstone for the way back to the default', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: MINUTE, clientLimit: 3, globalLimit: 3 })
  await driven.limit('a', 0)
  await driven.request(['a'])
  expectTold(told(await driven.answers()), means.zero, ['a r0 @1000 client-limit'])
  await driven.limit('a', null)
  await driven.request(['a'])
  expectTold(told(await driven.answers()), means.tombstone, ['a r1 @2000'])
  await driven.limit('*', 1)
  await driven.request(['b'])
  expectTold(told(await driven.answers()), means.lowerForAll, ['b r2 @3000 global-limit'])
  await driven.limit('*', null)
  await driven.request(['b', 'c', 'c'])
  const answers = ['b r3 @4000', 'c r4 @4000', 'c r5 @4000 global-limit']
  expectTold(told(await driven.answers()), means.tombstone, answers)
  await driven.limit('*', 0)
  await driven.passInTicks(MINUTE)
  await driven.request(['a'])
  expectTold(told(await driven.answers()), means.zero, ['a r6 @65000 global-limit'])
  await driven.close()
})

test('19.5 lets those who wait go when the limit rises', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const key of ['a', '*']) {
    const driven = await Driven.open(app, { ...DELAYING, windowMs: MINUTE, clientLimit: 4, globalLimit: 4 })
    await driven.limit(key, 1)
    await driven.request(['a', 'a', 'a', 'a', 'a'])
    const asked = driven.now
    await driven.limit(key, 3)
    await driven.passInTicks(TICK)
    await driven.answers()
    const ids = () => driven.admitted.map(({ id }) => id)
    expect(ids(), means.releasedByTheLimit).toEqual(['r0', 'r1', 'r2'])
    await driven.limit(key, null)
    await driven.passInTicks(TICK)
    await driven.answers()
    expect(ids(), means.releasedByTheDefault).toEqual(['r0', 'r1', 'r2', 'r3'])
    const late = driven.admitted.filter(({ at }, n) => at > asked + (n < 3 ? 1 : 2) * (SECOND + TICK))
    expect(told(late), means.releasedLate).toEqual([])
    await driven.close()
  }
})

test('19.5 keeps the old limit when what it reads is none', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: MINUTE, clientLimit: 5 })
  await driven.limit('a', 1)
  const bad: [key: string | null, value: string | Uint8Array | null][] = [
    ['a', 'not JSON'],
    ['a', ''],
    ['a', '{}'],
    ['a', '{"limit":"9"}'],
    ['a', '{"limit":null}'],
    ['a', '{"limit":-1}'],
    ['a', '{"limit":1.5}'],
    ['a', '{"limit":100001}'],
    ['a', '9'],
    ['a', 'null'],
    ['a', Buffer.from([...Buffer.from('{"limit":9,"by":"'), 0xc3, 0x28, ...Buffer.from('"}')])],
    [null, '{"limit":9}'],
    [null, null],
    ['', '{"limit":9}'],
    ['a*', '{"limit":9}'],
    ['no client', '{"limit":9}'],
    ['é', '{"limit":9}'],
    ['no client', null],
    ['x'.repeat(65), '{"limit":9}'],
  ]
  for (const [key, value] of bad) await driven.raw('limits', key, value)
  await driven.passInTicks(SECOND)
  await driven.request(['a', 'a'])
  expectTold(told(await driven.answers()), means.oldLimit, ['a r0 @2000', 'a r1 @2000 client-limit'])
  const places = bad.map((_, n) => ({ topic: topics.name('limits'), partition: 0, offset: String(n + 1) }))
  expect(placesOf(app.$.rejects), means.reportedWhere('limits')).toEqual(places)
  await driven.close()
})

test('19.5 takes a limit at the edges of the contract for a limit', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: MINUTE, clientLimit: 1 })
  const longest = 'x'.repeat(64)
  await driven.limit('a', 100_000)
  await driven.limit(longest, 2)
  await driven.limit('b', 0)
  await driven.limit('c', null)
  await driven.raw('limits', 'd', JSON.stringify({ limit: 2, by: 'a newer program' }))
  await driven.passInTicks(SECOND)
  await driven.request(['a', 'a', longest, longest, 'b', 'c', 'c', 'd', 'd'])
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id)
  await driven.answers()
  expect(ids(driven.admitted), means.limitsAtTheEdge).toEqual(['r0', 'r1', 'r2', 'r3', 'r5', 'r7', 'r8'])
  expect(placesOf(app.$.rejects), means.limitsAtTheEdge).toEqual([])
  await driven.close()
})
