import { expect, say, type TopologyInput, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { AHEAD, NOW, START, WINDOW } from './devices.ts'
import { means } from './means.ts'
import { pipe } from './topology.ts'

const clock = { mode: 'virtual', start: NOW } as const

const good = { temperature: 20, humidity: 50 }

/** A value of exactly so many bytes. */
function sized(bytes: number): string {
  const empty = JSON.stringify({ ...good, note: '' })
  return JSON.stringify({ ...good, note: 'x'.repeat(bytes - Buffer.byteLength(empty)) })
}

/** So many bytes, of letters that have two: its text is shorter. */
function sizedInBytes(bytes: number): string {
  const empty = JSON.stringify({ ...good, note: '' })
  const room = bytes - Buffer.byteLength(empty)
  return JSON.stringify({ ...good, note: 'ы'.repeat(Math.floor(room / 2)) + 'x'.repeat(room % 2) })
}

const badValues: readonly (string | Uint8Array | null | object)[] = [
  ...['not JSON', '', 'null', '7', '"text"', '[]', '{}', null, '{"temperature":1e999}'],
  ...[{ temperature: '20' }, { temperature: null }, { temperature: [20] }, { humidity: true }, { pressure: 1_000 }],
  ...[{ temperature: -100.25 }, { temperature: 150.25 }, { humidity: -0.25 }, { humidity: 100.25 }],
  ...[
    { ...good, humidity: 101 },
    { ...good, temperature: 'warm' },
    { humidity: 50, temperature: null },
  ],
  ...[
    { ...good, version: 2 },
    { ...good, version: '1' },
    { ...good, version: null },
  ],
  Buffer.from('{"temperature":20,"note":"\xff"}', 'latin1'),
  sized(1_025),
  sizedInBytes(1_025),
]

const badKeys: readonly (string | Uint8Array | null)[] = [null, '', 'x'.repeat(65), new Uint8Array([0x64, 0xff])]

const bytesOf = (value: string | Uint8Array | null | object) =>
  value === null || typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value)

const record = (ms: number, value: string | Uint8Array | null | object, key: string | Uint8Array | null = 'd') =>
  ({ topic: 'iot-readings', key, value: bytesOf(value), timestamp: START + ms }) satisfies TopologyInput

/** `d: {"temperature":"20"}`, with its size where that is what is wrong. */
function shown({ key, value }: TopologyInput): string {
  const text = (it: typeof key) => (it instanceof Uint8Array ? Buffer.from(it).toString('latin1') : String(it))
  const bytes = Buffer.byteLength(value ?? '')
  return bytes > 1_000 ? say(means.sizeOf(bytes, text(value).length)) : `${text(key)}: ${text(value)}`
}

test('10.2 what is no reading is reported once and goes nowhere, and all around it is counted', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock })
  // Late enough to close the windows of the good ones, if they moved stream time.
  const bad = [
    ...badValues.map((value) => record(50 * WINDOW, value)),
    ...badKeys.map((key) => record(50 * WINDOW, good, key)),
  ]
  const { windows, alerts } = await pipe(
    app,
    bad.flatMap((one, n) => [record(n % 5, good), one]).concat(record(9, good)),
  )
  const offsets = app.$.rejects.map(({ offset }) => Number(offset))
  const isMissing = (_: unknown, n: number) => !offsets.includes(2 * n + 1)
  expect(bad.filter(isMissing).map(shown), means.notReported).toEqual([])
  expect(offsets, means.rejectedReadings).toEqual(bad.map((_, n) => 2 * n + 1))
  const temperatures = windows.filter(([key]) => JSON.parse(key).metric === 'temperature')
  expect(
    temperatures.map(([, { count }]) => count),
    means.countsAroundBad,
  ).toEqual(Array.from({ length: bad.length + 1 }, (_, n) => n + 1))
  expect({ records: windows.length, alerts }, means.badGoesNowhere).toEqual({
    records: 2 * (bad.length + 1),
    alerts: [],
  })
})

test('10.2 what is just within the contract is a reading', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock })
  const values = [
    ...[
      { temperature: -100 },
      { temperature: 150 },
      { temperature: 20, humidity: 0 },
      { temperature: 20, humidity: 100 },
    ],
    ...[{ ...good, version: 1 }, { ...good, anything: { else: [1] } }, { temperature: 2e1 }],
    ...[sized(1_024), sizedInBytes(1_024)],
  ]
  const keys = ['x', 'ы'.repeat(64), '<b>', '__proto__', ' ', '{"deviceId":"d"}']
  // Of 1970: a replay.
  const old = { ...record(0, good, 'old'), timestamp: 5 }
  const records = [old, ...values.map((value) => record(0, value)), ...keys.map((key) => record(0, good, key))]
  const { windows } = await pipe(app, records)
  expect(app.$.rejects, means.withinContract).toEqual([])
  const temperatures = windows.map(([key, stats]) => ({ ...JSON.parse(key), ...stats }) as Lab.DeviceWindow)
  const seen = temperatures.filter(({ metric }) => metric === 'temperature')
  expect(
    seen.map(({ deviceId, count }) => `${deviceId}: ${count}`),
    means.withinContract,
  ).toEqual(['old: 1', ...values.map((_, n) => `d: ${n + 1}`), ...keys.map((key) => `${key}: 1`)])
})

test('10.2 a reading of more than a minute ahead is reported and closes no window', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock })
  const ahead = NOW - START + AHEAD
  const given = [
    ...[record(ahead + 1, good, 'fast'), record(ahead + 86_400_000, good, 'fast')],
    ...[record(NOW - START, good), record(ahead, good), record(ahead, good)],
  ]
  const { windows } = await pipe(app, given)
  expect(
    app.$.rejects.map(({ offset }) => offset),
    means.clockAhead,
  ).toEqual(['0', '1'])
  expect(windows.length, means.justAhead).toBe(6)
  await app.$.clock.advance(1)
  const later = await pipe(app, [record(ahead + 1, good)])
  expect({ windows: later.windows.length, rejects: app.$.rejects.length }, means.clockIsAsked).toEqual({
    windows: 2,
    rejects: 2,
  })
})
