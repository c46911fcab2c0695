import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { sharedTiered } from './cluster.ts'
import { fill, filled, tieredTopic, topicWith } from './filling.ts'
import { means } from './means.ts'
import { damage, isRead, readsDuring } from './requests.ts'

const tieredOf = sharedTiered()

const options = {
  classPath: '/opt/plugin/*',
  store: { endpoint: 'http://store-7:9000', bucket: 'bucket-7', credentialsFile: '/etc/katas/of store 7.properties' },
  listener: 'BROKERS-7',
  coldWaitMs: 1_234,
}

test('22.1 a closed segment is in the store byte for byte with its indexes, and the one that is being written is not', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const name = await topicWith({ app, tiered, topics }, 'orders')
  await fill(topics, 'orders', [
    { hoursAgo: 5, count: 40 },
    { hoursAgo: 3, count: 40 },
    { hoursAgo: 1, count: 40 },
  ])
  const stored = await eventually(() => tiered.stored(name), {
    until: (objects) => objects.filter(({ part }) => part === 'log').length >= 2,
    timeoutMs: 15_000,
    description: means.copied,
  })
  const bases = stored.filter(({ part }) => part === 'log').map(({ base }) => base)
  expect(bases, means.closedAlone).toEqual([0, 40])
  const kinds = ['LEADER_EPOCH', 'OFFSET', 'PRODUCER_SNAPSHOT', 'TIMESTAMP', 'log']
  for (const base of bases) {
    const parts = stored.filter((object) => object.base === base).map(({ part }) => part)
    expect(parts.sort(), means.indexes).toEqual(kinds)
    const copy = await tiered.bytesOf(stored.find((one) => one.base === base && one.part === 'log')!)
    const own = await readFile(join(tiered.folderOf(name), `${String(base).padStart(20, '0')}.log`))
    expect(Buffer.compare(own, copy), means.byteForByte).toBe(0)
  }
  expect(await tiered.onDisk(name), means.hotStays).toEqual([0, 40, 80])
})

test('22.1 what the disk has no more is read from the store, complete and in order, and what it has is not', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const name = await tieredTopic({ app, tiered, topics }, 'orders')
  const all = await readsDuring(tiered, name, () => topics.read('orders'))
  expect(all.result, means.complete).toHaveRecords(filled(0, 120))
  expect([...new Set(all.segments)], means.fromTheStore).toEqual([0, 40])
  const hot = await readsDuring(tiered, name, () => topics.read('orders', { from: 80n }))
  expect(hot.result, means.complete).toHaveRecords(filled(80, 120))
  expect(hot.segments, means.hotWithoutStore).toEqual([])
})

test('22.1 while the store refuses, nothing leaves the disk, and the copies are made when it is back', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const name = await topicWith({ app, tiered, topics }, 'orders')
  {
    const where = ({ method, path }: { method: string; path: string }) => method === 'PUT' && path.includes(`/${name}-`)
    using refusing = damage(tiered, { where, action: { do: 'answer', status: 503 }, description: means.refusingStore })
    await fill(topics, 'orders', [
      { hoursAgo: 48, count: 40 },
      { hoursAgo: 36, count: 40 },
      { hoursAgo: 1, count: 40 },
    ])
    // Three tries are one copy: more of them, and the broker has looked at the disk, too.
    await eventually(() => refusing.fired, {
      until: (fired) => fired > 6,
      timeoutMs: 15_000,
      description: means.triesToCopy,
    })
    expect(await tiered.onDisk(name), means.notYetCopied).toEqual([0, 40, 80])
  }
  await eventually(() => tiered.onDisk(name), {
    until: ([first]) => first === 80,
    timeoutMs: 20_000,
    description: means.leavesTheDisk,
  })
  expect(await topics.read('orders'), means.complete).toHaveRecords(filled(0, 120))
})

test('22.1 a store that needs 1.2 s for an answer is waited for', async ({ subject, needs, component, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const name = await tieredTopic({ app, tiered, topics }, 'orders')
  // Longer than Kafka's own half a second, and shorter than the plugin waits for each try.
  using slow = damage(tiered, {
    where: (exchange) => isRead(exchange, name),
    action: { do: 'delay', ms: 1_200 },
    times: 1,
    description: means.slowStore,
  })
  const { segments } = await readsDuring(tiered, name, () => topics.read('orders'))
  expect(slow.fired, means.slowAsked).toBe(1)
  expect(segments, means.waitedFor).toEqual([0, 40])
})

test('22.1 the properties are for the store, the listener and the time that were asked for', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const properties = await app.tieredBroker(options)
  const values = Object.values(properties).join('\n')
  const { classPath, store, listener, coldWaitMs } = options
  for (const wanted of [classPath, store.endpoint, store.bucket, store.credentialsFile, listener, String(coldWaitMs)])
    expect(values, means.askedFor(wanted)).toContain(wanted)
  expect(properties['remote.log.metadata.manager.listener.name'], means.listener).toBe(listener)
  expect(properties['remote.fetch.max.wait.ms'], means.coldWait).toBe(String(coldWaitMs))
})

test('22.1 no secret stands in the properties', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const folder = await mkdtemp(join(tmpdir(), 'kata-tiered-'))
  try {
    const credentialsFile = join(folder, 'keys.properties')
    await writeFile(credentialsFile, 'access.key=access-7\nsecret.key=secret-7\n')
    const properties = await app.tieredBroker({ ...options, store: { ...options.store, credentialsFile } })
    const values = Object.values(properties).join('\n')
    for (const secret of ['access-7', 'secret-7']) expect(values, means.secrets(secret)).not.toContain(secret)
    for (const name of ['access.key', 'secret.key']) {
      const [, value = ''] = Object.entries(properties).find(([key]) => key.endsWith(name)) ?? []
      expect(value, means.secrets(name)).toContain(credentialsFile)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
