import { eventually, expect, waitForCommitted } from '#harness'
import { expectAway } from './away.ts'
import { makeCopy } from './internal-topics.ts'
import { means } from './means.ts'
import { test } from './world.ts'

const group = 'orders-service'

test('9.4 on the backup the consumer reads the copy, from where the group stands, and what is written there since', async ({
  world,
  app,
  topics,
}) => {
  await makeCopy(world, 'orders', 1, { records: 5 })
  await makeCopy(world, 'payments', 1, { records: 1 })
  const own = topics.name('orders')
  await world.backup.create(own)
  await world.backup.produce(own, [{ key: 'early', value: 'before the consumer' }])
  await world.backup.commit(topics.name(group), world.copyOf('orders'), new Map([[0, 3n]]))
  const servers = world.backupServers
  const consumer = await app.startConsumer({ servers, side: 'backup', group, topics: ['orders', 'payments'] })
  await world.backup.produce(own, [{ key: 'late', value: 'while it runs' }])
  await eventually(() => app.$.output.lines.length, { until: (count) => count >= 5, description: means.bothTopics })
  await consumer.stop()
  const wanted = ['early before the consumer', 'k-0 order 0', 'k-3 order 3', 'k-4 order 4', 'late while it runs']
  expect(app.$.output.lines.toSorted(), means.bothTopics).toEqual(wanted)
})

test('9.4 on the primary the consumer reads the topic itself, and goes on where it was', async ({
  app,
  topics,
  broker,
}) => {
  await topics.create('orders', { partitions: 2 })
  await topics.create(`primary.${topics.name('orders')}`)
  const servers = [...broker.bootstrapServers]
  const start = () => app.startConsumer({ servers, side: 'primary', group, topics: ['orders'] })
  await topics.produce('orders', [{ key: 'ä', value: 'один', partition: 0 }])
  const first = await start()
  await waitForCommitted(topics, group, 'orders', undefined, means.commits)
  await first.stop()
  await topics.produce('orders', [
    { key: 'k', value: null, partition: 0 },
    { key: null, value: 'no key', partition: 0 },
    { key: new Uint8Array([255]), value: 'no UTF-8', partition: 1 },
    { key: 'k', value: new Uint8Array([0xc3, 0x28]), partition: 1 },
    { key: '', value: '', partition: 0 },
    { key: 'k', value: 'the last', partition: 1 },
  ])
  const second = await start()
  await waitForCommitted(topics, group, 'orders', undefined, means.commits)
  await second.stop()
  const rejects = app.$.rejects.map(({ topic, partition, offset }) => `${topic}/${partition}@${offset}`).sort()
  const name = topics.name('orders')
  expect(rejects, means.rejects).toEqual([`${name}/0@1`, `${name}/0@2`, `${name}/1@0`, `${name}/1@1`])
  expect(app.$.output.lines.toSorted(), means.goesOnWhereItWas).toEqual([' ', 'k the last', 'ä один'].sort())
})

test('9.4 says within 10 s that no broker answers the consumer', async ({ subject, wire }) => {
  await expectAway({ subject, wire }, (app, servers) =>
    app.startConsumer({ servers, side: 'backup', group, topics: ['orders'] }),
  )
})
