import fc from 'fast-check'
import { expect, expectForAll, test } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  AMPLE,
  arrivals,
  batch,
  GRACE,
  keyOf,
  NOW,
  rounded,
  START,
  samplesOf,
  shownReadings,
  sorted,
  statsOf,
  WINDOW,
  windowAt,
} from './devices.ts'
import { means } from './means.ts'
import { pipe, pipeReadings, recordOf } from './topology.ts'

const clock = { mode: 'virtual', start: NOW } as const

const reading = (ms: number, temperature?: number, humidity?: number, deviceId = 'd'): Lab.Reading => ({
  deviceId,
  at: START + ms,
  ...(temperature === undefined ? {} : { temperature }),
  ...(humidity === undefined ? {} : { humidity }),
})

/** `d temperature 0–10 s: 20, 22.5`: the window in seconds after `START`, count and mean. */
function shown([key, { count, mean }]: [string, Lab.Stats]): string {
  try {
    const { deviceId, metric, start, end } = JSON.parse(key)
    const bounds = `${(start - START) / 1_000}–${(end - START) / 1_000}`
    return key === keyOf({ deviceId, metric, start, end }) ? `${deviceId} ${metric} ${bounds}: ${count}, ${mean}` : key
  } catch {
    return key
  }
}

test('10.2 each reading writes its window of its device and its metric, and no other', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock })
  const { windows } = await pipeReadings(app, [
    reading(0, 20),
    reading(WINDOW - 1, 25),
    reading(WINDOW, 30),
    reading(WINDOW + 1, 10, undefined, 'e'),
    reading(WINDOW + 2, undefined, 60),
  ])
  expect(windows.map(shown), means.ownWindows).toEqual([
    'd temperature 0–10: 1, 20',
    'd temperature 0–10: 2, 22.5',
    'd temperature 10–20: 1, 30',
    'e temperature 10–20: 1, 10',
    'd humidity 10–20: 1, 60',
  ])
})

test('10.2 a metric that a reading does not have is in no window, and a value of 0 is a value', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock })
  const given = [reading(0, 0, 0), reading(1, 10), reading(2, undefined, 50), reading(3, 5, 4)]
  const { windows } = await pipeReadings(app, given)
  const byMetric = Object.groupBy(windows.map(shown), (line) => line.split(' ')[1]!)
  expect(byMetric, means.missingMetric).toEqual({
    temperature: ['d temperature 0–10: 1, 0', 'd temperature 0–10: 2, 5', 'd temperature 0–10: 3, 5'],
    humidity: ['d humidity 0–10: 1, 0', 'd humidity 0–10: 2, 25', 'd humidity 0–10: 3, 18'],
  })
})

test('10.2 within grace the windows equal a batch computation, whatever the order of arrival', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>({ clock })
  const of = (given: Lab.Reading[]) => means.afterReadings(shownReadings(given))
  await expectForAll(arrivals(), { seed: scope.seed, means: means.againstBatch, of }, async (given) => {
    const { windows } = await pipeReadings(app, given, { graceMs: AMPLE })
    return { seen: sorted([...new Map(windows)]), expected: batch(given) }
  })
})

/** One after another, by one stream time for all: keys and values in the order in which they are written. */
function oneByOne(readings: readonly Lab.Reading[], graceMs: number): [string, Lab.Stats][] {
  const values = new Map<string, number[]>()
  const written: [string, Lab.Stats][] = []
  let streamTime = -1
  for (const one of readings) {
    streamTime = Math.max(streamTime, one.at)
    if (windowAt(one.at).end <= streamTime - graceMs) continue
    for (const { at, value, ...rest } of samplesOf([one])) {
      const key = keyOf({ ...rest, ...windowAt(at) })
      values.set(key, [...(values.get(key) ?? []), value])
      written.push([key, rounded(statsOf(values.get(key)!))])
    }
  }
  return written
}

/** In the order of each window: that of two windows of one reading does not matter. */
const byKey = (written: readonly [string, Lab.Stats][]) =>
  sorted([...Map.groupBy(written, ([key]) => key)].map(([key, list]) => [key, list.map(([, stats]) => stats)]))

test('10.2 a reading beyond grace is in no window, whichever device moved stream time', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>({ clock })
  const drawn = fc.tuple(arrivals({ both: true }), fc.constantFrom(0, 1, GRACE, WINDOW))
  const of = ([given, graceMs]: [Lab.Reading[], number]) => means.withGrace(shownReadings(given), graceMs)
  await expectForAll(drawn, { seed: scope.seed, means: means.beyondGrace, of }, async ([given, graceMs]) => {
    const { windows } = await pipeReadings(app, given, { graceMs })
    return { seen: byKey(windows), expected: byKey(oneByOne(given, graceMs)) }
  })
})

test('10.2 the grace is five seconds where nobody asks for another', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock })
  const late = reading(5, 40)
  const given = [reading(0, 20), reading(WINDOW + GRACE - 1, 1), late, reading(WINDOW + GRACE, 2), late]
  const { windows } = await pipeReadings(app, given)
  expect(windows.map(shown), means.fiveSeconds).toEqual([
    'd temperature 0–10: 1, 20',
    'd temperature 10–20: 1, 1',
    'd temperature 0–10: 2, 30',
    'd temperature 10–20: 2, 1.5',
  ])
})

test('10.2 windows go by the timestamp of the record, whatever a clock or the reading says', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock: { ...clock, start: NOW + 86_400_000 } })
  const times = [0, WINDOW, 1, 3 * WINDOW]
  const records = times.map((ms, n) => ({
    ...recordOf(reading(ms, 20 + n)),
    value: JSON.stringify({ temperature: 20 + n, at: START + 50 * WINDOW - n, deviceId: 'other' }),
  }))
  const { windows } = await pipe(app, records, { graceMs: WINDOW })
  expect(windows.map(shown), means.byTimestamp).toEqual([
    'd temperature 0–10: 1, 20',
    'd temperature 10–20: 1, 21',
    'd temperature 0–10: 2, 21',
    'd temperature 30–40: 1, 23',
  ])
})
