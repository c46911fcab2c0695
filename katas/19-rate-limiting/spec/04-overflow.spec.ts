import fc from 'fast-check'
import { expect, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  type Answer,
  DELAYING,
  Driven,
  EVERYBODY,
  forAll,
  mostInOneWindow,
  SECOND,
  shown,
  TICK,
  told,
} from './bench.ts'

const clients = ['a', 'b']

/** Bursts on the beat of the release, where it is known to the ms what has to be out, or beside it. */
const traffic = fc.record(
  {
    windowMs: fc.constantFrom(TICK, 5 * TICK, SECOND),
    clientLimit: fc.integer({ min: 1, max: 3 }),
    globalLimit: fc.integer({ min: 1, max: 4 }),
    maxWaiting: fc.integer({ min: 0, max: 4 }),
    bursts: fc.array(
      fc.record({
        ticks: fc.nat(7),
        beside: fc.nat(TICK - 1),
        clients: fc.array(fc.constantFrom(...clients), { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  },
  { requiredKeys: ['windowMs', 'clientLimit', 'maxWaiting', 'bursts'] },
)

type Traffic = typeof traffic extends fc.Arbitrary<infer T> ? T : never

/** The end comes when whatever waited has had time to go. */
async function answersTo(
  app: Subject<typeof Lab>,
  { bursts, ...options }: Traffic,
  { onBeat }: { onBeat: boolean },
): Promise<Driven> {
  const driven = await Driven.open(app, { ...DELAYING, ...options })
  for (const { ticks, beside, clients } of bursts) {
    await driven.passInTicks(ticks * TICK)
    if (!onBeat) await driven.pass(beside)
    await driven.request(clients)
  }
  await driven.passInTicks((clients.length * options.maxWaiting + 1) * (options.windowMs + TICK))
  await driven.answers()
  await driven.close()
  return driven
}

const of = (client: string, some: readonly Answer[]) =>
  some.filter((one) => client === EVERYBODY || one.client === client)

test('19.4 releases delayed requests of a client in the order in which they came, never above the limit', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await forAll(traffic, { seed: scope.seed, runs: 40 }, async (given) => {
    const { admitted, rejected, sent } = await answersTo(app, given, { onBeat: false })
    const refused = new Set(rejected.map(({ id }) => id))
    for (const client of clients) {
      expect(
        of(client, admitted).map(({ id }) => id),
        {
          en: `what was admitted of ${client}: all but the rejected, in the order in which they were sent`,
          ru: `пропущенные запросы ${client}: все, кроме отклонённых, в порядке отправки`,
        },
      ).toEqual(sent.filter((one) => one.client === client && !refused.has(one.id)).map(({ id }) => id))
    }
    for (const client of [...clients, EVERYBODY]) {
      const limit = client === EVERYBODY ? (given.globalLimit ?? Number.POSITIVE_INFINITY) : given.clientLimit
      const { count, from } = mostInOneWindow(of(client, admitted), given.windowMs)
      expect(count, {
        en: `client ${client} (* is all of them) was admitted ${count} times in the ${given.windowMs} ms from @${from} on, its limit is ${limit}. What is released counts when it is released. Admitted:\n${told(admitted).join('\n')}`,
        ru: `клиент ${client} (* — все вместе) пропущен ${count} раз за ${given.windowMs} мс начиная с @${from}, его лимит — ${limit}. Отложенный запрос считается в момент выпуска. Пропущено:\n${told(admitted).join('\n')}`,
      }).toBeLessThanOrEqual(limit)
    }
  })
})

test('19.4 holds a request up only while the window is full, and rejects only when the queue is full too', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await forAll(traffic, { seed: scope.seed, runs: 40 }, async (given) => {
    const { windowMs, clientLimit, maxWaiting, globalLimit = Number.POSITIVE_INFINITY } = given
    const { admitted, rejected, sent } = await answersTo(app, given, { onBeat: true })
    const answers = new Map([...admitted, ...rejected].map((one) => [one.id, one]))
    for (const [n, { client, id, at }] of sent.entries()) {
      const answer = answers.get(id)
      const earlier = new Set(sent.slice(0, n).map((one) => one.id))
      const isFull = (end: number) => {
        const inWindow = admitted.filter((one) => one.at > end - windowMs && one.at <= end)
        const own = of(client, inWindow).filter((one) => earlier.has(one.id))
        return own.length >= clientLimit || inWindow.length >= globalLimit
      }
      if (answer?.reason) {
        const waiting = of(client, admitted).filter((one) => earlier.has(one.id) && one.at > at).length
        expect(
          { reason: answer.reason, waiting, isFull: isFull(at) },
          {
            en: `${client} ${id} was rejected at @${at}, with so many others of its client waiting (maxWaiting is ${maxWaiting}); isFull: whether its window holds ${clientLimit} of the client or ${shown(globalLimit)} of all`,
            ru: `${client} ${id} отклонён в @${at}, когда столько запросов этого клиента ждало (maxWaiting: ${maxWaiting}); isFull: есть ли в окне ${clientLimit} запросов клиента или ${shown(globalLimit)} всего`,
          },
        ).toEqual({ reason: 'queue-full', waiting: maxWaiting, isFull: true })
      } else {
        for (let look = at; look < (answer?.at ?? Number.POSITIVE_INFINITY); look += TICK)
          expect(isFull(look), {
            en: `${client} ${id}, sent at @${at}, ${answer ? `went at @${answer.at}` : 'never went'}. At @${look} its window holds fewer than ${clientLimit} of the client and fewer than ${shown(globalLimit)} of all: it fits. Somebody has to look each ${TICK} ms also when nothing comes in: a punctuator on the wall clock`,
            ru: `${client} ${id} отправлен в @${at}, ${answer ? `ушёл в @${answer.at}` : 'не ушёл никогда'}. В @${look} в его окне меньше ${clientLimit} запросов клиента и меньше ${shown(globalLimit)} всего: он проходит. Кто-то должен смотреть каждые ${TICK} мс, даже если ничего не приходит: пунктуатор по часам`,
          }).toBe(true)
      }
    }
  })
})

test('19.4 releases what waits although nobody asks any more, and says when', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 1 })
  await driven.request(['a', 'a', 'a'])
  const seen: string[] = told(await driven.answers())
  for (let tick = 0; tick < 30; tick++) {
    await driven.pass(TICK)
    seen.push(...told(await driven.answers()).map((answer) => `${answer} seen @${driven.now}`))
  }
  expect(seen, {
    en: 'one a second, the timestamp of the record being the moment of its release',
    ru: 'по одному в секунду, и timestamp записи — момент выпуска',
  }).toEqual(['a r0 @0', 'a r1 @1000 seen @1000', 'a r2 @2000 seen @2000'])
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
    {
      en: 'r0 goes at @30, r1 waits for @1030. r2 comes at @1040, when there is room, and perhaps before anybody looked at the queue: r1 goes first all the same',
      ru: 'r0 уходит в @30, r1 ждёт @1030. r2 приходит в @1040, когда место есть, а в очередь, может быть, ещё никто не заглянул: первым всё равно уходит r1',
    },
  ).toEqual(['r0', 'r1', 'r2'])
  await driven.close()
})

