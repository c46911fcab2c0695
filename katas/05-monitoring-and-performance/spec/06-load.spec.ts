import { gzipSync } from 'node:zlib'
import { expect, expectNoBrokerIsSaid, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { produced, requestsOf } from './produced.ts'

test('5.3 the values look like events: as long as asked, all different, and neither random nor empty', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  for (const [count, valueBytes] of [
    [1_000, 200],
    [300, 100],
    [20, 10_000],
    [1, 101],
    [0, 200],
  ] as const) {
    const values = await app.sampleValues({ count, valueBytes })
    expect(values.length, means.howManyValues).toBe(count)
    expect(new Set(values).size, means.differentValues).toBe(count)
    expect(
      values.filter((value) => Buffer.byteLength(value) !== valueBytes),
      means.lengthOfValues(valueBytes),
    ).toEqual([])
    expect(values.filter((value) => !isObject(value)).slice(0, 3), means.jsonValues).toEqual([])
  }
  const values = await app.sampleValues({ count: 1_000, valueBytes: 200 })
  const times = 200_000 / gzipSync(values.join('')).length
  expect(times, means.compressible).toBeGreaterThanOrEqual(2)
  expect(times, means.compressible).toBeLessThanOrEqual(20)
})

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

const inTopic = async (topics: Topics) =>
  [...(await topics.bounds('orders')).values()].reduce((sum, { end }) => sum + Number(end), 0)

test('5.3 what the load says was acknowledged is what the broker has', async ({ subject, topics, wire }) => {
  await topics.create('orders', { partitions: 3 })
  const app = await subject<typeof Lab>()
  const load = { topic: 'orders', records: 120, perSecond: 400, valueBytes: 150, warmUp: 30 }
  const { sent, acknowledged, failed } = await app.runLoad(load)
  expect({ sent, acknowledged, failed }, means.counts).toEqual({ sent: 120, acknowledged: 120, failed: 0 })
  expect(await inTopic(topics), means.brokersCount).toBe(150)
  const lengths = (await topics.read('orders')).map(({ value }) => value?.length)
  expect([...new Set(lengths)], means.lengthOfValues(150)).toEqual([150])
  const requests = requestsOf(wire)
  expect(
    requests.map((request) => produced(request).records).filter((count) => count !== 1),
    means.oneByOne,
  ).toEqual([])
  expect([...new Set(requests.map(({ body }) => body?.['acks']))], means.acks).toEqual([-1])
  const slow = await app.runLoad({ topic: 'orders', records: 6, perSecond: 5, valueBytes: 100 })
  expect(slow.sent, means.counts).toBe(6)
  expect(slow.seconds, means.keepsRate).toBeGreaterThanOrEqual(0.99)
  expect(await inTopic(topics), means.brokersCount).toBe(156)
})

test('5.3 a refused record is a failure, and the others go on', async ({ subject, topics, wire }) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>()
  const refused = {
    api: 'Produce',
    direction: 'request',
    action: { do: 'answer', error: 'MESSAGE_TOO_LARGE' },
  } as const
  wire.fault({ ...refused, nth: 4, times: 2, description: means.faults.refused })
  const load = { topic: 'orders', records: 20, perSecond: 200, valueBytes: 100 }
  const { sent, acknowledged, failed, latency } = await app.runLoad(load)
  expect({ sent, acknowledged, failed }, means.failures).toEqual({ sent: 20, acknowledged: 18, failed: 2 })
  expect(await inTopic(topics), means.brokersCount).toBe(18)
  expect(latency === null, means.noLatency).toBe(false)
  wire.fault({ ...refused, description: means.faults.refused })
  const warmed = await app.runLoad({ ...load, records: 5, warmUp: 3 }).then(
    ({ sent, acknowledged, failed }) => ({ sent, acknowledged, failed }),
    (error: Error) => error.message,
  )
  expect(warmed, means.warmUpRefused).toEqual({ sent: 5, acknowledged: 5, failed: 0 })
  const all = wire.fault({ ...refused, times: Number.POSITIVE_INFINITY, description: means.faults.refused })
  const none = await app.runLoad({ ...load, records: 3 })
  all.remove()
  expect([none.acknowledged, none.failed, none.latency], means.noLatency).toEqual([0, 3, null])
})

test('5.3 keeps to its plan while the broker stands still, and measures from the plan', async ({
  subject,
  topics,
  wire,
}) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>()
  const stall = { api: 'Produce', direction: 'response', nth: 20, action: { do: 'delay', ms: 2_000 } } as const
  const fault = wire.fault({ ...stall, description: means.faults.stall })
  const { sent, latency } = await app.runLoad({
    topic: 'orders',
    records: 100,
    perSecond: 50,
    valueBytes: 100,
  })
  expect(sent, means.counts).toBe(100)
  expect(latency?.max ?? 0, means.stallSeen).toBeGreaterThanOrEqual(1_900)
  // After the 20th come eighty at 50 a second: 1.6 s, all within the two seconds. The slower half of all waits 0.9 s or longer.
  expect(latency?.p50 ?? 0, means.coordinated).toBeGreaterThanOrEqual(500)
  const { at } = await fault.firing
  const meanwhile = requestsOf(wire).filter((request) => request.at > at && request.at < at + 1_500)
  expect(meanwhile.length, means.goesOnSending).toBeGreaterThanOrEqual(30)
  const { p50 = 0, p95 = 0, p99 = 0, max = 0 } = latency ?? {}
  expect(
    [p50, p95, p99, max].toSorted((a, b) => a - b),
    means.ascending,
  ).toEqual([p50, p95, p99, max])
  expect(p95, means.notTheMax).toBeLessThan(max)
})

test('5.3 the warm-up is answered before the plan begins, and is in no number', async ({ subject, topics, wire }) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>()
  const slow = { api: 'Produce', direction: 'response', action: { do: 'delay', ms: 3_000 } } as const
  wire.fault({ ...slow, description: means.faults.slowStart })
  const load = { topic: 'orders', records: 40, perSecond: 100, valueBytes: 100, warmUp: 20 }
  const { sent, acknowledged, seconds, latency } = await app.runLoad(load)
  expect([sent, acknowledged], means.warmUpCounted).toEqual([40, 40])
  expect(latency?.max ?? 0, means.warmUpMeasured).toBeLessThan(2_500)
  expect(seconds, means.warmUpMeasured).toBeLessThan(2.5)
  expect(await inTopic(topics), means.brokersCount).toBe(60)
})

test('5.3 the load rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  const load = { topic: 'orders', records: 1, perSecond: 1, valueBytes: 100 }
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.runLoad(load))
})
