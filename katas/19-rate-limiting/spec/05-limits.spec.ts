import fc from 'fast-check'
import { expect, readable, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { DELAYING, Driven, forAll, REJECTING, SECOND, told } from './bench.ts'

const MINUTE = 60 * SECOND

test('19.5 holds a new limit a second later, without a restart, whether it is higher or lower', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: MINUTE, clientLimit: 2 })
  await driven.request(['a', 'a', 'a', 'b'])
  await driven.limit('a', 4)
  await driven.request(['a', 'a', 'a', 'b', 'b'])
  await driven.answers()
  expect(told(driven.admitted), {
    en: 'two of a, then two more by the new limit of 4; b keeps the default of 2',
    ru: 'два запроса a, потом ещё два по новому лимиту 4; у b по-прежнему 2 по умолчанию',
  }).toEqual(['a r0 @0', 'a r1 @0', 'b r3 @0', 'a r4 @1000', 'a r5 @1000', 'b r7 @1000'])
  await driven.limit('a', 1)
  await driven.request(['a'])
  await driven.passInTicks(MINUTE)
  await driven.request(['a', 'a'])
  expect(told(await driven.answers()), {
    en: 'with limit 1 nothing fits until all four are out of the window; then one does',
    ru: 'с лимитом 1 ничего не проходит, пока все четыре не выйдут из окна; потом проходит один',
  }).toEqual(['a r10 @62000', 'a r9 @2000 client-limit', 'a r11 @62000 client-limit'])
  await driven.close()
})

test('19.5 takes 0 for a limit, and a tombstone for the way back to the default', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: MINUTE, clientLimit: 3, globalLimit: 3 })
  await driven.limit('a', 0)
  await driven.request(['a'])
  await driven.limit('a', null)
  await driven.request(['a'])
  expect(told(await driven.answers()), {
    en: 'limit 0: nothing passes (0 is a limit, not a missing one). After the null value the default of 3 holds again',
    ru: 'лимит 0: не проходит ничего (0 — это лимит, а не его отсутствие). После null снова действует 3 по умолчанию',
  }).toEqual(['a r1 @2000', 'a r0 @1000 client-limit'])
  await driven.limit('*', 1)
  await driven.request(['b'])
  await driven.limit('*', null)
  await driven.request(['b', 'c', 'c'])
  expect(told(await driven.answers()), {
    en: 'the same for the limit of all: 1 is used up by a, the default is 3',
    ru: 'то же для общего лимита: единственное место занял a, а по умолчанию их 3',
  }).toEqual(['b r3 @4000', 'c r4 @4000', 'b r2 @3000 global-limit', 'c r5 @4000 global-limit'])
  await driven.close()
})

test('19.5 lets those who wait go when the limit rises', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: MINUTE, clientLimit: 1 })
  await driven.request(['a', 'a', 'a', 'a'])
  await driven.limit('a', 3)
  await driven.answers()
  expect(
    driven.admitted.map(({ id }) => id),
    { en: 'r0 at once, r1 and r2 by the new limit, r3 waits', ru: 'r0 сразу, r1 и r2 по новому лимиту, r3 ждёт' },
  ).toEqual(['r0', 'r1', 'r2'])
  expect(
    driven.admitted.filter(({ at }) => at > SECOND),
    { en: 'later than a second after the new limit', ru: 'позже чем через секунду после нового лимита' },
  ).toEqual([])
  await driven.close()
})

