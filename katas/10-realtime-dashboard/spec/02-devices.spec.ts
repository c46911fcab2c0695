import {
  eventually,
  expect,
  expectNoBrokerIsSaid,
  outcomeOf,
  readable,
  readSettled,
  type Topics,
  test,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { LIMITS, METRICS, RECENT } from './devices.ts'
import { means } from './means.ts'

const clock = { mode: 'virtual', start: RECENT } as const
const EVERY = 1_000

interface Fleet {
  next(at: number): Promise<Lab.Reading[]>
}

/** So many readings of all devices, one after another. */
const readingsOf = (fleet: Fleet, count: number, every = EVERY) =>
  Promise.all(Array.from({ length: count }, (_, n) => fleet.next(RECENT + n * every)))

const values = (readings: Lab.Reading[][]) =>
  readings.map((all) => all.map(({ temperature, humidity }) => ({ temperature, humidity })))

test('10.1 the same seed gives the same readings, and chance comes from nowhere else', async ({ subject }) => {
  const [one, two] = [
    await subject<typeof Lab>({ name: 'one', clock }),
    await subject<typeof Lab>({ name: 'two', clock: { ...clock, start: RECENT + 3_600_000 } }),
  ]
  const [first, same] = [await one.createFleet(3), await two.createFleet(3)]
  const seen = values(await readingsOf(first, 20))
  await two.$.clock.advance(77_777)
  expect(values(await readingsOf(same, 20)), means.sameSeed).toEqual(seen)
  const other = values(await readingsOf(await one.createFleet(3), 20))
  expect(other, means.anotherFleet).not.toEqual(seen)
})

const STEPS = { temperature: 1, humidity: 3 }
const BOUNDS = { temperature: [-20, 60], humidity: [0, 100] } as const

/** Whether the values leave the limits, and come back after that as far as the hysteresis asks. */
function leavesAndReturns(list: readonly number[], { low, high, hysteresis }: Lab.Limit): boolean {
  const [above, below] = [list.findIndex((it) => it > high), list.findIndex((it) => it < low)]
  const back = (from: number, isBack: (it: number) => boolean) => from >= 0 && list.slice(from).some(isBack)
  return back(above, (it) => it <= high - hysteresis) || back(below, (it) => it >= low + hysteresis)
}

/** What could not be true of so many readings of each device. */
function wrongIn(all: readonly Lab.Reading[][]): string[] {
  const wrong: string[] = []
  const seen = new Set<string>()
  for (const metric of METRICS)
    for (const device of all[0]!.keys()) {
      const list = all.map((readings) => readings[device]?.[metric] ?? Number.NaN)
      const name = `device-${device + 1} ${metric}`
      const [least, most] = BOUNDS[metric]
      for (const [n, value] of list.entries()) {
        if (!(value >= least && value <= most)) wrong.push(`${name}: ${value}`)
        if (Math.abs(value * 10 - Math.round(value * 10)) > 1e-6) wrong.push(`${name}: ${value}, more than one digit`)
        const step = n === 0 ? 0 : Math.abs(value - list[n - 1]!)
        if (step > STEPS[metric] + 1e-9) wrong.push(`${name}: ${list[n - 1]} → ${value}`)
      }
      for (const from of [0, 100])
        if (!leavesAndReturns(list.slice(from, from + 600), LIMITS[metric])) wrong.push(`${name}: within its limits`)
      const course = list.map((value) => value.toFixed(1)).join(' ')
      if (seen.has(course)) wrong.push(`${name}: the same as another`)
      seen.add(course)
    }
  return wrong
}

test('10.1 what the devices measure could be true, and leaves its limits now and then', async ({ subject }) => {
  const app = await subject<typeof Lab>({ clock })
  const all = await readingsOf(await app.createFleet(12), 700)
  expect(
    all[0]!.map(({ deviceId, at }) => `${deviceId} ${at}`),
    means.namesAndTimes,
  ).toEqual(Array.from({ length: 12 }, (_, n) => `device-${n + 1} ${RECENT}`))
  expect(wrongIn(all).slice(0, 10), means.couldBeTrue(12, EVERY)).toEqual([])
  for (const every of [1, 600_000]) {
    const others = await readingsOf(await app.createFleet(3), 700, every)
    expect(wrongIn(others).slice(0, 10), means.couldBeTrue(3, every)).toEqual([])
  }
})

/** Device, time and values of what is in the topic. Other fields are allowed. */
async function sentReadings(topics: Topics): Promise<Lab.Reading[]> {
  const records = (await readSettled(topics, 'iot-readings')).map((it) => ({ ...readable(it), at: it.timestamp }))
  const readings = records.map(({ key, value, at }) => {
    const { temperature, humidity } = Object(value)
    return { deviceId: String(key), at, temperature, humidity }
  })
  return readings.sort((a, b) => a.at - b.at || (a.deviceId < b.deviceId ? -1 : 1))
}

test('10.1 each reading is sent under its device, with the time at which it was measured', async ({
  subject,
  topics,
}) => {
  const [app, same] = [
    await subject<typeof Lab>({ name: 'app', clock }),
    await subject<typeof Lab>({ name: 'same', clock }),
  ]
  await topics.create('iot-readings', { partitions: 3 })
  const simulator = await app.startSimulator({ devices: 3, everyMs: EVERY })
  for (let round = 1; round <= 3; round++) {
    await app.$.clock.waitForSleep(round)
    const due = await sentReadings(topics)
    expect(due.length, means.rounds(round)).toBe(3 * round)
    await app.$.clock.advance(EVERY - 1)
    if (round < 3) await app.$.clock.advance(1)
  }
  expect(
    app.$.clock.sleeps.map(({ ms }) => ms),
    means.oneSleep,
  ).toEqual([EVERY, EVERY, EVERY])
  expect(await outcomeOf(simulator.stop(), { withinMs: 5_000 }), means.stopWakes).toBe('resolved')
  await app.$.clock.advance(10 * EVERY)
  const fleet = await same.createFleet(3)
  const expected = [0, 1, 2].map((round) => fleet.next(RECENT + round * EVERY))
  expect(await sentReadings(topics), means.asMeasured).toEqual((await Promise.all(expected)).flat())
})

test('10.1 a reading is in the topic once although the answer to its request was lost', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>({ clock: { ...clock, mode: 'auto' } })
  await topics.create('iot-readings')
  const lost = wire.fault({ api: 'Produce', direction: 'response', nth: 2, action: { do: 'cut', when: 'before' } })
  const simulator = await app.startSimulator({ devices: 2, everyMs: EVERY })
  await waitForFault(lost, { description: means.sends })
  const far = app.$.clock.sleeps.length + 3
  await eventually(() => app.$.clock.sleeps.length, {
    until: (sleeps) => sleeps > far,
    description: means.keepsMeasuring,
  })
  await simulator.stop()
  const sent = (await sentReadings(topics)).map(({ deviceId, at }) => `${deviceId} ${at}`)
  expect(
    sent.filter((one, n) => sent.indexOf(one) !== n),
    means.notIdempotent,
  ).toEqual([])
  const rounds = [...new Set(sent.map((one) => Number(one.split(' ')[1])))]
  expect(
    rounds.map((at) => (at - RECENT) / EVERY),
    means.noneMissing,
  ).toEqual(rounds.map((_, n) => n))
})

