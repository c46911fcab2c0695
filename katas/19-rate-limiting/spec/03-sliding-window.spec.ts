import fc from 'fast-check'
import { expect, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { EVERYBODY, SECOND, START, told } from './answers.ts'
import { Driven, REJECTING } from './bench.ts'
import { expectTold } from './deciding.ts'
import { means } from './means.ts'
import { forAll, mostInOneWindow, of, reasonAgainst } from './windows.ts'

/** Bursts of requests, each after a pause. Pauses around the length of the window are drawn often. */
const bursts = (windowMs: number) => {
  const edges = fc.constantFrom(0, 1, Math.floor(windowMs / 2), windowMs - 1, windowMs, windowMs + 1)
  const clients = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 6 })
  const burst = fc.record({ pause: fc.oneof(fc.nat(windowMs), edges), clients })
  return fc.array(burst, { minLength: 1, maxLength: 12 })
}

const traffic = fc
  .record(
    {
      windowMs: fc.constantFrom(1, 100, SECOND, 7_000),
      clientLimit: fc.nat(4),
      globalLimit: fc.nat(6),
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
    for (const client of ['a', 'b', EVERYBODY]) {
      const limit = client === EVERYBODY ? globalLimit : clientLimit
      const { count, from } = mostInOneWindow(of(client, admitted), windowMs)
      expect(count, means.aboveInAWindow({ client, windowMs, from }, admitted)).toBeLessThanOrEqual(limit)
    }
  })
})

test('19.3 rejects nothing that fits into the window that ends now, and says whose limit is used up', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await forAll(traffic, { seed: scope.seed, runs: 60 }, async (given) => {
    const limits = { ...given.options, globalLimit: given.options.globalLimit ?? Number.POSITIVE_INFINITY }
    const { sent, admitted, rejected } = await answersTo(app, given)
    expect(admitted.length + rejected.length, means.oneAnswerEach).toBe(sent.length)
    const refusals = new Map(rejected.map(({ id, reason }) => [id, reason]))
    for (const [n, one] of sent.entries()) {
      if (!refusals.has(one.id)) continue
      const before = sent.slice(0, n).filter(({ id }) => !refusals.has(id))
      const reason = reasonAgainst(one, before, limits)
      expect(refusals.get(one.id), means.rejected(one, before, limits)).toBe(reason)
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
  expectTold(told(driven.admitted), means.doubleBurst, ['a r0 @990', 'a r1 @990', 'a r2 @990'])
  await driven.pass(979)
  await driven.request(['a'])
  await driven.pass(1)
  await driven.request(['a'])
  expectTold(told(await driven.answers()), means.endOfTheWindow, ['a r7 @1990', 'a r6 @1989 client-limit'])
  await driven.close()
})

test('19.3 gives a place back when the request that took it is a whole window old, not bit by bit', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: SECOND, clientLimit: 4 })
  await driven.pass(40)
  await driven.request(['a', 'a', 'a', 'a'])
  for (const pause of [250, 250, 250, 249]) {
    await driven.pass(pause)
    await driven.request(['a'])
  }
  await driven.answers()
  expectTold(told(driven.admitted), means.bitByBit, ['a r0 @40', 'a r1 @40', 'a r2 @40', 'a r3 @40'])
  await driven.pass(1)
  await driven.request(['a', 'a', 'a', 'a', 'a'])
  const answers = ['a r8 @1040', 'a r9 @1040', 'a r10 @1040', 'a r11 @1040', 'a r12 @1040 client-limit']
  expectTold(told(await driven.answers()), means.allAtOnceAgain, answers)
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
  const admitted = ['a r0 @0', 'a r1 @100', 'a r10 @1000', 'a r11 @1100']
  const about = driven.admitted.length < admitted.length ? means.tooFewOfThoseAsking : means.tooManyOfThoseAsking
  expectTold(told(driven.admitted), about, admitted)
  await driven.close()
})

test('19.3 goes by its own clock, not by the timestamps that clients write', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, { ...REJECTING, windowMs: SECOND, clientLimit: 1 })
  for (const claim of [START, START - 5_000, START + 60_000, 0]) {
    await driven.request(['a'], claim)
    await driven.pass(10)
  }
  await driven.pass(SECOND)
  await driven.request(['a'], START - 60_000)
  await driven.answers()
  expectTold(told(driven.admitted), means.ownClock, ['a r0 @0', 'a r4 @1040'])
  const rejected = ['a r1 @10 client-limit', 'a r2 @20 client-limit', 'a r3 @30 client-limit']
  expectTold(told(driven.rejected), means.refusedByOwnClock, rejected)
  await driven.close()
})
