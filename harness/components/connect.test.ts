/** Connect between a database and an index, all of them real: what labs of change data capture stand on. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../broker/index.ts'
import { missingForJava } from '../java/index.ts'
import { ask } from './fixtures/ask.ts'
import {
  type Component,
  type ConnectedComponents,
  connectComponents,
  type OwnedComponents,
  ownComponents,
} from './index.ts'

const missing = await missingForJava()
const testWithJava = test.skipIf(missing)

let broker: Broker
let owned: OwnedComponents
let connected: ConnectedComponents
beforeAll(async () => {
  if (missing) return
  broker = await startBroker({ mode: 'native' })
  owned = await ownComponents()
  await owned.want(['connect', 'postgres', 'index'], { bootstrapServers: broker.bootstrapServers })
  connected = await connectComponents(owned.socket)
}, 60_000)
afterAll(async () => {
  await connected?.[Symbol.asyncDispose]()
  await owned?.[Symbol.asyncDispose]()
  await broker?.[Symbol.asyncDispose]()
})

const restOf = (connect: Component) => async (method: string, path: string, body?: object) => {
  const headers = { 'content-type': 'application/json' }
  const url = `${connect.endpoints['http']}${path}`
  const answer = await fetch(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
}

const sourceOf = (postgres: Component, database: string) => {
  const { hostname, port, username, password } = new URL(postgres.endpoints['postgres']!)
  return {
    'connector.class': 'io.debezium.connector.postgresql.PostgresConnector',
    'plugin.name': 'pgoutput',
    'database.hostname': hostname,
    'database.port': port,
    'database.user': username,
    'database.password': password,
    'database.dbname': database,
    'topic.prefix': 'k1.shop',
    'slot.name': 'k1_slot',
    'poll.interval.ms': '50',
    'retriable.restart.connector.wait.ms': '500',
    'topic.creation.default.replication.factor': '1',
    'topic.creation.default.partitions': '1',
    transforms: 'unwrap,key',
    'transforms.unwrap.type': 'io.debezium.transforms.ExtractNewRecordState',
    'transforms.key.type': 'org.apache.kafka.connect.transforms.ExtractField$Key',
    'transforms.key.field': 'id',
  }
}

const sinkOf = (index: Component) => ({
  'connector.class': 'kata.index.IndexSinkConnector',
  topics: 'k1.shop.public.users',
  'connection.url': index.endpoints['http'],
  'errors.tolerance': 'all',
  'errors.deadletterqueue.topic.name': 'k1.dead',
  'errors.deadletterqueue.topic.replication.factor': '1',
})

testWithJava(
  'a row is in the index as it is in the database, over the end of each of them; what was made can be cleared',
  async () => {
    const [connect, postgres, index] = (['connect', 'postgres', 'index'] as const).map((name) =>
      connected.get(name),
    ) as [Component, Component, Component]
    const url = postgres.endpoints['postgres']!
    const shop = url.replace(/postgres$/, 'k1_shop')
    const rest = restOf(connect)
    await ask(url, 'create database k1_shop')
    await ask(shop, 'create table users (id int primary key, name text)')
    await ask(shop, "insert into users values (1, 'Anna')")
    expect((await rest('PUT', '/connectors/k1.source/config', sourceOf(postgres, 'k1_shop'))).status).toBe(201)
    expect((await rest('PUT', '/connectors/k1.sink/config', sinkOf(index))).status).toBe(201)
    const name = async (id: number) => {
      const answer = await fetch(`${index.endpoints['http']}/k1.shop.public.users/_doc/${id}`)
      return answer.ok ? ((await answer.json()) as { _source: { name: string } })._source.name : undefined
    }
    const becomes = (id: number, wanted: string | undefined) =>
      expect.poll(() => name(id), { timeout: 20_000, interval: 20 }).toBe(wanted)
    await becomes(1, 'Anna')
    await ask(shop, "update users set name = 'Анна' where id = 1")
    await becomes(1, 'Анна')
    await ask(shop, 'delete from users')
    await becomes(1, undefined)
    let id = 1
    for (const component of [connect, postgres, index]) {
      await component.kill()
      await component.start()
      await ask(shop, `insert into users values (${++id}, 'Boris')`)
      await becomes(id, 'Boris')
    }
    for (const component of [connect, postgres, index]) await component.clear('k1')
    const slots = 'select slot_name from pg_replication_slots'
    expect(await ask(url, `${slots} union select datname from pg_database where datname like 'k1%'`)).toEqual([])
    expect((await rest('GET', '/connectors')).body).toEqual([])
    expect((await fetch(`${index.endpoints['http']}/k1.shop.public.users`)).status).toBe(404)
  },
)

/** A worker of another Connect cluster: another group, with topics of its own. */
const others = ({ http: listeners = '', plugins = '' }: Component['endpoints']) => ({
  'bootstrap.servers': broker.bootstrapServers.join(','),
  'group.id': 'others',
  'config.storage.topic': 'others-configs',
  'offset.storage.topic': 'others-offsets',
  'status.storage.topic': 'others-status',
  'config.storage.replication.factor': '1',
  'offset.storage.replication.factor': '1',
  'status.storage.replication.factor': '1',
  'key.converter': 'org.apache.kafka.connect.storage.StringConverter',
  'value.converter': 'org.apache.kafka.connect.storage.StringConverter',
  'plugin.path': plugins,
  listeners,
})

testWithJava('it is frozen, thawed, killed and started again with its connectors', async () => {
  const connect = connected.get('connect')
  const rest = restOf(connect)
  const answers = () => fetch(`${connect.endpoints['http']}/connectors`, { signal: AbortSignal.timeout(500) })
  await connect.freeze()
  await expect(answers()).rejects.toMatchObject({ name: 'TimeoutError' })
  await connect.thaw()
  const config = { ...sinkOf(connected.get('index')), topics: 'k2.nothing' }
  expect((await rest('PUT', '/connectors/k2.kept/config', config)).status).toBe(201)
  await connect.kill()
  await expect(answers()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  await connect.start()
  expect((await rest('GET', '/connectors')).body).toEqual(['k2.kept'])
  await connect.clear('k2')
})

testWithJava('it runs with the properties of others, and then with its own', async () => {
  const connect = connected.get('connect')
  await connect.stop()
  await connect.start(others(connect.endpoints))
  const { body } = await restOf(connect)('GET', '/')
  expect(body).toMatchObject({ version: '4.3.1' })
  expect(await connect.logTail()).toMatch(/others-configs/)
  await connect.stop()
  await connect.start()
})

testWithJava('what it has against the properties of others is a verdict in its own words', async () => {
  const connect = connected.get('connect')
  await connect.stop()
  const { 'group.id': _, ...ofNoGroup } = others(connect.endpoints)
  await expect(connect.start(ofNoGroup)).rejects.toMatchObject({
    code: 'COMPONENT_REFUSED_SETTINGS',
    kind: 'verdict',
    message: expect.stringMatching(/group\.id/),
  })
  await connect.start()
})

test('it does not start without a broker', async () => {
  await using others = await ownComponents()
  await expect(others.want(['connect'])).rejects.toMatchObject({ code: 'COMPONENT_WITHOUT_BROKER' })
})