test('10.1 what cannot be sent is told, and the next reading is sent', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>({ clock })
  await topics.create('iot-readings')
  const simulator = await app.startSimulator({ devices: 1, everyMs: EVERY })
  await app.$.clock.waitForSleep(1)
  // The broker does not get the one. The other it keeps, and its answer says that it does not.
  for (const [n, direction] of (['request', 'response'] as const).entries()) {
    const refusal = { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' } as const
    const refused = wire.fault({ api: 'Produce', direction, action: refusal })
    const before = app.$.output.lines.length
    await app.$.clock.advance(EVERY)
    await waitForFault(refused, { description: means.sendsAgain })
    await app.$.clock.waitForSleep(2 * n + 2)
    expect(app.$.output.lines.slice(before).length, means.toldByPrint).toBeGreaterThan(0)
    await app.$.clock.advance(EVERY)
    await app.$.clock.waitForSleep(2 * n + 3)
  }
  await simulator.stop()
  const times = (await sentReadings(topics)).map(({ at }) => (at - RECENT) / EVERY)
  expect(
    times.filter((round) => round % 2 === 0),
    means.nextIsSent,
  ).toEqual([0, 2, 4])
})

test('10.1 what is on its way is waited for, by the next reading and by stop', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>({ clock })
  await topics.create('iot-readings')
  const simulator = await app.startSimulator({ devices: 1, everyMs: EVERY })
  await app.$.clock.waitForSleep(1)
  const held = wire.fault({ api: 'Produce', direction: 'response', action: { do: 'hold' } })
  await app.$.clock.advance(EVERY)
  await waitForFault(held, { description: means.sends })
  const stopping = simulator.stop()
  const stop = await outcomeOf(stopping, { withinMs: 500 })
  expect({ stop, sleeps: app.$.clock.sleeps.length }, means.onItsWay).toEqual({ stop: 'pending', sleeps: 1 })
  held.release()
  expect(await outcomeOf(stopping, { withinMs: 5_000 }), means.stopEnds).toBe('resolved')
  const times = (await sentReadings(topics)).map(({ at }) => (at - RECENT) / EVERY)
  expect(times, means.allMeasured).toEqual([0, 1])
})

test('10.1 the simulator says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startSimulator({ devices: 1, everyMs: EVERY }))
})
