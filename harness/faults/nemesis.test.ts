import fc from 'fast-check'
import { Kafka, logLevel } from 'kafkajs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../broker/index.ts'
import { openTopics, readable } from '../topics/index.ts'
import { openWire } from '../wire/index.ts'
import { describeSchedule, drawSchedule, faultKinds, type NemesisStep, shrinkSchedule, unleash } from './index.ts'

const plan = {
  steps: 4,
  points: [
    { api: 'Produce', direction: 'request' },
    { api: 'Produce', direction: 'response' },
  ],
  kinds: ['cut-before', 'cut-after', 'delay'],
} as const

let broker: Broker
beforeAll(async () => {
  broker = await startBroker({ mode: 'native' })
})
afterAll(async () => {
  await broker[Symbol.asyncDispose]()
})

test('a schedule is the same for the same seed and differs between seeds', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(drawSchedule({ ...plan, seed })).toEqual(drawSchedule({ ...plan, seed }))
    }),
  )
  const texts = new Set(
    Array.from({ length: 20 }, (_, seed) => describeSchedule(drawSchedule({ ...plan, seed })).slice(20)),
  )
  expect(texts.size).toBeGreaterThan(15)
})

test('every kind of fault is drawn and has words', () => {
  const { steps } = drawSchedule({ ...plan, steps: 200, kinds: faultKinds, seed: 1 })
  expect(new Set(steps.map((step) => step.kind))).toEqual(new Set(faultKinds))
  expect(describeSchedule({ seed: 1, steps })).not.toContain('undefined')
})

test('a step without somebody to do it is refused', async () => {
  await using wire = await openWire({ target: broker.bootstrapServers })
  const steps: NemesisStep[] = [{ api: 'Produce', direction: 'request', nth: 1, kind: 'kill' }]
  expect(() => unleash({ seed: 1, steps }, { wire })).toThrow(/NEMESIS_TARGET/)
})

test.each([1, 2, 3])('an idempotent producer keeps its log right under the nemesis of seed %i', async (seed) => {
  const { values, struck, schedule } = await produceUnderNemesis(seed, true)
  expect(values, schedule).toEqual(Array.from({ length: 12 }, (_, index) => index))
  expect(struck.length, schedule).toBeGreaterThan(0)
})

test('a plain producer does not: some seed of a few shows a duplicate', async () => {
  const runs = []
  for (const seed of [1, 2, 3, 4, 5, 6]) runs.push((await produceUnderNemesis(seed, false)).values.length)
  expect(Math.max(...runs)).toBeGreaterThan(12)
})

test('a shrunk schedule still fails and has nothing that could be left out singly, in ten replays at most', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 6 }), async (seed, count) => {
      const schedule = drawSchedule({ ...plan, seed, steps: count })
      const guilty = schedule.steps[Math.floor(count / 2)]
      let replays = 0
      const shrunk = await shrinkSchedule(schedule, async ({ steps }) => {
        replays++
        return steps.includes(guilty as NemesisStep)
      })
      expect(shrunk.steps).toEqual([guilty])
      expect(replays).toBeLessThanOrEqual(10)
    }),
  )
})

async function produceUnderNemesis(seed: number, idempotent: boolean) {
  const topic = `nemesis-${seed}-${idempotent}`
  await using topics = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: '' })
  await topics.create(topic)
  await using wire = await openWire({ target: broker.bootstrapServers })
  const retry = { initialRetryTime: 50, retries: 30 }
  const kafka = new Kafka({ brokers: [...wire.bootstrapServers], logLevel: logLevel.NOTHING, retry })
  const producer = kafka.producer({ idempotent, maxInFlightRequests: 1 })
  await producer.connect()
  const schedule = drawSchedule({ ...plan, seed })
  const nemesis = unleash(schedule, { wire })
  for (let index = 0; index < 12; index++)
    await producer.send({ topic, acks: -1, messages: [{ value: String(index) }] })
  const struck = nemesis.struck()
  await nemesis.stop()
  await producer.disconnect()
  const values = (await topics.read(topic)).map((record) => Number(readable(record).text))
  return { values, struck, schedule: describeSchedule(schedule) }
}
