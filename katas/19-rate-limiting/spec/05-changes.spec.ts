import fc from 'fast-check'
import { expect, expectNoBrokerIsSaid, readable, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { SECOND } from './answers.ts'
import { Driven } from './bench.ts'
import { means } from './means.ts'
import { forAll, inWindow, of, reasonAgainst } from './windows.ts'

const changes = fc.record({
  windowMs: fc.constantFrom(2 * SECOND, 7 * SECOND),
  overflow: fc.constantFrom('reject' as const, 'delay' as const),
  steps: fc.array(
    fc.oneof(
      fc.record({ clients: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 5 }), ticks: fc.nat(12) }),
      fc.record({ key: fc.constantFrom('a', 'b', '*'), limit: fc.option(fc.nat(5)) }),
    ),
    { minLength: 2, maxLength: 10 },
  ),
})

interface Change {
  from: number
  key: string
  limit: number
}

test('19.5 admits by the limits of the moment, whatever they were before', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const defaults = { clientLimit: 2, globalLimit: 3 }
  const standard = (key: string) => (key === '*' ? defaults.globalLimit : defaults.clientLimit)
  await forAll(changes, { seed: scope.seed, runs: 60 }, async ({ overflow, windowMs, steps }) => {
    const driven = await Driven.open(app, { ...defaults, windowMs, overflow, maxWaiting: 3 })
    const changed: Change[] = []
    for (const step of steps) {
      if ('clients' in step) {
        await driven.request(step.clients)
        await driven.passInTicks(step.ticks * 100)
      } else {
        changed.push({ from: driven.now, key: step.key, limit: step.limit ?? standard(step.key) })
        await driven.limit(step.key, step.limit)
      }
    }
    await driven.answers()
    await driven.close()
    const settled = (key: string, at: number) =>
      changed.findLast((one) => one.key === key && one.from + SECOND <= at)?.limit ?? standard(key)
    /** The greatest that may hold: within the second after a change the old limit may hold still. */
    const greatest = (key: string, at: number) => {
      const unsettled = changed.filter((one) => one.key === key && one.from <= at && one.from + SECOND > at)
      return Math.max(settled(key, at), ...unsettled.map(({ limit }) => limit))
    }
    const story = { changed, admitted: driven.admitted }
    for (const key of ['a', 'b', '*']) {
      const admitted = of(key, driven.admitted)
      for (const { at, id } of admitted) {
        const limit = greatest(key, at)
        expect(
          inWindow(admitted, at, windowMs).length,
          means.aboveTheMoment({ key, id, at, limit }, story),
        ).toBeLessThanOrEqual(limit)
      }
    }
    if (overflow === 'delay') return
    // No request comes within the second after a change: what holds then is known.
    const refusals = new Map(driven.rejected.map(({ id, reason }) => [id, reason]))
    for (const [n, one] of driven.sent.entries()) {
      const before = driven.sent.slice(0, n).filter(({ id }) => !refusals.has(id))
      const limits = { windowMs, clientLimit: settled(one.client, one.at), globalLimit: settled('*', one.at) }
      expect(refusals.get(one.id), means.notByTheMoment(one, limits, story)).toBe(reasonAgainst(one, before, limits))
    }
  })
})

test('19.5 setLimit writes the limit of a key, and a tombstone for none', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await app.setLimit('a', 5)
  await app.setLimit('*', 100)
  await app.setLimit('b', 0)
  await app.setLimit('a', null)
  const found = (await readSettled(topics, 'limits')).map(readable)
  const written = (wanted: string) =>
    found.filter(({ key }) => key === wanted).map(({ text }) => (text === null ? null : { ...JSON.parse(text) }))
  expect({ a: written('a'), b: written('b'), '*': written('*') }, means.writtenLimits).toEqual({
    a: [{ limit: 5 }, null],
    b: [{ limit: 0 }],
    '*': [{ limit: 100 }],
  })
})

test('19.5 setLimit resolves when the broker has the limit', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  let resolved = false
  const early: boolean[] = []
  wire.fault({
    ...{ api: 'Produce', direction: 'response', optional: true }, // with acks=0 there is none
    action: {
      do: 'call',
      run: async () => {
        await app.$.clock.now() // whatever the process said before it answers this is known by now
        early.push(resolved)
      },
    },
  })
  await app.setLimit('a', 5).then(() => {
    resolved = true
  })
  expect(early, means.limitNotAwaited).toEqual([false])
})

test('19.5 setLimit says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.setLimit('a', 1))
})
