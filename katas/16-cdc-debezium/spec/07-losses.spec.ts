import { expect, passTime, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { INT, TEXT } from './records.ts'
import { locked, Replication } from './replication.ts'

const COLUMNS = { id: INT, name: TEXT }

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
