import fc from 'fast-check'
import { expect, expectForAll, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { detect, detectRecords } from './driven.ts'
import { event, RECENT, TRACE } from './logs.ts'
import { means } from './means.ts'

const MINUTE = 60_000

/** So many lines of a minute, of which so many are errors; ids go on. */
function minuteOf(minute: number, lines: number, errors: number, service = 'shop'): Lab.LogEvent[] {
  return Array.from({ length: lines }, (_, n) =>
    event(1_000 * minute + n, n < errors ? 'error' : 'info', RECENT + MINUTE * minute + 50 * n, `order ${n}`, {
      service,
    }),
  )
}

const quiet = (from: number, count: number, lines = 40, errors = 1, service = 'shop') =>
  Array.from({ length: count }, (_, n) => minuteOf(from + n, lines, errors, service)).flat()

/** Closes what is before this minute, and is no error. */
const later = (minute: number, service = 'shop') =>
  event(999_999, 'info', RECENT + MINUTE * minute, 'later', { service })

const startsOf = (alerts: readonly Lab.Alert[]) =>
  alerts.map(({ service, start }) => `${service} ${(start - RECENT) / MINUTE}`)

test('18.4 each pattern of a service has its count, its first and last time and its oldest example', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const at = RECENT
  const { patterns } = await detect(app, [
    event(1, 'error', at + 20, 'order 2 failed'),
    event(2, 'error', at + 10, 'order 1 failed'),
    event(3, 'error', at + 30, 'order 3 failed', { trace: TRACE }),
    event(4, 'error', at + 40, 'order 4 failed', { service: 'billing' }),
    event(5, 'warning', at, 'order 0 failed'),
    event(6, 'info', at, 'order 0 failed'),
  ])
  const pattern = 'order <n> failed'
  expect(patterns, means.patterns).toEqual([
    { service: 'billing', pattern, count: 1, first: at + 40, last: at + 40, example: 'order 4 failed' },
    { service: 'shop', pattern, count: 2, first: at + 10, last: at + 20, example: 'order 1 failed' },
    {
      service: 'shop',
      pattern: `${pattern} | java.lang.IllegalStateException: card refused`,
      ...{ count: 1, first: at + 30, last: at + 30, example: 'order 3 failed' },
    },
  ])
})

test('18.4 patterns are those of a batch computation, in whatever order errors come', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const drawn = fc.array(
    fc.record({
      service: fc.constantFrom('shop', 'billing'),
      at: fc.integer({ min: 0, max: 5 }),
      number: fc.integer({ min: 0, max: 30 }),
      kind: fc.constantFrom('order', 'card'),
    }),
    { maxLength: 15 },
  )
  const options = { seed: scope.seed, runs: 12, means: means.againstBatch, of: shown }
  await expectForAll(drawn, options, async (list) => {
    const events = list.map(({ service, at, number, kind }, n) =>
      // Ids do not come in their order.
      event((7 * n) % 16, 'error', RECENT + at, `${kind} ${number} failed`, { service }),
    )
    return { seen: (await detect(app, events)).patterns, expected: batch(events) }
  })
})

/** For people: `shop order 7 failed @3`. */
const shown = (list: readonly { service: string; at: number; number: number; kind: string }[]): string =>
  list.map(({ service, at, number, kind }) => `${service} ${kind} ${number} failed @${at}`).join(', ')

function batch(events: readonly Lab.LogEvent[]): (Lab.Pattern & { service: string; pattern: string })[] {
  const groups = Map.groupBy(events, ({ service, message }) => `${service} ${message.replace(/\d+/, '<n>')}`)
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, list]) => {
      const [first] = list.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      const times = list.map(({ at }) => at)
      return {
        ...{ service: first!.service, pattern: name.slice(first!.service.length + 1), count: list.length },
        ...{ first: Math.min(...times), last: Math.max(...times), example: first!.message },
      }
    })
}

test('18.4 a burst is told once, when its minute closes', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const events = [...quiet(0, 12), ...minuteOf(12, 60, 30)]
  const end = RECENT + 13 * MINUTE
  const waiting = await detect(app, [...events, event(1, 'info', end + 29_999, 'not yet')])
  expect(waiting.alerts, means.notYet).toEqual([])
  const closed = await detect(app, [...events, event(1, 'info', end + 30_000, 'now'), later(20)])
  expect(closed.alerts, means.burst).toEqual([
    { service: 'shop', start: RECENT + 12 * MINUTE, lines: 60, errors: 30, expected: 1.62 },
  ])
  expect(closed.keysOfAlerts, means.keyOfAlert).toEqual(['shop'])
})

test('18.4 normal traffic is no burst, a busy hour is none, and one service says nothing of another', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const events = [
    ...quiet(0, 12, 40, 2),
    ...quiet(12, 3, 400, 24),
    // There each second line is an error, and always was.
    ...quiet(0, 15, 400, 200, 'billing'),
    ...minuteOf(15, 40, 16, 'shop'),
    ...minuteOf(15, 400, 220, 'billing'),
    ...[later(20), later(20, 'billing')],
  ].toSorted((a, b) => a.at - b.at)
  const { alerts } = await detect(app, events)
  expect(startsOf(alerts), means.normal).toEqual(['shop 15'])
})

