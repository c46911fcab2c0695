import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { Index, openShop, Worker } from './systems.ts'

test('8.1 PostgreSQL decodes logically for ten connectors, and keeps no more of its log for a slot than a gigabyte', async ({
  subject,
  topics,
  component,
}) => {
  const postgres = component('postgres')
  const app = await subject<typeof Lab>()
  const settings = await app.databaseSettings()
  await postgres.stop()
  await postgres.start(settings)
  await using shop = await openShop(postgres, topics)
  const show = async (name: string) =>
    (await shop.query<{ setting: string }>(`select current_setting('${name}') as setting`))[0]?.setting
  expect(await show('wal_level'), means.walLevel).toBe('logical')
  const room = [Number(await show('max_replication_slots')) >= 10, Number(await show('max_wal_senders')) >= 10]
  expect(room, means.roomForTen).toEqual([true, true])
  expect(await show('max_slot_wal_keep_size'), means.slotKeeps).toBe('1GB')
})

test('8.1 a worker runs with these properties on a single broker, on loopback alone, and reads secrets and plain JSON', async ({
  subject,
  topics,
  component,
  broker,
}) => {
  const connect = component('connect')
  const worker = new Worker(connect, topics)
  const index = new Index(component('index'))
  await using shop = await openShop(component('postgres'), topics)
  const { hostname, port } = new URL(worker.url)
  const app = await subject<typeof Lab>()
  const name = topics.name('worker')
  const properties = await app.workerProperties({
    bootstrapServers: [...broker.bootstrapServers],
    port: Number(port),
    plugins: connect.endpoints['plugins']!,
    name,
  })
  expect(properties['group.id'], means.group).toBe(name)
  expect(properties['listeners'] ?? '', means.loopback).toLookLike(
    /^http:\/\/(127\.0\.0\.1|localhost):\d+$/,
    `http://${hostname}:${port}`,
  )
  await connect.stop()
  await connect.start(properties)
  for (const [topic, partitions] of [
    ['configs', 1],
    ['offsets', 25],
    ['status', 5],
  ] as const) {
    const found = await topics.describe(`worker-${topic}`)
    expect([found.partitions.length, found.config['cleanup.policy']], means.internalTopic(topic)).toEqual([
      partitions,
      'compact',
    ])
  }
  await topics.create('plain')
  await topics.produce('plain', [{ key: '1', value: { name: 'Anna', secret: shop.password } }])
  await worker.run('plain', {
    'connector.class': 'kata.index.IndexSinkConnector',
    topics: topics.name('plain'),
    'connection.url': index.url,
    index: `\${file:${shop.place.secrets}:password}`,
  })
  await worker.sees(['plain'], () => index.document(shop.password, 1), {
    until: (document) => document !== undefined,
    description: means.plainDocument,
  })
})
