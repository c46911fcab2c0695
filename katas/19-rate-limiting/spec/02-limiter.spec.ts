import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven, REJECTING, SECOND, told } from './bench.ts'

test('19.2 admits requests up to the limit of their client, and rejects what is above it', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, clientLimit: 3 })
  await driven.request(['a', 'a', 'b', 'a', 'a', 'b'])
  await driven.answers()
  expect(told(driven.admitted), {
    en: 'admitted: three of a, both of b',
    ru: 'admitted: три запроса a, оба запроса b',
  }).toEqual(['a r0 @0', 'a r1 @0', 'b r2 @0', 'a r3 @0', 'b r5 @0'])
  expect(told(driven.rejected), { en: 'rejected: the fourth of a', ru: 'rejected: четвёртый запрос a' }).toEqual([
    'a r4 @0 client-limit',
  ])
  await driven.close()
})

test('19.2 holds one limit for all clients beside those of each', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, clientLimit: 2, globalLimit: 3 })
  await driven.request(['a', 'a', 'a', 'b', 'b', 'c'])
  await driven.answers()
  expect(told(driven.admitted), {
    en: 'admitted: two of a, one more of all',
    ru: 'admitted: два запроса a и ещё один на всех',
  }).toEqual(['a r0 @0', 'a r1 @0', 'b r3 @0'])
  expect(told(driven.rejected), {
    en: 'rejected: the third of a is above its own limit, the others above that of all',
    ru: 'rejected: третий запрос a выше его лимита, остальные — выше общего',
  }).toEqual(['a r2 @0 client-limit', 'b r4 @0 global-limit', 'c r5 @0 global-limit'])
  await driven.close()
})

test('19.2 counts a request that one of the two limits refuses for neither', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: SECOND, clientLimit: 2, globalLimit: 3 })
  await driven.request(['a', 'a'])
  await driven.pass(500)
  await driven.request(['c', 'b', 'b', 'a'])
  await driven.pass(500)
  await driven.request(['b', 'b', 'c'])
  await driven.answers()
  expect(told(driven.admitted), {
    en: 'at 500 ms the limit of all refuses b twice: that uses up nothing of b’s own two, which it gets at 1000 ms, when those of a are out of the window. Nor does the refused request of a count for all',
    ru: 'на 500-й мс общий лимит дважды отказывает b: его собственные два запроса целы, и он получает их на 1000-й мс, когда запросы a вышли из окна. И отклонённый запрос a не считается в общем лимите',
  }).toEqual(['a r0 @0', 'a r1 @0', 'c r2 @500', 'b r6 @1000', 'b r7 @1000'])
  await driven.close()
})

test('19.2 reports what is no request where it was written, and goes on', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  for (const globalLimit of [undefined, 10]) {
    const former = app.$.rejects.length
    const driven = await Driven.open(app, { ...REJECTING, ...(globalLimit ? { globalLimit } : {}) })
    const good = JSON.stringify({ id: 'good', path: '/' })
    const bad: [key: string | null, value: string | Uint8Array | null][] = [
      ['a', 'not JSON'],
      ['a', '{"path":"/"}'],
      ['a', '{"id":7,"path":"/"}'],
      ['a', JSON.stringify({ id: 'x'.repeat(65), path: '/' })],
      ['a', JSON.stringify({ id: 'i', path: `/${'x'.repeat(200)}` })],
      ['a', Buffer.from([...Buffer.from('{"id":"i","path":"'), 0xc3, 0x28, ...Buffer.from('"}')])],
      ['a', null],
      [null, good],
      ['', good],
      ['*', good],
      ['no client', good],
      ['x'.repeat(65), good],
    ]
    await driven.raw('requests', 'a', good)
    for (const [key, value] of bad) await driven.raw('requests', key, value)
    await driven.raw('requests', 'a', good)
    expect(told(await driven.answers()), {
      en: 'the requests before and after them are admitted',
      ru: 'запросы до и после них пропущены',
    }).toEqual(['a good @0', 'a good @0'])
    expect(
      app.$.rejects.slice(former).map(({ topic, partition, offset }) => ({ topic, partition, offset })),
      {
        en: 'ctx.onReject, once for each, where its author wrote it: behind a repartition topic recordMetadata() tells of that topic',
        ru: 'ctx.onReject по разу на каждый, с местом, где запрос записан: за repartition-топиком recordMetadata() называет уже его',
      },
    ).toEqual(bad.map((_, n) => ({ topic: topics.name('requests'), partition: 0, offset: String(n + 1) })))
    await driven.close()
  }
})
