import fc from 'fast-check'
import { expect, expectForAll, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { GRACE, LIMITS, NOW, START, samplesOf, WINDOW } from './devices.ts'
import { alertsOfSamples } from './judging.ts'
import { means } from './means.ts'
import { pipeReadings } from './topology.ts'

const clock = { mode: 'virtual', start: NOW } as const
const limit: Lab.Limit = { low: 10, high: 30, hysteresis: 2 }

type Value = number | { at: number; value: number }

/** The values one after another, a second apart; or at times of their own, in seconds. */
const samplesAt = (values: readonly Value[]): Lab.Sample[] =>
  values.map((one, n) => {
    const { at, value } = typeof one === 'number' ? { at: n, value: one } : one
    return { deviceId: 'd', metric: 'temperature', at: START + at * 1_000, value }
  })

async function judged(app: Subject<typeof Lab>, values: readonly Value[], by = limit) {
  let watch: Lab.Watch | null = null
  const alerts: Lab.Alert[] = []
  for (const sample of samplesAt(values)) {
    const judgement: Lab.Judgement = await app.judge(watch, sample, by)
    watch = judgement.watch
    alerts.push(...judgement.alerts)
  }
  return { watch, alerts }
}

/** `raised high since 1 at 1: 31`, in seconds after `START`. */
const shown = ({ type, kind, since, at, value }: Lab.Alert): string =>
  `${type} ${kind} since ${(since - START) / 1_000} at ${(at - START) / 1_000}: ${value}`

const alertsOf = async (app: Subject<typeof Lab>, values: readonly Value[], by = limit) =>
  (await judged(app, values, by)).alerts.map(shown)

test('10.3 an excursion begins beyond a limit, and ends when the value has come back by the hysteresis', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  expect(await alertsOf(app, [20, 30, 10, 29.75, 10.25]), means.limitIsNormal).toEqual([])
  expect(await alertsOf(app, [30, 30.25, 28.25, 28]), means.highAndBack).toEqual([
    'raised high since 1 at 1: 30.25',
    'cleared high since 1 at 3: 28',
  ])
  expect(await alertsOf(app, [10, 9.75, 11.75, 12]), means.lowAndBack).toEqual([
    'raised low since 1 at 1: 9.75',
    'cleared low since 1 at 3: 12',
  ])
  expect(await alertsOf(app, [31], limit), means.firstSample).toEqual(['raised high since 0 at 0: 31'])
  expect(await alertsOf(app, [31, 30, 9, 10], { ...limit, hysteresis: 0 }), means.noHysteresis).toEqual([
    'raised high since 0 at 0: 31',
    'cleared high since 0 at 1: 30',
    'raised low since 2 at 2: 9',
    'cleared low since 2 at 3: 10',
  ])
})

test('10.3 a value that trembles around its limit is one excursion, the second and the third time too', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const tremble = [31, 29, 31, 40, 30, 29, 31, 28.5]
  const values = [...tremble, 27, ...tremble, 20, 29.9, ...tremble, 25]
  expect(await alertsOf(app, values), means.trembling).toEqual([
    'raised high since 0 at 0: 31',
    'cleared high since 0 at 8: 27',
    'raised high since 9 at 9: 31',
    'cleared high since 9 at 17: 20',
    'raised high since 19 at 19: 31',
    'cleared high since 19 at 27: 25',
  ])
})

test('10.3 a value from beyond one limit to beyond the other ends one excursion and begins another', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  expect(await alertsOf(app, [35, 5, 35, 20]), means.fromSideToSide).toEqual([
    'raised high since 0 at 0: 35',
    'cleared high since 0 at 1: 5',
    'raised low since 1 at 1: 5',
    'cleared low since 1 at 2: 35',
    'raised high since 2 at 2: 35',
    'cleared high since 2 at 3: 20',
  ])
})

test('10.3 only what is newer than the last judged sample is judged', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const at = (seconds: number, value: number) => ({ at: seconds, value })
  expect(await alertsOf(app, [at(5, 20), at(4, 35), at(5, 35), at(6, 35)]), means.notNewer).toEqual([
    'raised high since 6 at 6: 35',
  ])
  expect(await alertsOf(app, [at(5, 35), at(5, 20), at(3, 20), at(5, 35), at(7, 20)]), means.notNewer).toEqual([
    'raised high since 5 at 5: 35',
    'cleared high since 5 at 7: 20',
  ])
  const { watch } = await judged(app, [at(5, 35)])
  const [old] = samplesAt([at(4, 5)])
  expect((await app.judge(watch, old!, limit)).watch, means.watchStays).toEqual(watch)
})