test('19.4 bounds the queue of each client by itself', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 1, maxWaiting: 2 })
  await driven.request(['a', 'a', 'a', 'a', 'b', 'b'])
  expect(told(await driven.answers()), {
    en: 'r1 and r2 wait, r3 is one too many. b has a queue of its own. A queue without a bound grows until the memory ends',
    ru: 'r1 и r2 ждут, r3 уже лишний. У b своя очередь. Очередь без предела растёт, пока не кончится память',
  }).toEqual(['a r0 @0', 'b r4 @0', 'a r3 @0 queue-full'])
  await driven.passInTicks(SECOND)
  await driven.request(['a', 'a'])
  expect(told(await driven.answers()).toSorted(), {
    en: 'at @1000 r1 and r5 go; r2 waits, r6 takes the place that is free, r7 is rejected',
    ru: 'в @1000 уходят r1 и r5; r2 ждёт, r6 занимает освободившееся место, r7 отклонён',
  }).toEqual(['a r1 @1000', 'a r7 @1000 queue-full', 'b r5 @1000'])
  await driven.close()
})

test('19.4 lets nobody wait for a limit that is not his', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...DELAYING, windowMs: SECOND, clientLimit: 2, globalLimit: 3 })
  await driven.request(['a', 'a', 'a', 'b', 'b', 'c'])
  expect(told(await driven.answers()), {
    en: 'r2 waits for a’s limit; r3 of b does not wait behind it. Then the limit of all is used up',
    ru: 'r2 ждёт лимита a; r3 клиента b за ним не стоит. После этого исчерпан общий лимит',
  }).toEqual(['a r0 @0', 'a r1 @0', 'b r3 @0'])
  await driven.passInTicks(SECOND)
  const answers = await driven.answers()
  expect(told(answers).toSorted(), {
    en: 'a second later the three that waited go',
    ru: 'через секунду уходят трое ждавших',
  }).toEqual(['a r2 @1000', 'b r4 @1000', 'c r5 @1000'])
  await driven.close()
})
