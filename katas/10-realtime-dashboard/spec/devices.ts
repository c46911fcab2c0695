/** What the specs of this lab share: the contract's figures, devices to measure with, and a plain batch computation to compare with. */
import fc from 'fast-check'
import type { DeviceWindow, Limits, Metric, Reading, Stats } from '../src/index.ts'

export const WINDOW = 10_000
export const GRACE = 5_000
export const AHEAD = 60_000
export const METRICS = ['temperature', 'humidity'] as const
export const LIMITS: Limits = {
  temperature: { low: 5, high: 30, hysteresis: 1 },
  humidity: { low: 30, high: 70, hysteresis: 5 },
}

/** The start of a window. Clocks of specs without a broker stand an hour later. */
export const START = Date.UTC(2027, 0, 15, 8)
export const NOW = START + 3_600_000
/** The start of a window an hour ago: of records older than a topic keeps them nothing would be left. */
export const RECENT = Math.floor(Date.now() / WINDOW) * WINDOW - 3_600_000
/** A grace that no reading of a spec is beyond. */
export const AMPLE = 100 * WINDOW

export const DEVICES = ['device-1', 'device-2', 'датчик "3"']

/** Quarters: their sums are exact in whatever order they are added. */
const quarters = (min: number, max: number) => fc.integer({ min: min * 4, max: max * 4 }).map((n) => n / 4)

export const temperatures = quarters(-10, 40)
export const humidities = quarters(0, 100)

interface Drawing {
  devices?: readonly string[]
  /** Each reading has both metrics. */
  both?: boolean
  base?: number
}

/** Up to 25 readings in four windows, in any order, many at the edges, many of the same ms. */
export function arrivals({ devices = DEVICES, both = false, base = START }: Drawing = {}): fc.Arbitrary<Reading[]> {
  const edge = fc.tuple(fc.nat(4), fc.integer({ min: -1, max: 1 })).map(([n, by]) => Math.max(0, n * WINDOW + by))
  const at = fc.oneof(edge, fc.nat(4 * WINDOW - 1)).map((ms) => base + ms)
  const deviceId = fc.constantFrom(...devices)
  const whole = fc.record({ deviceId, at, temperature: temperatures, humidity: humidities })
  const part = fc.oneof(
    fc.record({ deviceId, at, temperature: temperatures }),
    fc.record({ deviceId, at, humidity: humidities }),
  )
  return fc.array(both ? whole : fc.oneof(whole, part), { maxLength: 25 })
}

/** The same for the same seed. */
export function drawReadings(seed: number, count: number, drawing: Drawing): Reading[] {
  return fc.sample(arrivals(drawing), { seed, numRuns: count }).flat().slice(0, count)
}

export function windowAt(at: number): { start: number; end: number } {
  const start = at - (at % WINDOW)
  return { start, end: start + WINDOW }
}

/** The key of a window as it stands in the topic. */
export const keyOf = ({ deviceId, metric, start, end }: Omit<DeviceWindow, keyof Stats>): string =>
  JSON.stringify({ deviceId, metric, start, end })

export function statsOf(values: readonly number[]): Stats {
  const sum = values.reduce((a, b) => a + b, 0)
  return { count: values.length, sum, min: Math.min(...values), max: Math.max(...values), mean: sum / values.length }
}

/** To nine digits: the order in which values are added changes the last ones. */
export function rounded<T extends Stats>(stats: T): T {
  const digits = (value: number) => Number(Number(value).toPrecision(9))
  return { ...stats, sum: digits(stats.sum), mean: digits(stats.mean) }
}

export interface Sampled {
  deviceId: string
  metric: Metric
  at: number
  value: number
}

/** Each metric of each reading by itself, in the order in which they came. */
export const samplesOf = (readings: readonly Reading[]): Sampled[] =>
  readings.flatMap(({ deviceId, at, ...values }) =>
    METRICS.flatMap((metric) => {
      const value = values[metric]
      return value === undefined ? [] : [{ deviceId, metric, at, value }]
    }),
  )

/** The values of each window, of all readings at once: no order, no grace. */
export function batch(readings: readonly Reading[]): Record<string, Stats> {
  const groups = Map.groupBy(samplesOf(readings), ({ at, ...sample }) => keyOf({ ...sample, ...windowAt(at) }))
  return sorted([...groups].map(([key, list]) => [key, rounded(statsOf(list.map(({ value }) => value)))]))
}

export const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Readings as a person reads them: `device-1 0:09.999 t=20.25 h=50`. Times after `base`. */
export const shownReadings = (readings: readonly Reading[], base = START): string =>
  readings
    .map(({ deviceId, at, temperature, humidity }) => {
      const values = [
        temperature === undefined ? '' : ` t=${temperature}`,
        humidity === undefined ? '' : ` h=${humidity}`,
      ]
      return `${deviceId} ${((at - base) / 1_000).toFixed(3)}s${values.join('')}`
    })
    .join(', ')
