/** Two clusters and MirrorMaker 2 between them, all of them real. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../broker/index.ts'
import { missingForJava } from '../java/index.ts'
import { openTopics, readable, type Topics } from '../topics/index.ts'
import { openWire } from '../wire/index.ts'
import { type ConnectedComponents, connectComponents, type OwnedComponents, ownComponents } from './index.ts'

const missing = await missingForJava()
const testWithJava = test.skipIf(missing)

let broker: Broker
let owned: OwnedComponents
let connected: ConnectedComponents
let here: Topics
let there: Topics
beforeAll(async () => {
  if (missing) return
  broker = await startBroker({ mode: 'native' })
  owned = await ownComponents()
  await owned.want(['backup', 'mirror'], { bootstrapServers: broker.bootstrapServers })
  connected = await connectComponents(owned.socket)
  here = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: '' })
  there = await openTopics({ bootstrapServers: [connected.get('backup').endpoints['kafka']!], namespace: '' })
}, 180_000) // the first time on a machine its jars are fetched, and its class archive is made
afterAll(async () => {
  for (const one of [here, there, connected, owned, broker]) await one?.[Symbol.asyncDispose]()
})

const factors = [
  '',
  'checkpoints.topic.',
  'offset-syncs.topic.',
  'offset.storage.',
  'config.storage.',
  'status.storage.',
]
const settingsFor = (primary: readonly string[]) => ({
  clusters: 'primary,backup',
  'primary.bootstrap.servers': primary.join(','),
  'backup.bootstrap.servers': connected.get('backup').endpoints['kafka']!,
  'primary->backup.enabled': 'true',
  'emit.heartbeats.enabled': 'false',
  'sync.group.offsets.enabled': 'true',
  'sync.group.offsets.interval.seconds': '1',
  'emit.checkpoints.interval.seconds': '1',
  'refresh.topics.interval.seconds': '1',
  'refresh.groups.interval.seconds': '1',
  'offset.lag.max': '0',
  'backup.offset.flush.interval.ms': '500',
  ...Object.fromEntries(factors.map((name) => [`${name}replication.factor`, '1'])),
})

testWithJava(
  'records arrive under the remote name, through a wire, and offsets of groups are translated; what was made can be cleared',
  async () => {
    const [mirror, backup] = [connected.get('mirror'), connected.get('backup')]
    await using wire = await openWire({ target: broker.bootstrapServers })
    await here.create('k1.orders', { partitions: 2 })
    await here.produce('k1.orders', [{ key: 'a', value: 'gone', partition: 1 }])
    await here.deleteBefore('k1.orders', { partition: 1, offset: 1n })
    await here.produce('k1.orders', [
      { key: 'a', value: 'one', partition: 1, headers: { h: 'x' }, timestamp: 1_790_000_000_000 },
    ])
    await here.produce('k1.orders', [{ key: 'a', value: 'two', partition: 1 }])
    await here.commit('k1.group', 'k1.orders', new Map([[1, 3n]]))
    await mirror.start(settingsFor(wire.bootstrapServers))
    await expect.poll(() => there.exists('primary.k1.orders'), { timeout: 30_000, interval: 20 }).toBe(true)
    const read = async () => (await there.read('primary.k1.orders')).map(readable)
    await expect.poll(read, { timeout: 20_000, interval: 20 }).toMatchObject([
      { partition: 1, offset: 0n, key: 'a', text: 'one', headers: { h: 'x' }, timestamp: 1_790_000_000_000 },
      { partition: 1, offset: 1n, key: 'a', text: 'two' },
    ])
    const committed = async () => (await there.committed('k1.group', 'primary.k1.orders')).get(1)
    await expect.poll(committed, { timeout: 20_000, interval: 20 }).toBe(2n)
    const reached = async () => (await there.read('mm2-offsets.primary.internal')).map((one) => readable(one).value)
    await expect.poll(reached, { timeout: 20_000, interval: 20 }).toContainEqual({ offset: 2 })
    await mirror.freeze()
    await mirror.kill()
    await mirror.clear('k1')
    await backup.clear('k1')
    expect(await there.list()).toEqual([])
    expect(await here.list()).toEqual(['k1.orders'])
  },
  60_000,
)

testWithJava(
  'it runs with settings alone, and those that it does not take are a verdict on whoever wrote them',
  async () => {
    const mirror = connected.get('mirror')
    await mirror.start()
    await mirror.thaw()
    await expect(mirror.freeze()).rejects.toMatchObject({ code: 'COMPONENT_NOT_RUNNING' })
    const { clusters: _, ...nowhere } = settingsFor(broker.bootstrapServers)
    await expect(mirror.start(nowhere)).rejects.toMatchObject({
      code: 'COMPONENT_REFUSED_SETTINGS',
      kind: 'verdict',
      message: expect.stringMatching(/clusters/),
    })
  },
  60_000,
)
