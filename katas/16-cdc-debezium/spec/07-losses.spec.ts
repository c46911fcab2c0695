import { createServer } from 'node:net'
import { Client } from 'pg'
import { eventually, expect, expectNoBrokerIsSaid, outcomeOf, passTime, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { INT, TEXT } from './records.ts'
import { Replication } from './replication.ts'

const COLUMNS = { id: INT, name: TEXT }

/** Nobody else writes into the table until it is released. */
async function locked(own: Replication, table: string) {
  const client = new Client({ connectionString: own.replica.url })
  client.on('error', () => {}) // told to the query under way
  await client.connect()
  await client.query(`begin; lock table ${table} in access exclusive mode`)
  return {
    /** Until somebody waits for the lock. */
    awaited: () =>
      eventually(() => own.replica.ask('select pid from pg_locks where not granted and database is not null'), {
        until: (waiting) => waiting.length > 0,
        description: means.writeWaits,
      }),
    async [Symbol.asyncDispose]() {
      await client.end()
    },
  }
}

test('16.4 nothing is committed before it is written: who dies in between loses nothing', async ({
  subject,
  topics,
  component,
}) => {
  const own = await Replication.open({ subject, topics, component }, ['users'], 1)
  const users = own.table('users', ['id'], COLUMNS)
  const first = await subject<typeof Lab>({ name: 'first' })
  await own.feed('users', users.write({ id: 1, name: 'Anna' }), users.write({ id: 2, name: 'Boris' }))
  await first.startReplicator(own.options)
  await own.untilRows('users', 2)
  await own.done('users')
  {
    await using lock = await locked(own, 'users')
    await own.feed('users', users.write({ id: 3, name: 'Clara' }), users.remove({ id: 1, name: 'Anna' }))
    await lock.awaited()
    const committed = await topics.committed('replicator', own.topic('users'))
    expect(committed, means.committedEarly).toHaveCommitted({ 0: 2 })
    await first.$.kill()
  }
  await topics.expireSessions()
  const second = await subject<typeof Lab>({ name: 'second' })
  const replicator = await second.startReplicator(own.options)
  await own.done('users')
  expect(await own.replica.rows('users'), means.nothingLost).toEqual([
    { id: '2', name: 'Boris' },
    { id: '3', name: 'Clara' },
  ])
  await replicator.stop()
})

test('16.4 what comes again does no harm: records read from the beginning once more', async ({
  subject,
  topics,
  component,
}) => {
  const own = await Replication.open({ subject, topics, component }, ['users'], 1)
  const users = own.table('users', ['id'], COLUMNS)
  const story = [
    users.write({ id: 1, name: 'Anna' }),
    users.write({ id: 2, name: 'Boris' }),
    users.write({ id: 1, name: 'Ann' }, { op: 'u' }),
    ...users.remove({ id: 2, name: 'Boris' }),
    users.write({ id: 3, name: 'Clara' }),
  ]
  await own.feed('users', story)
  for (const name of ['first', 'second']) {
    const app = await subject<typeof Lab>({ name })
    const replicator = await app.startReplicator(own.options)
    await own.done('users')
    await replicator.stop()
    expect(app.$.rejects, means.rejectedAgain).toEqual([])
    expect(await own.replica.rows('users'), means.again(name === 'second')).toEqual([
      { id: '1', name: 'Ann' },
      { id: '3', name: 'Clara' },
    ])
    await topics.commit('replicator', own.topic('users'), new Map([[0, 0n]]))
  }
})

test('16.4 a replica that is away for a minute costs no record, and none is taken for bad', async ({
  subject,
  topics,
  component,
}) => {
  const own = await Replication.open({ subject, topics, component }, ['users'], 1)
  const postgres = component('postgres')
  const users = own.table('users', ['id'], COLUMNS)
  const app = await subject<typeof Lab>()
  const replicator = await app.startReplicator(own.options)
  await own.feed('users', users.write({ id: 1, name: 'Anna' }))
  await own.done('users')
  for (const end of ['stop', 'kill'] as const) {
    const id = end === 'stop' ? 2 : 3
    await postgres[end]()
    await own.feed('users', users.write({ id, name: 'away' }))
    await app.$.hasten(20)
    await passTime(app, 58_000)
    await app.$.hasten(1)
    const committed = await topics.committed('replicator', own.topic('users'))
    expect(committed, means.committedAway).toHaveCommitted({ 0: id - 1 })
    await postgres.start()
    await own.untilRows('users', id)
  }
  await own.feed('users', users.remove({ id: 1, name: 'Anna' }))
  await own.done('users')
  expect(
    (await own.replica.rows('users')).map(({ id }) => id),
    means.afterAway,
  ).toEqual(['2', '3'])
  expect(app.$.rejects, means.noneRejected).toEqual([])
  await replicator.stop()
})

test('16.4 a broker that is away for a while costs no record', async ({ subject, topics, component, wire }) => {
  const own = await Replication.open({ subject, topics, component }, ['users'], 1)
  const users = own.table('users', ['id'], COLUMNS)
  const app = await subject<typeof Lab>()
  const replicator = await app.startReplicator(own.options)
  await own.feed('users', users.write({ id: 1, name: 'Anna' }))
  await own.done('users')
  const endpoint = await wire.endpoint('app')
  endpoint.cut({ refuse: true })
  await own.feed('users', users.write({ id: 2, name: 'Boris' }))
  await app.$.hasten(20)
  await passTime(app, 55_000)
  await app.$.hasten(1)
  endpoint.accept()
  await topics.expireSessions()
  await own.untilRows('users', 2)
  await own.done('users')
  await replicator.stop()
})

test('16.4 stop() ends what was taken up, and nothing comes twice after it', async ({ subject, topics, component }) => {
  const own = await Replication.open({ subject, topics, component }, ['users'], 1)
  const users = own.table('users', ['id'], COLUMNS)
  const app = await subject<typeof Lab>()
  const replicator = await app.startReplicator(own.options)
  await own.feed('users', users.write({ id: 1, name: 'Anna' }))
  await own.done('users')
  let stopped: Promise<string>
  {
    await using lock = await locked(own, 'users')
    await own.feed('users', users.write({ id: 2, name: 'Boris' }))
    await lock.awaited()
    stopped = outcomeOf(replicator.stop())
    await passTime(app, 500)
  }
  expect(await stopped, means.stops).toBe('resolved')
  expect(
    (await own.replica.rows('users')).map(({ id }) => id),
    means.takenUp,
  ).toEqual(['1', '2'])
  const committed = await topics.committed('replicator', own.topic('users'))
  expect(committed, means.takenUpCommitted).toHaveCommitted({ 0: 2 })
})

test('16.4 the start says within 10 s that there is no broker', async ({ subject, wire, topics, component }) => {
  const own = await Replication.open({ subject, topics, component }, ['users'], 1)
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startReplicator(own.options))
})

test('16.4 the start says within 10 s that there is no replica', async ({ subject, topics, component }) => {
  const own = await Replication.open({ subject, topics, component }, ['users'], 1)
  const silent = createServer((socket) => socket.on('error', () => {}))
  const alone = createServer()
  for (const server of [silent, alone]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const portOf = (server: typeof silent) => (server.address() as { port: number }).port
  const [quiet, nobody] = [portOf(silent), portOf(alone)]
  await new Promise((done) => alone.close(done))
  const sockets = new Set<import('node:net').Socket>()
  silent.on('connection', (socket) => sockets.add(socket))
  await Promise.all(
    [nobody, quiet].map(async (port, n) => {
      const app = await subject<typeof Lab>({ name: `app-${n}` })
      const replicaUrl = `postgres://postgres:postgres@127.0.0.1:${port}/replica`
      const outcome = await outcomeOf(app.startReplicator({ ...own.options, replicaUrl }), { withinMs: 10_000 })
      expect(outcome.split(':')[0], means.replicaAway[n]!).toBe('rejected')
      expect(/replica|postgres|реплик/i.test(outcome) || outcome.includes(String(port)), means.replicaSaid).toBe(true)
    }),
  )
  for (const socket of sockets) socket.destroy()
  silent.close()
})
