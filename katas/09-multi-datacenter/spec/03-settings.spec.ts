import { Kafka } from 'kafkajs'
import { eventually, expect } from '#harness'
import { untilWrittenDown } from './internal-topics.ts'
import { means } from './means.ts'
import { effective, madeByMirror } from './properties.ts'
import { test } from './world.ts'

test('9.2 settings, new settings, new partitions and new topics follow', async ({ world, app, topics, broker }) => {
  await topics.create('profiles', { config: { 'cleanup.policy': 'compact', 'max.message.bytes': '123456' } })
  await topics.produce('profiles', [{ key: 'k', value: 'v' }])
  await world.startMirror(app, { topics: ['profiles', 'later'] })
  await world.untilCopied('profiles', 1)
  const described = () => world.backup.describe(world.copyOf('profiles'))
  const settings = async () => (await described()).config
  await eventually(settings, {
    until: (config) => config['cleanup.policy'] === 'compact' && config['max.message.bytes'] === '123456',
    description: means.settings,
  })
  const kafka = new Kafka({ ...broker.clientConfig, brokers: [...broker.bootstrapServers], logLevel: 0 } as never)
  const admin = kafka.admin()
  await admin.connect()
  try {
    const configEntries = [
      { name: 'cleanup.policy', value: 'compact' },
      { name: 'max.message.bytes', value: '234567' },
    ]
    const resources = [{ type: 2, name: topics.name('profiles'), configEntries }]
    await admin.alterConfigs({ validateOnly: false, resources })
    await admin.createPartitions({ topicPartitions: [{ topic: topics.name('profiles'), count: 3 }] })
  } finally {
    await admin.disconnect()
  }
  await topics.create('later')
  await topics.produce('later', [{ key: 'k', value: 'v' }])
  await eventually(settings, {
    until: (config) => config['max.message.bytes'] === '234567',
    description: means.newSettings,
  })
  await eventually(async () => (await described()).partitions.length, {
    until: (count) => count === 3,
    description: means.newPartitions,
  })
  await eventually(() => world.countOf(world.copyOf('later')), {
    until: (count) => count === 1,
    description: means.newTopics,
  })
})

test('9.2 a mirror that was killed goes on from where it had written down', async ({ world, app, topics }) => {
  await topics.create('orders')
  await topics.produce(
    'orders',
    Array.from({ length: 50 }, (_, n) => ({ key: 'k', value: `order ${n}` })),
  )
  const properties = await world.startMirror(app, { topics: ['orders'] })
  const everyMs = Number(properties['backup.offset.flush.interval.ms'] ?? 60_000)
  expect(everyMs, means.flush).toBeLessThanOrEqual(2_000)
  await world.untilCopied('orders', 50)
  await untilWrittenDown(world, 'orders', new Map([[0, 50n]]))
  await world.killMirror()
  await topics.produce('orders', [{ key: 'k', value: 'order 50' }])
  await world.startMirror(app, { topics: ['orders'] })
  await world.untilCopied('orders', 51)
  const values = (await world.backup.read(world.copyOf('orders'))).map(({ value }) => Buffer.from(value!).toString())
  expect(values, means.goesOn).toEqual(Array.from({ length: 51 }, (_, n) => `order ${n}`))
})

test('9.2 each topic that MirrorMaker makes has as many replicas as asked for', async ({ app }) => {
  const clusters = { primary: ['p-1:9092', 'p-2:9092'], backup: ['b-1:9092', 'b-2:9092'] }
  for (const replicas of [1, 3]) {
    const properties = await app.mirrorProperties({ ...clusters, topics: ['orders'], groups: ['g'], replicas })
    for (const name of madeByMirror)
      expect(effective(properties, name, 'primary', 'backup'), means.replicas(name)).toBe(String(replicas))
    for (const side of ['primary', 'backup'] as const)
      expect(properties[`${side}.bootstrap.servers`], means.eachServer).toBe(clusters[side].join(','))
  }
})
