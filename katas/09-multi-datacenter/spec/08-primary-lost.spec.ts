import { Kafka } from 'kafkajs'
import { eventually, expect, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { copiedUpTo } from './internal-topics.ts'
import { means } from './means.ts'
import { test } from './world.ts'

const group = 'orders-service'
const deleted = 5n

test('9.4 the primary is killed in the middle of a load: what was copied is handled, the rest is counted', async ({
  world,
  app,
  subject,
  topics,
  wire,
  broker,
  needs,
}) => {
  needs('kill')
  const common = { group, topics: ['orders'] }
  await topics.create('orders')
  await topics.produce(
    'orders',
    Array.from({ length: 5 }, () => ({ key: 'old', value: 'long gone' })),
  )
  await topics.deleteBefore('orders', { partition: 0, offset: deleted })
  await topics.produce(
    'orders',
    Array.from({ length: 20 }, (_, n) => ({ key: 'k', value: `handled ${n}` })),
  )
  const before = await app.startConsumer({ servers: [...broker.bootstrapServers], side: 'primary', ...common })
  await waitForCommitted(topics, group, 'orders', undefined, means.commits)
  await before.stop()
  await world.startMirror(app, { topics: ['orders'], groups: [group] })
  await world.untilCopied('orders', 20)
  await eventually(async () => world.backup.committed(topics.name(group), world.copyOf('orders')), {
    timeoutMs: 20_000,
    until: (seen) => (seen.get(0) ?? -1n) >= 19n,
    description: means.groupFollows,
  })

  const load = startLoad(broker.bootstrapServers, topics.name('orders'))
  await eventually(load.acknowledged, { until: (count) => count >= 20, description: means.load })
  await world.untilCopied('orders', 30)
  const link = await wire.endpoint('link')
  link.cut({ refuse: true })
  const cutAt = load.acknowledged()
  await eventually(load.acknowledged, { until: (count) => count >= cutAt + 15, description: means.load })
  const lastSeen = [{ topic: 'orders', partition: 0, offset: String((await topics.bounds('orders')).get(0)!.end) }]
  await broker.kill()
  await load.stop()

  // What MirrorMaker had read before the cut may still be on its way, and how far it is it writes down from time to time.
  const end = BigInt(lastSeen[0]!.offset)
  const mostMissing = end - (await copiedUpTo(world, 'orders', 0))
  const report = await app.failOver({ backup: world.backupServers, ...common, lastSeen })
  const leastMissing = end - (await copiedUpTo(world, 'orders', 0))
  expect(report.missing, means.tail).toBeGreaterThanOrEqual(Number(leastMissing))
  expect(report.missing, means.tail).toBeLessThanOrEqual(Number(mostMissing))

  const after = await subject<typeof Lab>({ name: 'after' })
  const handling = await after.startConsumer({ servers: world.backupServers, side: 'backup', ...common })
  const copied = async () =>
    (await world.backup.read(world.copyOf('orders'))).map(({ value }) => Buffer.from(value!).toString())
  const wanted = await eventually(async () => (await copied()).slice(20).map((value) => `k ${value}`), {
    until: (all) => all.every((line) => after.$.output.lines.includes(line)),
    description: means.handledAfter,
  })
  const lost = Number(end - deleted) - (await copied()).length
  expect(report.missing, means.tail).toBeGreaterThanOrEqual(lost)
  expect(lost, means.tail).toBeGreaterThanOrEqual(15)
  await handling.stop()
  const again = after.$.output.lines.filter((line) => !wanted.includes(line))
  expect(again.length, means.replays).toBeLessThanOrEqual(1)
  await broker.start()
})

/** One record after the other, until the broker is gone. */
function startLoad(servers: readonly string[], topic: string) {
  const retry = { retries: 0 }
  const kafka = new Kafka({ brokers: [...servers], logLevel: 0, retry, requestTimeout: 2_000 })
  const producer = kafka.producer({ retry })
  let acknowledged = 0
  let over = false
  const running = (async () => {
    await producer.connect()
    for (let n = 0; !over; n++) {
      await producer.send({ topic, acks: -1, messages: [{ key: 'k', value: `load ${n}` }] })
      acknowledged += 1
    }
  })().catch(() => {}) // the broker is gone: that is what ends it
  return {
    acknowledged: () => acknowledged,
    async stop() {
      over = true
      await running
      await producer.disconnect()
    },
  }
}
