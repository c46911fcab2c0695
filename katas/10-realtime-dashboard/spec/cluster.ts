/** Readings on the real cluster, and what became of them. */
import { eventually, expect, type RecordToProduce, readable, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { AMPLE, batch, drawReadings, LIMITS, RECENT, rounded, samplesOf, sorted, WINDOW } from './devices.ts'
import { alertsOfSamples } from './judging.ts'
import { means } from './means.ts'

export const OPTIONS: Lab.ServiceOptions = { graceMs: AMPLE }
/** A killed instance holds its tasks until its session ends. */
export const MORTAL: Lab.ServiceOptions = { ...OPTIONS, sessionTimeoutMs: 1_200 }

/** So many devices that each partition has some. */
const FLEET = Array.from({ length: 8 }, (_, n) => `device-${n + 1}`)

export async function createTopics(topics: Topics, partitions = 3): Promise<void> {
  for (const topic of ['iot-readings', 'iot-windows', 'iot-alerts']) await topics.create(topic, { partitions })
}

export const recordOf = ({ deviceId, at, ...values }: Lab.Reading): RecordToProduce => ({
  key: deviceId,
  value: values,
  timestamp: at,
})

/** Devices that measure; remembers everything that they sent. */
export class Sent {
  readonly all: Lab.Reading[] = []
  readonly #topics: Topics
  readonly #seed: number

  constructor(topics: Topics, seed: number) {
    this.#topics = topics
    this.#seed = seed
  }

  async send(readings: readonly Lab.Reading[]): Promise<void> {
    await this.#topics.produce('iot-readings', readings.map(recordOf))
    this.all.push(...readings)
  }

  /** So many more in any order, then an excursion of each device: newer than all before it, so it is judged. */
  async feed(count: number): Promise<void> {
    const drawn = drawReadings(this.#seed + this.all.length, count, { devices: FLEET, base: RECENT })
    const later = RECENT + 5 * WINDOW + this.all.length * 10
    const excursion = FLEET.flatMap((deviceId) => [
      { deviceId, at: later, temperature: 35, humidity: 50 },
      { deviceId, at: later + 1, temperature: 36 },
      { deviceId, at: later + 2, temperature: 20, humidity: 50 },
    ])
    await this.send([...drawn, ...excursion])
  }

  /** Until the windows are those of a batch computation and each excursion has its alerts; nothing is there twice by then, nor was any window ever beyond it. */
  async settled(why?: Text): Promise<void> {
    const expected = batch(this.all)
    const alerts = expectedAlerts(this.all)
    const last = await eventually(() => look(this.#topics, expected, alerts), {
      until: ({ differing, missing, repeated, surplus }) =>
        Object.keys(differing).length + missing.length === 0 || repeated.length + surplus.length > 0,
      timeoutMs: 20_000,
      description: means.settled(this.all.length, why),
    })
    expect(last.repeated, means.alertsTwice(why)).toEqual([])
    expect(last.surplus, means.countedTwice(why)).toEqual([])
    expect(last.alerts, means.alertsInOrder(why)).toEqual(alerts)
  }
}

const shown = ({ deviceId, metric, type, kind, since, at, value }: Lab.Alert): string =>
  `${deviceId} ${metric} ${type} ${kind} since ${since - RECENT} at ${at - RECENT}: ${value}`

const seriesOf = ({ deviceId, metric }: { deviceId: string; metric: string }) => `${deviceId} ${metric}`

/** The alerts of each metric of each device, in order. */
function expectedAlerts(readings: readonly Lab.Reading[]): Record<string, string[]> {
  const series = [...Map.groupBy(samplesOf(readings), seriesOf)]
  const lists = series.map(([name, samples]) => {
    const alerts = alertsOfSamples(samples, LIMITS[samples[0]!.metric])
    return [name, alerts.map(shown)] as const
  })
  return sorted(lists.filter(([, list]) => list.length > 0))
}

/** Committed records alone. */
async function look(topics: Topics, expected: Record<string, Lab.Stats>, alerts: Record<string, string[]>) {
  const windows = (await topics.read('iot-windows')).map(readable)
  const records = windows.map(({ key, value }) => [String(key), rounded(value as Lab.Stats)] as const)
  const table = sorted([...new Map(records)])
  const keys = [...new Set([...Object.keys(table), ...Object.keys(expected)])]
  const differing = keys.filter((key) => JSON.stringify(table[key]) !== JSON.stringify(expected[key]))
  const seen = (await topics.read('iot-alerts')).map((it) => readable(it).value as Lab.Alert)
  const list = seen.map(shown)
  const wanted = Object.values(alerts).flat()
  return {
    differing: Object.fromEntries(
      differing.slice(0, 5).map((key) => [key, { seen: table[key], expected: expected[key] }]),
    ),
    /** A window that had more values than there are. */
    surplus: records.filter(([key, { count }]) => count > (expected[key]?.count ?? 0)).map(([key]) => key),
    missing: wanted.filter((one) => !list.includes(one)),
    repeated: list.filter((one, n) => list.indexOf(one) !== n),
    alerts: sorted([...Map.groupBy(seen, seriesOf)].map(([name, some]) => [name, some.map(shown)])),
  }
}