test('19.5 keeps the old limit when what it reads is none', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: MINUTE, clientLimit: 5 })
  await driven.limit('a', 1)
  const bad: [key: string | null, value: string][] = [
    ['a', 'not JSON'],
    ['a', '{}'],
    ['a', '{"limit":"9"}'],
    ['a', '{"limit":-1}'],
    ['a', '{"limit":1.5}'],
    ['a', '{"limit":100001}'],
    ['a', 'null'],
    [null, '{"limit":9}'],
    ['', '{"limit":9}'],
    ['a*', '{"limit":9}'],
    ['no client', '{"limit":9}'],
  ]
  for (const [key, value] of bad) await driven.raw('limits', key, value)
  await driven.passInTicks(SECOND)
  await driven.request(['a', 'a'])
  expect(told(await driven.answers()), { en: 'the limit is 1, as it was', ru: 'лимит по-прежнему 1' }).toEqual([
    'a r0 @2000',
    'a r1 @2000 client-limit',
  ])
  expect(
    app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset })),
    { en: 'ctx.onReject, once for each', ru: 'ctx.onReject по разу на каждый' },
  ).toEqual(bad.map((_, n) => ({ topic: topics.name('limits'), partition: 0, offset: String(n + 1) })))
  await driven.close()
})

const changes = fc.record({
  overflow: fc.constantFrom('reject' as const, 'delay' as const),
  steps: fc.array(
    fc.oneof(
      fc.record({ clients: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 5 }), ticks: fc.nat(12) }),
      fc.record({ key: fc.constantFrom('a', 'b', '*'), limit: fc.option(fc.nat(4)) }),
    ),
    { minLength: 2, maxLength: 10 },
  ),
})

test('19.5 admits by the limits of the moment, whatever they were before', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const options = { windowMs: 2 * SECOND, clientLimit: 2, globalLimit: 3, maxWaiting: 3 }
  await forAll(changes, { seed: scope.seed, runs: 40 }, async ({ overflow, steps }) => {
    const driven = await Driven.open(app, { ...options, overflow })
    /** [from, key, limit], by time. Within the second after a change the old limit may hold still. */
    const limits: { from: number; key: string; limit: number }[] = []
    for (const step of steps) {
      if ('clients' in step) {
        await driven.request(step.clients)
        await driven.passInTicks(step.ticks * 100)
      } else {
        const limit = step.limit ?? (step.key === '*' ? options.globalLimit : options.clientLimit)
        limits.push({ from: driven.now, key: step.key, limit })
        await driven.limit(step.key, step.limit)
      }
    }
    await driven.answers()
    await driven.close()
    const story = [
      ...limits.map(({ from, key, limit }) => `limit of ${key} ${limit} @${from}`),
      ...told(driven.admitted),
    ].join('\n')
    for (const key of ['a', 'b', '*']) {
      const admitted = driven.admitted.filter(({ client }) => key === '*' || client === key)
      for (const { at, id } of admitted) {
        const before = limits.filter((one) => one.key === key && one.from <= at)
        const settled = before.findLast((one) => one.from + SECOND <= at)?.limit
        const initial = key === '*' ? options.globalLimit : options.clientLimit
        const allowed = Math.max(
          settled ?? initial,
          ...before.filter((one) => one.from + SECOND > at).map(({ limit }) => limit),
        )
        const count = admitted.filter((one) => one.at > at - options.windowMs && one.at <= at).length
        expect(count, {
          en: `when ${id} was admitted at @${at} the window of ${key} held ${count}, and its limit was ${allowed}:\n${story}`,
          ru: `когда ${id} пропустили в @${at}, в окне ${key} стало ${count} при лимите ${allowed}:\n${story}`,
        }).toBeLessThanOrEqual(allowed)
      }
    }
  })
})

test('19.5 setLimit writes the limit of a key, and a tombstone for none', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await app.setLimit('a', 5)
  await app.setLimit('*', 100)
  await app.setLimit('a', null)
  const found = (await readSettled(topics, 'limits')).map(readable)
  const of = (wanted: string) =>
    found.filter(({ key }) => key === wanted).map(({ text }) => (text === null ? null : { ...JSON.parse(text) }))
  expect(
    { a: of('a'), '*': of('*') },
    {
      en: 'records in limits: for a 5, then a null value (not the text "null", not an empty one); for * 100',
      ru: 'записи в limits: для a 5, потом значение null (не текст "null" и не пустая строка); для * 100',
    },
  ).toEqual({ a: [{ limit: 5 }, null], '*': [{ limit: 100 }] })
})