test('10.3 each excursion has one begin and one end, whatever the values and their order', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const value = fc.oneof(fc.constantFrom(8, 9.75, 10, 12, 28, 30, 30.25, 33), fc.integer({ min: 5, max: 35 }))
  const drawn = fc.array(fc.record({ at: fc.nat(20), value }), { maxLength: 15 })
  const of = (given: { at: number; value: number }[]) =>
    means.afterSamples(given.map((one) => `${one.at} s: ${one.value}`).join(', '))
  await expectForAll(drawn, { seed: scope.seed, means: means.oneBeginOneEnd, of }, async (given) => ({
    seen: await alertsOf(app, given),
    expected: alertsOfSamples(samplesAt(given), limit).map(shown),
  }))
})

test('10.3 each device and each metric has an excursion of its own', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock })
  const at = (n: number) => START + n * 1_000
  const readings: Lab.Reading[] = [
    { deviceId: 'd', at: at(0), temperature: 31, humidity: 50 },
    { deviceId: 'd', at: at(1), temperature: 32, humidity: 75 },
    { deviceId: 'e', at: at(2), temperature: 20, humidity: 29 },
    { deviceId: 'd', at: at(3), temperature: 28 },
    { deviceId: 'e', at: at(4), temperature: 33, humidity: 34 },
    { deviceId: 'd', at: at(5), temperature: 20, humidity: 66 },
    { deviceId: 'd', at: at(6), humidity: 65 },
    { deviceId: 'e', at: at(7), humidity: 35 },
  ]
  const { alerts } = await pipeReadings(app, readings)
  const seen = alerts.map(({ value }) => `${value.deviceId} ${value.metric} ${shown(value)}`)
  expect(seen, means.ownExcursions).toEqual([
    'd temperature raised high since 0 at 0: 31',
    'd humidity raised high since 1 at 1: 75',
    'e humidity raised low since 2 at 2: 29',
    'd temperature cleared high since 0 at 3: 28',
    'e temperature raised high since 4 at 4: 33',
    'd humidity cleared high since 1 at 6: 65',
    'e humidity cleared low since 2 at 7: 35',
  ])
  expect(
    alerts.map(({ key, timestamp }) => `${key} ${timestamp}`),
    means.keyAndTime,
  ).toEqual(alerts.map(({ value }) => `${value.deviceId} ${value.at}`))
})

test('10.3 a reading whose window is closed is judged all the same', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock })
  const old = { deviceId: 'slow', at: START, temperature: 35 }
  const { windows, alerts } = await pipeReadings(app, [
    { deviceId: 'd', at: START + WINDOW + GRACE, temperature: 20 },
    old,
    { ...old, at: START + 1, temperature: 20 },
  ])
  expect(windows.length, means.closedWindow).toBe(1)
  expect(
    alerts.map(({ value }) => `${value.deviceId} ${shown(value)}`),
    means.judgedAllTheSame,
  ).toEqual(['slow raised high since 0 at 0: 35', 'slow cleared high since 0 at 0.001: 20'])
})

test('10.3 the limits are those of the contract, or those that are asked for, each metric its own', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>({ clock })
  const values = [25, 30, 30.25, 29, 5, 4.75, 6, 50, 70, 70.25, 65, 30, 29.75, 35]
  const readings = values.map((value, n) => ({
    deviceId: 'd',
    at: START + n * 1_000,
    temperature: value,
    humidity: value,
  }))
  for (const limits of [undefined, { temperature: LIMITS.humidity, humidity: { low: 6, high: 60, hysteresis: 0 } }]) {
    const { alerts } = await pipeReadings(app, readings, limits ? { limits } : {})
    const by = limits ?? LIMITS
    for (const metric of ['temperature', 'humidity'] as const) {
      const samples = samplesOf(readings).filter((one) => one.metric === metric)
      const seen = alerts.filter(({ value }) => value.metric === metric).map(({ value }) => shown(value))
      expect(seen, means.limitsOf(metric, limits !== undefined)).toEqual(
        alertsOfSamples(samples, by[metric]).map(shown),
      )
    }
  }
})
