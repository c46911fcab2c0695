import { eventually, expect, expectNoBrokerIsSaid, expectRejection, outcomeOf, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { produced, requestsOf } from './produced.ts'
import { clock, hundred, numbers, plain, quietly, sendAll, underWay, valuesIn } from './sending.ts'

test('5.4 a batch goes when its first record has waited for the linger, whoever came later', async ({
  subject,
  topics,
  wire,
}) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>({ clock })
  const sender = await app.startAccumulator(plain)
  const first = sendAll(sender, 0, 10)
  await underWay(app)
  await app.$.clock.advance(60)
  const later = sendAll(sender, 10, 20)
  await underWay(app)
  await app.$.clock.advance(40)
  await eventually(() => requestsOf(wire).length, { until: (count) => count > 0, description: means.lingerIsOver })
  await Promise.all([...first, ...later])
  expect(
    requestsOf(wire).map((request) => produced(request).records),
    means.oneRequest,
  ).toEqual([20])
  const third = sendAll(sender, 20, 22)
  await underWay(app)
  await app.$.clock.advance(100)
  await eventually(() => requestsOf(wire).length, { until: (count) => count > 1, description: means.lingerIsOver })
  await Promise.all(third)
  expect(
    requestsOf(wire).map((request) => produced(request).records),
    means.oneRequest,
  ).toEqual([20, 2])
  expect(await valuesIn(topics), means.order).toEqual(numbers(0, 22))
  expect([...new Set(requestsOf(wire).map(({ body }) => body?.['acks']))], means.acks).toEqual([-1])
  await sender.stop()
})

test('5.4 a full batch does not wait, and what would make it too full goes into the next', async ({
  subject,
  topics,
  wire,
}) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>({ clock })
  const sender = await app.startAccumulator({ ...plain, batchBytes: 1_000, lingerMs: 60_000 })
  const sent = (count: number) =>
    eventually(() => requestsOf(wire).length, { until: (seen) => seen >= count, description: means.fullGoesAtOnce })
  const all = sendAll(sender, 0, 25)
  const bytes = (key: string, value: string) => all.push(quietly(sender.send({ key, value })))
  await sent(2)
  // Five of a hundred wait: with 499 bytes more it is 999, with one more byte it is full.
  bytes('k', 'x'.repeat(498))
  bytes('', '1')
  await sent(3)
  bytes('a', 'small')
  bytes('b', 'x'.repeat(5_000))
  bytes('c', 'small too')
  await sent(4)
  await sender.flush()
  // Two bytes a letter: five are 995, and one more would be too many.
  for (const _ of numbers(0, 6)) bytes('k', 'я'.repeat(99))
  await underWay(app)
  await sender.stop()
  await Promise.all(all)
  const counts = requestsOf(wire).map((request) => produced(request).records)
  expect(counts, means.batchSizes).toEqual([10, 10, 7, 1, 1, 1, 5, 1])
})

test('5.4 whoever awaits each send with no linger waits for the broker alone', async ({ subject, topics, wire }) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>({ clock })
  const sender = await app.startAccumulator({ ...plain, lingerMs: 0 })
  for (const n of numbers(0, 3)) await sender.send(hundred(n))
  expect(
    requestsOf(wire).map((request) => produced(request).records),
    means.noLinger,
  ).toEqual([1, 1, 1])
  await sender.stop()
})

test('5.4 one request at a time keeps the order of the records', async ({ subject, topics, wire }) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>({ clock })
  const sender = await app.startAccumulator({ ...plain, batchBytes: 1_000 })
  const held = wire.fault({
    api: 'Produce',
    direction: 'response',
    action: { do: 'hold' },
    description: means.faults.heldAnswer,
  })
  const all = sendAll(sender, 0, 10)
  await waitForFault(held, { description: means.fullGoesAtOnce })
  all.push(...sendAll(sender, 10, 40))
  let flushed = 'waits'
  const flushing = sender.flush().then(() => {
    flushed = 'has resolved'
  })
  await underWay(app)
  // The broker has what was sent: a second request would be there before this look at the topic is over.
  for (const _ of numbers(0, 5)) await topics.bounds('orders', 'read_uncommitted')
  const [inFlight, early] = [requestsOf(wire).length, flushed]
  held.release()
  await Promise.all([...all, flushing])
  expect(inFlight, means.oneInFlight).toBe(1)
  expect(early, means.flushWaits).toBe('waits')
  expect(await valuesIn(topics), means.order).toEqual(numbers(0, 40))
  await sender.stop()
})