test('18.4 a minute is judged by ten before it or more, and by the last thirty at most', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const starting = await detect(app, [...quiet(0, 9), ...minuteOf(9, 60, 30), later(20)])
  expect(startsOf(starting.alerts), means.tooFewMinutes).toEqual([])
  const tenth = await detect(app, [...quiet(0, 10), ...minuteOf(10, 60, 30), later(20)])
  expect(startsOf(tenth.alerts), means.tenMinutes).toEqual(['shop 10'])
  // Once each third line was an error; for half an hour none was.
  const changed = [...quiet(0, 40, 30, 10), ...quiet(40, 30, 30, 0), ...minuteOf(70, 30, 12), later(80)]
  expect(startsOf((await detect(app, changed)).alerts), means.lastThirty).toEqual(['shop 70'])
  // One of the last thirty has errors enough to let more expect.
  const known = [...quiet(0, 1, 300, 290), ...quiet(1, 29, 30, 0), ...minuteOf(30, 30, 18), later(40)]
  expect(startsOf((await detect(app, known)).alerts), means.thirtieth).toEqual([])
})

test('18.4 a burst is no part of what is normal, and a minute without lines is none', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const lasting = [...quiet(0, 12), ...Array.from({ length: 15 }, (_, n) => minuteOf(12 + n, 40, 25)).flat(), later(40)]
  expect(startsOf((await detect(app, lasting)).alerts), means.notLearned).toEqual(
    Array.from({ length: 15 }, (_, n) => `shop ${12 + n}`),
  )
  // At night nobody writes: the minutes before are the baseline all the same.
  const night = [...quiet(0, 10), ...minuteOf(500, 40, 25), later(510)]
  expect(startsOf((await detect(app, night)).alerts), means.afterNight).toEqual(['shop 500'])
})

test('18.4 a line counts in the minute in which it happened, also when it comes late, and not when it comes too late', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const burst = minuteOf(12, 60, 30)
  const [early, late] = [burst.slice(10), burst.slice(0, 10)]
  const end = RECENT + 13 * MINUTE
  const inTime = [...quiet(0, 12), ...early, event(1, 'info', end + 29_999, 'x'), ...late, later(20)]
  expect(
    (await detect(app, inTime)).alerts.map(({ lines, errors }) => [lines, errors]),
    means.lateCounts,
  ).toEqual([[60, 30]])
  const tooLate = [...quiet(0, 12), ...early, event(1, 'info', end + 30_000, 'x'), ...late, later(20)]
  const { alerts, patterns } = await detect(app, tooLate)
  expect(
    alerts.map(({ lines, errors }) => [lines, errors]),
    means.tooLate,
  ).toEqual([[50, 20]])
  expect(
    patterns.map(({ count }) => count),
    means.lateIsKnown,
  ).toEqual([12 + 30])
})

test('18.4 the time of a line is in its value: that of the record is not asked', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const events = [...quiet(0, 12), ...minuteOf(12, 60, 30), later(20)]
  const records = events.map((value, n) => ({
    topic: `logs-${value.level}`,
    key: value.service,
    value: JSON.stringify(value),
    timestamp: RECENT + 3_000_000 + n,
  }))
  const { alerts, patterns } = await detectRecords(app, records)
  expect(startsOf(alerts), means.timeOfValue).toEqual(['shop 12'])
  expect(patterns[0]?.first, means.timeOfValue).toBe(RECENT)
})

test('18.4 what is no event of a service is reported once, and counts nowhere', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const good = event(1, 'error', RECENT, 'order 1 failed')
  const { id: _, ...noId } = good
  const broken: [key: string | null, value: unknown][] = [
    ['shop', null],
    ['shop', '{'],
    ['shop', new Uint8Array([0x22, 0xff, 0x22])],
    ['shop', noId],
    ['shop', { ...good, at: -1 }],
    ['shop', { ...good, at: 253_402_300_800_000 }],
    ['shop', { ...good, level: 'debug' }],
    ['shop', { ...good, level: 'unknown', reason: 'x' }],
    ['shop', { ...good, service: '' }],
    ['billing', good],
    [null, good],
  ]
  const contentOf = (value: unknown): string | Uint8Array | null =>
    value === null || typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value)
  const records = broken.flatMap(([key, value]) => [
    { topic: 'logs-error', key, value: contentOf(value), timestamp: RECENT },
    { topic: 'logs-error', key: 'shop', value: JSON.stringify(good), timestamp: RECENT },
  ])
  const { patterns } = await detectRecords(app, records)
  expect(
    patterns.map(({ pattern, count }) => `${pattern}: ${count}`),
    means.countsNowhere,
  ).toEqual([`order <n> failed: ${broken.length}`])
  const told = app.$.rejects.map(({ topic, partition, offset, reason }) => [topic, partition, offset, reason !== ''])
  expect(told, means.noEvent).toEqual(broken.map((_value, n) => ['logs-error', 0, String(2 * n), true]))
})
