import fc from 'fast-check'
import { expect, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { type Answer, Driven, EVERYBODY, forAll, mostInOneWindow, REJECTING, SECOND, shown, told } from './bench.ts'

/** Bursts of requests, each after a pause. Pauses around the length of the window are drawn often. */
const bursts = (windowMs: number) => {
  const edges = fc.constantFrom(0, 1, windowMs / 2, windowMs - 1, windowMs, windowMs + 1)
  const clients = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 6 })
  const burst = fc.record({ pause: fc.oneof(fc.nat(windowMs), edges), clients })
  return fc.array(burst, { minLength: 1, maxLength: 12 })
}

const traffic = fc
  .record(
    {
      windowMs: fc.constantFrom(100, SECOND, 7_000),
      clientLimit: fc.integer({ min: 1, max: 4 }),
      globalLimit: fc.integer({ min: 1, max: 6 }),
    },
    { requiredKeys: ['windowMs', 'clientLimit'] },
  )
  .chain((options) => fc.record({ options: fc.constant(options), bursts: bursts(options.windowMs) }))

type Traffic = typeof traffic extends fc.Arbitrary<infer T> ? T : never

async function answersTo(app: Subject<typeof Lab>, { options, bursts }: Traffic): Promise<Driven> {
  const driven = await Driven.open(app, { ...REJECTING, ...options })
  for (const { pause, clients } of bursts) {
    await driven.pass(pause)
    await driven.request(clients)
  }
  await driven.answers()
  await driven.close()
  return driven
}

test('19.3 never admits more than the limit in any window, wherever it begins', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  await forAll(traffic, { seed: scope.seed, runs: 60 }, async (given) => {
    const { windowMs, clientLimit, globalLimit = Number.POSITIVE_INFINITY } = given.options
    const { admitted } = await answersTo(app, given)
    for (const client of [...new Set(admitted.map((one) => one.client)), EVERYBODY]) {
      const limit = client === EVERYBODY ? globalLimit : clientLimit
      const { count, from } = mostInOneWindow(
        admitted.filter((one) => client === EVERYBODY || one.client === client),
        windowMs,
      )
      expect(count, {
        en: `client ${client} (* is all of them) was admitted ${count} times in the ${windowMs} ms from @${from} on, and its limit is ${limit}. Windows that begin at fixed times let a double burst through where they meet. Admitted:\n${told(admitted).join('\n')}`,
        ru: `клиент ${client} (* — все вместе) пропущен ${count} раз за ${windowMs} мс начиная с @${from}, а его лимит — ${limit}. Окна с фиксированным началом пропускают на стыке двойную порцию. Пропущено:\n${told(admitted).join('\n')}`,
      }).toBeLessThanOrEqual(limit)
    }
  })
})

test('19.3 rejects nothing that fits into the window that ends now', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  await forAll(traffic, { seed: scope.seed, runs: 60 }, async (given) => {
    const { windowMs, clientLimit, globalLimit = Number.POSITIVE_INFINITY } = given.options
    const { sent, admitted, rejected } = await answersTo(app, given)
    expect(admitted.length + rejected.length, { en: 'one answer each', ru: 'по одному ответу' }).toBe(sent.length)
    const passed = new Set(admitted.map(({ id }) => id))
    const before: Answer[] = []
    for (const { client, id, at } of sent) {
      const inWindow = before.filter((one) => one.at > at - windowMs)
      const own = inWindow.filter((one) => one.client === client)
      if (passed.has(id)) before.push({ client, id, at })
      else
        expect(own.length >= clientLimit || inWindow.length >= globalLimit, {
          en: `${client} ${id} @${at} was rejected. Of ${clientLimit} allowed to a client in ${windowMs} ms, and ${shown(globalLimit)} to all, only these had been admitted: ${told(inWindow).join(', ') || 'none'}. What is rejected must not count, and at + windowMs a request counts no more. Rejected:\n${told(rejected).join('\n')}`,
          ru: `${client} ${id} @${at} отклонён. За ${windowMs} мс клиенту разрешено ${clientLimit}, всем вместе — ${shown(globalLimit)}, а пропущены были только: ${told(inWindow).join(', ') || 'никто'}. Отклонённые не считаются, а через windowMs запрос больше не в счёт. Отклонено:\n${told(rejected).join('\n')}`,
        }).toBe(true)
    }
  })
})

test('19.3 lets no double burst through where two seconds meet', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: SECOND, clientLimit: 3 })
  await driven.pass(990)
  await driven.request(['a', 'a', 'a'])
  await driven.pass(20)
  await driven.request(['a', 'a', 'a'])
  await driven.answers()
  expect(told(driven.admitted), {
    en: 'three at 990 ms fill every window up to 1990 ms, whatever second it began in',
    ru: 'три запроса на 990-й мс заполняют любое окно вплоть до 1990-й, в какой бы секунде оно ни началось',
  }).toEqual(['a r0 @990', 'a r1 @990', 'a r2 @990'])
  await driven.pass(979)
  await driven.request(['a'])
  await driven.pass(1)
  await driven.request(['a'])
  expect(told(await driven.answers()), {
    en: 'at 1989 ms there is no room yet, at 1990 ms there is',
    ru: 'на 1989-й мс места ещё нет, на 1990-й есть',
  }).toEqual(['a r7 @1990', 'a r6 @1989 client-limit'])
  await driven.close()
})

test('19.3 counts admitted requests only: who keeps asking is admitted as soon as who waited', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: SECOND, clientLimit: 2 })
  for (let step = 0; step < 20; step++) {
    await driven.request(['a'])
    await driven.pass(100)
  }
  await driven.answers()
  expect(told(driven.admitted), {
    en: 'one request each 100 ms, limit 2 a second. If rejected ones count, a client that goes on asking never gets in again',
    ru: 'запрос каждые 100 мс, лимит 2 в секунду. Если считать отклонённые, настойчивый клиент больше никогда не пройдёт',
  }).toEqual(['a r0 @0', 'a r1 @100', 'a r10 @1000', 'a r11 @1100'])
  await driven.close()
})

test('19.3 goes by its own clock, not by the timestamps that clients write', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: SECOND, clientLimit: 1 })
  const claims = [0, -5_000, 60_000, 120_000]
  for (const claim of claims) {
    await driven.request(['a'], claim)
    await driven.pass(10)
  }
  await driven.pass(SECOND)
  await driven.request(['a'], -60_000)
  expect(told(await driven.answers()), {
    en: `requests that claim to be of @${claims.join(', @')} arrive within 40 ms: one is admitted, and the next a second later`,
    ru: `запросы, будто бы отправленные в @${claims.join(', @')}, приходят за 40 мс: проходит один, следующий — через секунду`,
  }).toEqual(['a r0 @0', 'a r4 @1040', 'a r1 @10 client-limit', 'a r2 @20 client-limit', 'a r3 @30 client-limit'])
  await driven.close()
})
