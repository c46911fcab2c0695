import { eventually, expect, expectRejection, readSettled, type Subject, test, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { NEAR } from './plan.ts'

const TEN = { phases: [{ perSecond: 10, seconds: 1 }], clients: ['a'] }
const HUNDREDS = Array.from({ length: 10 }, (_, k) => k * 100)

/** When somebody wakes who sleeps past `now`, in ms after the start; undefined when the load has ended. */
async function nextWaking(app: Subject<typeof Lab>, now: number, ended: () => boolean): Promise<number | undefined> {
  const sleeping = () => app.$.clock.sleeps.map(({ due }) => due - NEAR).filter((due) => due > now)
  await eventually(() => ({ ended: ended(), sleeping: sleeping() }), {
    until: (seen) => seen.ended || seen.sleeping.length > 0,
    description: means.sleepsOrEnds,
  })
  return ended() ? undefined : Math.min(...sleeping())
}

test('19.1 sends no event before it is due, and waits for no more than the next', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ clock: { mode: 'virtual', start: NEAR } })
  await app.createTopics()
  let ended = false
  const producing = app.produceLoad({ phases: [{ perSecond: 4, seconds: 1 }], clients: ['a'] }).finally(() => {
    ended = true
  })
  producing.catch(() => {}) // told below
  for (const [n, due] of [0, 250, 500, 750].entries()) {
    for (let now = (await app.$.clock.now()) - NEAR; now < due; now = (await app.$.clock.now()) - NEAR) {
      const next = await nextWaking(app, now, () => ended)
      expect(next, means.sleepsPastTheNext).toBeLessThanOrEqual(due)
      const sent = await readSettled(topics, 'requests')
      expect(sent.length, means.sentEarly({ now, due })).toBeLessThanOrEqual(n)
      await app.$.clock.advance((next ?? due) - now)
    }
    await waitForRecords(topics, 'requests', n + 1, { description: means.sentWhenDue(due) })
  }
  expect(await producing).toEqual({ sent: 4 })
})

test('19.1 moves no event because the broker was slow with one before it', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>({ clock: { mode: 'virtual', start: NEAR } })
  await app.createTopics()
  const slow = wire.fault({
    ...{ api: 'Produce', direction: 'response', topic: topics.name('requests') },
    action: { do: 'hold' },
  })
  let ended = false
  const producing = app.produceLoad(TEN).finally(() => {
    ended = true
  })
  producing.catch(() => {}) // told below
  await Promise.race([slow.firing, producing])
  await app.$.clock.advance(450)
  slow.release()
  for (let now = 450; ; now = (await app.$.clock.now()) - NEAR) {
    const next = await nextWaking(app, now, () => ended)
    if (next === undefined) break
    const due = HUNDREDS.find((one) => one > now) ?? 900
    expect(next, means.coordinatedOmission({ now, next })).toBeLessThanOrEqual(due)
    if (now === 450) await waitForRecords(topics, 'requests', 5, { description: means.overdueAtOnce })
    await app.$.clock.advance(next - now)
  }
  const outcome = await producing
  const times = (await readSettled(topics, 'requests')).map(({ timestamp }) => timestamp - NEAR)
  expect(times.length, means.leftOut).toBe(10)
  expect(outcome, means.leftOut).toEqual({ sent: 10 })
  expect(times, means.overdueIsDated).toEqual(HUNDREDS)
})

test('19.1 resolves when the broker has all events, and rejects when it refuses one', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>({ clock: { mode: 'auto', start: NEAR } })
  await app.createTopics()
  let resolved = false
  const early: boolean[] = []
  const answers = wire.fault({
    ...{ api: 'Produce', direction: 'response', times: Number.POSITIVE_INFINITY, optional: true }, // acks=0 has none
    action: {
      do: 'call',
      run: async () => {
        await app.$.clock.now() // whatever the process said before it answers this is known by now
        early.push(resolved)
      },
    },
  })
  await app.produceLoad(TEN).then(() => {
    resolved = true
  })
  await eventually(() => early, { until: ({ length }) => length > 0, description: means.brokerAnswers })
  answers.remove()
  expect(early.includes(true), means.notAwaited).toBe(false)
  wire.fault({ api: 'Produce', action: { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' } })
  await expectRejection(app.produceLoad(TEN), { about: means.refusalSwallowed })
})
