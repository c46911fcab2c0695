import fc from 'fast-check'
import { expect, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { EVERYBODY, SECOND, TICK } from './answers.ts'
import { DELAYING, Driven } from './bench.ts'
import { means } from './means.ts'
import { forAll, inWindow, mostInOneWindow, of, overtaken } from './windows.ts'

const clients = ['a', 'b', 'c']

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

test('19.4 releases delayed requests in the order in which they came, never above the limit', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await forAll(traffic, { seed: scope.seed, runs: 40 }, async (given) => {
    const { windowMs, clientLimit, globalLimit = Number.POSITIVE_INFINITY } = given
    const { admitted, rejected, sent } = await answersTo(app, given, { onBeat: false })
    const refused = new Set(rejected.map(({ id }) => id))
    for (const client of clients) {
      const asSent = of(client, sent).filter(({ id }) => !refused.has(id))
      expect(
        of(client, admitted).map(({ id }) => id),
        means.orderOfAClient(client),
      ).toEqual(asSent.map(({ id }) => id))
    }
    for (const client of [...clients, EVERYBODY]) {
      const { count, from } = mostInOneWindow(of(client, admitted), windowMs)
      const limit = client === EVERYBODY ? globalLimit : clientLimit
      expect(count, means.aboveAtTheRelease({ client, windowMs, from }, admitted)).toBeLessThanOrEqual(limit)
    }
    const first = overtaken(sent, admitted, { windowMs, clientLimit, globalLimit })
    expect(first ? 'somebody is overtaken' : 'nobody is', means.overtaken(first)).toBe('nobody is')
  })
})

test('19.4 holds a request up only while the window is full, and rejects only when the queue is full too', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await forAll(traffic, { seed: scope.seed, runs: 40 }, async (given) => {
    const limits = { ...given, globalLimit: given.globalLimit ?? Number.POSITIVE_INFINITY }
    const { admitted, rejected, sent } = await answersTo(app, given, { onBeat: true })
    const answers = new Map([...admitted, ...rejected].map((one) => [one.id, one]))
    for (const [n, { client, id, at }] of sent.entries()) {
      const answer = answers.get(id)
      const earlier = new Set(sent.slice(0, n).map((one) => one.id))
      const isFull = (end: number) => {
        const counting = inWindow(admitted, end, limits.windowMs)
        const own = of(client, counting).filter((one) => earlier.has(one.id))
        return own.length >= limits.clientLimit || counting.length >= limits.globalLimit
      }
      if (answer?.reason) {
        const waiting = of(client, admitted).filter((one) => earlier.has(one.id) && one.at > at).length
        expect({ reason: answer.reason, waiting, isFull: isFull(at) }, means.queueFull(answer, limits)).toEqual({
          reason: 'queue-full',
          waiting: limits.maxWaiting,
          isFull: true,
        })
      } else {
        for (let look = at; look < (answer?.at ?? Number.POSITIVE_INFINITY); look += TICK)
          expect(isFull(look), means.heldUp({ client, id, at }, { answer, look }, limits)).toBe(true)
      }
    }
  })
})