test('5.4 a batch that fails rejects its own records, and the others go on', async ({ subject, topics, wire }) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>({ clock })
  const sender = await app.startAccumulator({ ...plain, batchBytes: 300, lingerMs: 60_000 })
  wire.fault({
    api: 'Produce',
    direction: 'request',
    nth: 2,
    action: { do: 'answer', error: 'MESSAGE_TOO_LARGE' },
    description: means.faults.secondBatch,
  })
  const outcomes = Promise.allSettled(sendAll(sender, 0, 9))
  const states = (await outcomes).map(({ status }) => (status === 'fulfilled' ? 'sent' : 'rejected'))
  const [sent, rejected] = ['sent', 'rejected'].map((state) => Array.from({ length: 3 }, () => state)) as [
    string[],
    string[],
  ]
  expect(states, means.ownRecords).toEqual([...sent, ...rejected, ...sent])
  expect(await valuesIn(topics), means.order).toEqual([0, 1, 2, 6, 7, 8])
  await sender.stop()
})

test('5.4 flush and stop send what is gathered and wait for it', async ({ subject, topics, wire }) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>({ clock })
  const sender = await app.startAccumulator({ ...plain, lingerMs: 60_000 })
  await sender.flush()
  const first = sendAll(sender, 0, 3)
  await sender.flush()
  expect(await valuesIn(topics), means.flushed).toEqual([0, 1, 2])
  await Promise.all(first)
  const refused = wire.fault({
    api: 'Produce',
    direction: 'request',
    action: { do: 'answer', error: 'MESSAGE_TOO_LARGE' },
    description: means.faults.refused,
  })
  const failing = Promise.allSettled(sendAll(sender, 3, 5))
  expect(await outcomeOf(sender.flush()), means.flushFails).toBe('resolved')
  refused.remove()
  expect(
    (await failing).map(({ status }) => status),
    means.ownRecords,
  ).toEqual(['rejected', 'rejected'])
  const last = sendAll(sender, 5, 8)
  await sender.stop()
  expect(await valuesIn(topics), means.stopped).toEqual([0, 1, 2, 5, 6, 7])
  await Promise.all(last)
  await expectRejection(sender.send(hundred(9)), { about: means.afterStop })
})

test('5.4 from the call of stop on nothing more is taken', async ({ subject, topics, wire }) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>({ clock })
  const sender = await app.startAccumulator({ ...plain, batchBytes: 300 })
  const held = wire.fault({
    api: 'Produce',
    direction: 'response',
    action: { do: 'hold' },
    description: means.faults.heldAnswer,
  })
  const all = sendAll(sender, 0, 3)
  await waitForFault(held, { description: means.fullGoesAtOnce })
  const stopping = sender.stop()
  let late = 'waits'
  const settled = (how: string) => () => {
    late = how
  }
  sender.send(hundred(3)).then(settled('resolved'), settled('rejected'))
  await underWay(app)
  for (const _ of numbers(0, 5)) await topics.bounds('orders', 'read_uncommitted')
  const meanwhile = late
  held.release()
  await stopping
  await Promise.all(all)
  expect(meanwhile, means.whileStopping).toBe('rejected')
  expect(await valuesIn(topics), means.order).toEqual([0, 1, 2])
})

test('5.4 the same records cost fewer requests and bytes with batches, and fewer bytes still with gzip', async ({
  subject,
  topics,
  wire,
}) => {
  await topics.create('orders', { partitions: 3 })
  const app = await subject<typeof Lab>()
  const load = { topic: 'orders', records: 100, perSecond: 400, valueBytes: 300 }
  const costOf = async (batching?: Lab.Batching) => {
    const before = requestsOf(wire).length
    const { acknowledged } = await app.runLoad(batching ? { ...load, batching } : load)
    expect(acknowledged, means.counts).toBe(100)
    const requests = requestsOf(wire).slice(before)
    const codecs = new Set(requests.flatMap((request) => produced(request).compression))
    const bytes = requests.reduce((sum, request) => sum + request.bytes, 0)
    return { requests: requests.length, bytes, codecs: [...codecs] }
  }
  const single = await costOf()
  expect(single.requests, means.oneByOne).toBe(100)
  const batching = { batchBytes: 16_384, lingerMs: 50 }
  const batched = await costOf({ ...batching, compression: 'none' })
  expect(batched.requests, means.fewerRequests).toBeLessThanOrEqual(30)
  expect(batched.bytes, means.fewerBytes).toBeLessThan(single.bytes * 0.95)
  const zipped = await costOf({ ...batching, compression: 'gzip' })
  expect([batched.codecs.length, zipped.codecs], means.compressed(batched.codecs)).toEqual([1, ['gzip']])
  expect(zipped.bytes, means.fewerBytesStill).toBeLessThan(batched.bytes * 0.8)
})

test('5.4 start rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startAccumulator(plain))
})
