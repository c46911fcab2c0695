import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Capture } from './capture.ts'
import { means } from './means.ts'
import { openReplica, type ReplicaDatabase, type Shop } from './shop.ts'
import { AS_MYSQL, AS_POSTGRES, LOADED, Workload } from './workload.ts'

/** Rows of the one that are not the other's, by both databases' own words. */
async function differing(shop: Shop, replica: ReplicaDatabase): Promise<unknown[]> {
  const source = await shop.ask(`set time_zone = '+00:00'; ${AS_MYSQL}`)
  const copies = (await replica.rows('users')).length === 0 ? [] : await replica.ask(AS_POSTGRES)
  const [wanted, seen] = [source, copies].map(
    (rows) => new Map(rows.map((row) => [Number(row['id']), JSON.stringify(row)])),
  )
  const ids = [...new Set([...wanted!.keys(), ...seen!.keys()])].sort((a, b) => a - b)
  return ids
    .filter((id) => wanted!.get(id) !== seen!.get(id))
    .map((id) => ({ source: wanted!.get(id), replica: seen!.get(id) }))
}

async function same(shop: Shop, replica: ReplicaDatabase): Promise<void> {
  const limit = { timeoutMs: 25_000, description: means.converges }
  await eventually(() => differing(shop, replica), { ...limit, until: (all) => all.length === 0 })
}

test('16.5 inserts, updates, deletes, new keys and whole transactions arrive, and nothing that was rolled back', async ({
  subject,
  topics,
  component,
  broker,
}) => {
  await using capture = await Capture.open({ subject, topics, component, broker })
  const { shop, app, worker } = capture
  const replica = await openReplica(component('postgres'), topics)
  await shop.ask(LOADED)
  const workload = new Workload(shop, 1)
  await workload.run(40)
  const connectUrl = worker.url
  await app.installConnector({ connectUrl, name: worker.name('source'), config: await capture.config(['users']) })
  await eventually(() => topics.exists(capture.topic('users')), { until: Boolean, description: means.topicComes })
  const replicator = await app.startReplicator(optionsOf(capture, topics.name('cdc'), replica))
  await same(shop, replica)
  await shop.ask(
    "insert into users (id, name, price) values (10001, 'new', 1.500), (10002, 'to go', null), (10003, 'to move', 3)",
  )
  await shop.ask(
    "update users set name = 'changed', price = -0.005 where id = 10001; delete from users where id = 10002",
  )
  await shop.ask('update users set id = 10004 where id = 10003')
  await shop.ask('start transaction; update users set price = 0; delete from users where id < 20; rollback')
  await shop.ask("start transaction; update users set name = 'all'; insert into users (id) values (10005); commit")
  await shop.ask(
    'alter table users add column level int not null default 3; insert into users (id, level) values (10006, 4)',
  )
  await same(shop, replica)
  const levels = await eventually(() => replica.ask('select distinct level::int as level from users order by 1'), {
    description: means.levelsCome,
    until: (rows) => rows.length === 2,
  })
  expect(levels, means.newColumn).toEqual([{ level: 3 }, { level: 4 }])
  const check = { sourceUrl: shop.url, replicaUrl: replica.url, tables: ['users'] }
  expect(await app.checkReplica(check), means.equalRows).toEqual({ users: { missing: [], extra: [], different: [] } })
  expect(app.$.rejects, means.noneRejected).toEqual([])
  await replicator.stop()
})

test('16.5 after a random load, and the death of each part in the middle of it, both databases say the same', async ({
  subject,
  topics,
  component,
  broker,
  scope,
}) => {
  await using capture = await Capture.open({ subject, topics, component, broker })
  const { shop, worker } = capture
  const [connect, mysql, postgres] = [component('connect'), component('mysql'), component('postgres')]
  const replica = await openReplica(postgres, topics)
  await shop.ask(LOADED)
  const workload = new Workload(shop, scope.seed)
  await workload.run(60)
  await capture.start(['users'])
  await eventually(() => topics.exists(capture.topic('users')), { until: Boolean, description: means.topicComes })
  const options = optionsOf(capture, topics.name('cdc'), replica)
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.startReplicator(options)
  await workload.run(60)
  await capture.afterSnapshot()
  await connect.kill()
  await workload.run(60)
  await mysql.kill()
  await mysql.start()
  await postgres.kill()
  await connect.start()
  await workload.run(60)
  await postgres.start()
  await workload.run(60)
  await first.$.kill()
  await topics.expireSessions()
  await workload.run(60)
  const second = await subject<typeof Lab>({ name: 'second' })
  const replicator = await second.startReplicator(options)
  await workload.run(60)
  await workload.mark(99_999)
  await worker.sees('source', () => replica.rows('users'), {
    until: (rows) => rows.some(({ id }) => Number(id) === 99_999),
    description: means.markArrives,
  })
  await same(shop, replica)
  const check = { sourceUrl: shop.url, replicaUrl: replica.url, tables: ['users'] }
  expect(await second.checkReplica(check), means.equalRows).toEqual({
    users: { missing: [], extra: [], different: [] },
  })
  expect([...first.$.rejects, ...second.$.rejects], means.noneRejected).toEqual([])
  await replicator.stop()
})

const optionsOf = ({ shop }: Capture, prefix: string, { url }: ReplicaDatabase) => ({
  prefix,
  database: shop.name,
  tables: ['users'],
  replicaUrl: url,
})
