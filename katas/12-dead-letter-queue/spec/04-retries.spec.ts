import { eventually, expect, readable, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { ANSWER_MS, BASE, OPTIONS, Processor, START } from './processor.ts'
import { bytesOf, message, ODD, waitForRetries } from './records.ts'
import { move, passTime, virtual, waiting, waitsOf } from './time.ts'

test('12.3 waits 1, 2 and 4 base delays after the first three failures', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const delays = []
  for (const n of [1, 2, 3, 4, 5]) delays.push(await app.retryDelay(n, 250))
  expect(delays, means.delays).toEqual([250, 500, 1000, null, null])
})

test('12.3 tries again 1, 2 and 4 base delays after a failure, never early and at most one base delay late', async ({
  subject,
  topics,
}) => {
  const processor = new Processor((_, nth) => nth < 4)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const value = '{ "text":"spaces  and\\u0020escapes", "id":"m" , "more": [1.0] }'
  await topics.produce('main-topic', [{ ...ODD, value }])
  await processor.tried('m')
  const [original] = await topics.read('main-topic')
  for (const [failures, delay] of [BASE, 2 * BASE, 4 * BASE].entries()) {
    const due = processor.now + delay
    const copy = (await waitForRetries(topics, failures + 1)).at(-1)!
    expect(bytesOf(copy), means.copy(failures + 1)).toEqual(bytesOf(original!))
    const story = { 'x-attempts': String(failures + 1), 'x-due': String(due) }
    expect(readable(copy).headers, means.copyHeaders(failures + 1)).toMatchObject(story)
    await passTime(app, processor, 'm', failures + 2, due)
  }
  expect(waitsOf(app).length, means.sleepsOnce).toBeLessThanOrEqual(6)
  await service.stop()
})

test('12.3 counts a delay from the failure, not from the start of the try', async ({ subject, topics }) => {
  const processor = new Processor((id, nth) => id === 'm' && nth === 1 && new Promise<never>(() => {}))
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  await processor.tried('m')
  await eventually(() => app.$.clock.sleeps.map(({ ms }) => ms), {
    until: (sleeps) => sleeps.includes(ANSWER_MS),
    description: means.answerLimit,
  })
  await move(app, processor, ANSWER_MS)
  const [copy] = (await waitForRetries(topics, 1)).map(readable)
  expect(Number(copy?.headers['x-due']) - START, means.dueFromFailure).toBe(ANSWER_MS + BASE)
  await passTime(app, processor, 'm', 2, START + ANSWER_MS + BASE)
  await service.stop()
})

test('12.3 lets a waiting message hold up no other', async ({ subject, topics }) => {
  const processor = new Processor((id, nth) => id === 'slow' || (id === 'quick' && nth === 1))
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'k', value: message('slow') }])
  await waiting(app)
  const others = Array.from({ length: 20 }, (_, n) => `other-${n}`)
  await topics.produce(
    'main-topic',
    others.map((id, n) => ({ key: n % 3 === 0 ? 'k' : id, value: message(id) })),
  )
  await eventually(() => processor.ids.toSorted(), {
    until: (ids) => others.every((id) => ids.includes(id)),
    description: means.heldUp,
  })
  for (const nth of [1, 2]) await passTime(app, processor, 'slow', nth + 1, processor.now + BASE * nth)
  // `slow` now waits for four base delays. What fails for the first time waits for one, also with the same key.
  await waitForRetries(topics, 3)
  const due = processor.now + 4 * BASE
  await topics.produce('main-topic', [{ key: 'k', value: message('quick') }])
  await processor.tried('quick')
  await passTime(app, processor, 'quick', 2, processor.now + BASE)
  await passTime(app, processor, 'slow', 4, due)
  await service.stop()
})

test('12.3 keeps the order of messages of one key that fail alike', async ({ subject, topics }) => {
  const processor = new Processor((id, nth) => id.startsWith('bad') && nth <= 3)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const bad = Array.from({ length: 6 }, (_, n) => `bad:${n}`)
  await topics.produce(
    'main-topic',
    [...bad, 'good'].map((id) => ({ key: 'k', value: message(id) })),
  )
  await processor.tried('good')
  for (const nth of [2, 3, 4]) {
    await waitForRetries(topics, bad.length * (nth - 1))
    const last = processor.of(bad.at(-1)!)[nth - 2]!.at
    await passTime(app, processor, bad.at(-1)!, nth, last + BASE * 2 ** (nth - 2))
    expect(processor.ids.filter((id) => id.startsWith('bad')).slice(-bad.length), means.retryOrder(nth)).toEqual(bad)
  }
  expect(processor.overlapping, means.overlapping).toEqual([])
  await service.stop()
})
