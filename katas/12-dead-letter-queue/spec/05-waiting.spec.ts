import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { ANSWER_MS, BASE, OPTIONS, Processor, START } from './processor.ts'
import { attemptsOf, committedPast, message, retries, waitForRetries } from './records.ts'
import { outcomeOf, passTime, virtual, waiting } from './time.ts'

test('12.3 stops while a message waits, and a new start goes on with its attempts', async ({ subject, topics }) => {
  const processor = new Processor(() => true)
  const first = await subject<typeof Lab>({ name: 'first', http: processor.http, clock: virtual() })
  await first.createTopics()
  const service = await first.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  await processor.tried('m')
  await passTime(first, processor, 'm', 2, START + BASE)
  const due = processor.now + 2 * BASE
  await waiting(first)
  const stopping = service.stop()
  const outcome = outcomeOf(stopping)
  await eventually(() => outcome.state, {
    until: (state) => state !== 'pending',
    timeoutMs: 5_000,
    description: means.stopHeldUp,
  })
  await stopping
  const second = await subject<typeof Lab>({ name: 'second', http: processor.http, clock: virtual(processor.now) })
  const again = await second.startService(OPTIONS)
  await passTime(second, processor, 'm', 3, due)
  await waitForRetries(topics, 3)
  expect((await retries(topics)).map(attemptsOf), means.attemptsOverRestart).toEqual([1, 2, 3])
  await again.stop()
})

for (const failures of [1, 2])
  test(`12.3 finishes the try under way before it stops; what fails then waits as ever: failure ${failures}`, async ({
    subject,
    topics,
  }) => {
    const held = Promise.withResolvers<boolean>()
    const processor = new Processor((_, nth) => nth < failures || (nth === failures && held.promise))
    const first = await subject<typeof Lab>({ name: 'first', http: processor.http, clock: virtual() })
    await first.createTopics()
    const service = await first.startService(OPTIONS)
    await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
    await processor.tried('m')
    if (failures > 1) await passTime(first, processor, 'm', failures, START + BASE)
    const stopping = service.stop()
    held.resolve(true)
    await stopping
    expect((await retries(topics)).map(attemptsOf), means.copiedAtStop).toEqual([1, 2].slice(0, failures))
    const second = await subject<typeof Lab>({ name: 'second', http: processor.http, clock: virtual(processor.now) })
    const again = await second.startService(OPTIONS)
    await passTime(second, processor, 'm', failures + 1, processor.now + failures * BASE)
    await again.stop()
  })

test('12.3 tries after a restart what had only begun to wait, and leaves no timer behind', async ({
  subject,
  topics,
}) => {
  const processor = new Processor((_, nth) => nth === 1)
  const first = await subject<typeof Lab>({ name: 'first', http: processor.http })
  await first.createTopics()
  const service = await first.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  const sleeps = () => first.$.clock.sleeps.filter(({ ms }) => ms !== ANSWER_MS)
  await eventually(sleeps, { until: (all) => all.length > 0, description: means.nobodyWaits })
  const { due } = sleeps()[0]!
  await service.stop()
  expect((await first.$.end()).leaks, means.sleepGoesOn).toEqual([])
  processor.now = due - BASE / 2
  const second = await subject<typeof Lab>({ name: 'second', http: processor.http, clock: virtual(processor.now) })
  const again = await second.startService(OPTIONS)
  const [copy] = await retries(topics)
  await passTime(second, processor, 'm', 2, Number(copy?.headers['x-due']))
  await again.stop()
})

test('12.3 lets the group rebalance while a message waits, and whoever has its partition then tries it', async ({
  subject,
  topics,
}) => {
  const processor = new Processor((id, nth) => id === 'm' && nth === 1)
  const start = (name: string) => subject<typeof Lab>({ name, http: processor.http, clock: virtual() })
  const [first, second] = await Promise.all([start('first'), start('second')])
  await first.createTopics()
  const leaving = await first.startService(OPTIONS)
  const [at] = await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  await waiting(first)
  // Its first try is settled: a rebalance may repeat what is not committed.
  await committedPast(topics, at!)
  const joining = second.startService(OPTIONS)
  const outcome = outcomeOf(joining)
  await eventually(() => outcome.state, { until: (state) => state !== 'pending', description: means.rebalanceHeldUp })
  const staying = await joining
  const others = [0, 1, 2].map((partition) => ({
    partition,
    key: `k${partition}`,
    value: message(`other-${partition}`),
  }))
  await topics.produce('main-topic', others)
  for (const { partition } of others) await processor.tried(`other-${partition}`)
  expect(processor.of('m').length, means.triedEarly).toBe(1)
  await leaving.stop()
  await passTime(second, processor, 'm', 2, START + BASE)
  await committedPast(topics, at!)
  await staying.stop()
})

test('12.3 goes on when its session was lost in the middle of a try', async ({ subject, topics }) => {
  const held = Promise.withResolvers<boolean>()
  const processor = new Processor((id, nth) => id === 'm' && nth === 1 && held.promise)
  const app = await subject<typeof Lab>({ http: processor.http })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  await processor.tried('m')
  await topics.expireSessions()
  held.resolve(false)
  const [at] = await topics.produce('main-topic', [{ key: 'k', value: message('behind') }])
  await processor.tried('behind', 1, means.sessionLost)
  await committedPast(topics, at!)
  await service.stop()
})
