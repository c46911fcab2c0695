import { Client } from 'pg'
import { startBroker } from '../harness/broker/index.ts'
import { startConnect } from '../harness/components/connect.ts'
import { startIndex } from '../harness/components/index-node.ts'
import { startPostgres } from '../harness/components/postgres.ts'
const t0 = performance.now()
const since = () => Math.round(performance.now() - t0)
const say = (s: { en: string }) => console.log(since(), s.en)
const up = <T>(name: string, p: Promise<T>) => p.then((x) => (console.log(since(), name, 'up'), x))
const broker = await up('broker', startBroker({ mode: 'native' }))
await using stack = new AsyncDisposableStack()
stack.use(broker)
const [pg, index, connect] = await Promise.all([
  up('postgres', startPostgres({ onProgress: say })),
  up('index', startIndex({ onProgress: say })),
  up('connect', startConnect({ bootstrapServers: broker.bootstrapServers, plugins: ['debezium-postgres', 'index-sink'], onProgress: say })),
])
stack.use(pg); stack.use(index); stack.use(connect)
const c = new Client(pg.endpoints.postgres); await c.connect()
stack.defer(() => c.end())
await c.query('create table users (id int primary key, name text, card text)')
await c.query("insert into users values (1, 'Anna', '4111')")
const u = new URL(pg.endpoints.postgres!)
const http = connect.endpoints.http!
const put = async (name: string, config: object) => {
  const r = await fetch(`${http}/connectors/${name}/config`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(config) })
  console.log(since(), name, r.status, (await r.text()).slice(0, 200))
}
await put('source', {
  'connector.class': 'io.debezium.connector.postgresql.PostgresConnector', 'plugin.name': 'pgoutput',
  'database.hostname': u.hostname, 'database.port': u.port, 'database.user': u.username, 'database.password': u.password, 'database.dbname': 'postgres',
  'topic.prefix': 'shop', 'table.include.list': 'public.users', 'slot.name': 'shop', 'poll.interval.ms': '50',
  'topic.creation.default.replication.factor': '1', 'topic.creation.default.partitions': '1',
  transforms: 'unwrap,key', 'transforms.unwrap.type': 'io.debezium.transforms.ExtractNewRecordState', 'transforms.unwrap.delete.tombstone.handling.mode': 'tombstone',
  'transforms.key.type': 'org.apache.kafka.connect.transforms.ExtractField$Key', 'transforms.key.field': 'id',
})
await put('sink', {
  'connector.class': 'kata.index.IndexSinkConnector', topics: 'shop.public.users', 'connection.url': index.endpoints.http, index: 'users',
  'consumer.override.fetch.max.wait.ms': '100',
  'errors.tolerance': 'all', 'errors.deadletterqueue.topic.name': 'dlq', 'errors.deadletterqueue.topic.replication.factor': '1', 'errors.deadletterqueue.context.headers.enable': 'true',
})
const doc = async (id: number) => { const r = await fetch(`${index.endpoints.http}/users/_doc/${id}`); return r.ok ? ((await r.json()) as any)._source : undefined }
const until = async (what: string, f: () => Promise<boolean>) => { const t = performance.now(); while (!(await f())) { await new Promise((r) => setTimeout(r, 20)); if (performance.now() - t > 60000) { console.log('NOT', what, await (await fetch(`${http}/connectors/source/status`)).text(), await (await fetch(`${http}/connectors/sink/status`)).text(), (await connect.logTail()).slice(-3000)); process.exit(1) } } console.log(since(), what, Math.round(performance.now() - t), 'ms') }
await until('snapshot in the index', async () => (await doc(1))?.name === 'Anna')
await c.query("insert into users values (2, 'Boris', '4222')"); await until('insert', async () => (await doc(2))?.name === 'Boris')
await c.query("update users set name = 'Clara' where id = 2"); await until('update', async () => (await doc(2))?.name === 'Clara')
await c.query('delete from users where id = 2'); await until('delete', async () => (await doc(2)) === undefined)
await connect.kill(); await c.query("insert into users values (3, 'Dmitri', '1')"); const t1 = performance.now(); await connect.start(); console.log('connect back', Math.round(performance.now() - t1)); await until('insert over a kill', async () => (await doc(3))?.name === 'Dmitri')
await index.kill(); await c.query("insert into users values (4, 'Elena', '1')"); await index.start(); await until('insert over a kill of the index', async () => (await doc(4))?.name === 'Elena')
await pg.kill(); await pg.start(); const d = new Client(pg.endpoints.postgres); await d.connect(); await d.query("insert into users values (5, 'Fedor', '1')"); await until('insert over a kill of postgres', async () => (await doc(5))?.name === 'Fedor'); await d.end()
console.log(await (await fetch(`${http}/connectors/source/status`)).text())
c.on('error', () => {})
