import { createServer } from 'node:net'
import { expect, expectNoBrokerIsSaid, outcomeOf, passTime, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { INT, TEXT } from './records.ts'
import { locked, Replication } from './replication.ts'

const COLUMNS = { id: INT, name: TEXT }

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

test('16.4 stop() ends while the replica is away, and the next start writes what it could not', async ({
  subject,
  topics,
  component,
}) => {
  const own = await Replication.open({ subject, topics, component }, ['users'], 1)
  const postgres = component('postgres')
  const users = own.table('users', ['id'], COLUMNS)
  const first = await subject<typeof Lab>({ name: 'first' })
  const replicator = await first.startReplicator(own.options)
  await own.feed('users', users.write({ id: 1, name: 'Anna' }))
  await own.done('users')
  await postgres.kill()
  await own.feed('users', users.write({ id: 2, name: 'Boris' }))
  await passTime(first, 3_000)
  // Whoever waits a while for the replica waits by his own clock.
  await first.$.hasten(20)
  expect(await outcomeOf(replicator.stop(), { withinMs: 20_000 }), means.stopsAway).toBe('resolved')
  const committed = await topics.committed('replicator', own.topic('users'))
  expect(committed, means.committedAtStop).toHaveCommitted({ 0: 1 })
  expect(first.$.rejects, means.noneRejected).toEqual([])
  await postgres.start()
  const second = await subject<typeof Lab>({ name: 'second' })
  const next = await second.startReplicator(own.options)
  await own.done('users')
  expect(
    (await own.replica.rows('users')).map(({ id }) => id),
    means.writtenByNext,
  ).toEqual(['1', '2'])
  await next.stop()
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
