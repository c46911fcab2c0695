import { Kafka } from 'kafkajs'
import { expect, expectRejection, waitForMembers } from '#harness'
import { expectAway } from './away.ts'
import { makeCopy, writeCheckpoints, writePositions } from './internal-topics.ts'
import { means } from './means.ts'
import { test } from './world.ts'

const group = 'orders-service'

test('9.4 goes on from the latest checkpoint, in the numbers of the backup', async ({ world, app, topics, wire }) => {
  await makeCopy(world, 'orders', 12, { records: 12, deleted: 2 })
  await makeCopy(world, 'payments', 1, { records: 3 })
  const at = (partition: number, upstream: number, downstream: number, rest = {}) => ({
    ...{ group, topic: 'orders', partition, upstream, downstream },
    ...rest,
  })
  await writeCheckpoints(world, [
    at(0, 105, 5),
    at(0, 109, 9),
    at(1, 11, 11, { group: 'another-service' }),
    at(2, 9, 4),
    at(2, 10, 5),
    at(11, 1_012, 12),
    at(0, 1, 1, { topic: 'payments' }),
    at(0, 99, 3, { group: 'another-service' }),
  ])
  const report = await app.failOver({
    backup: world.backupServers,
    group,
    topics: ['payments', 'orders'],
    lastSeen: [],
  })
  const own = new Map([
    [0, 9],
    [2, 5],
    [11, 12],
  ])
  const wanted = [
    { topic: 'payments', partition: 0, resumesAt: '1', end: '3' },
    ...Array.from({ length: 12 }, (_, n) => ({
      topic: 'orders',
      partition: n,
      resumesAt: String(own.get(n) ?? 2),
      end: '12',
    })),
  ]
  const places = report.partitions.map(({ topic, partition, resumesAt, end }) => ({ topic, partition, resumesAt, end }))
  expect(places, means.resumes).toEqual(wanted)
  const committed = await world.backup.committed(topics.name(group), world.copyOf('orders'))
  expect([...committed.values()], means.committed).toEqual(wanted.slice(1).map(({ resumesAt }) => BigInt(resumesAt)))
  const asked = wire.trace.messages.filter(({ endpoint }) => endpoint === 'app')
  expect(asked.length, means.primaryIsLost).toBe(0)
})

test('9.4 takes what is further, the checkpoint or what is committed, and does not go back when it is called again', async ({
  world,
  app,
  topics,
}) => {
  await makeCopy(world, 'orders', 3, { records: 120 })
  const copy = world.copyOf('orders')
  const checkpoints = [0, 1, 2].map((partition) => ({
    group,
    topic: 'orders',
    partition,
    upstream: 500,
    downstream: 100,
  }))
  await writeCheckpoints(world, checkpoints)
  await world.backup.commit(
    topics.name(group),
    copy,
    new Map([
      [0, 110n],
      [1, 9n],
    ]),
  )
  const failOver = async () => {
    const { partitions } = await app.failOver({ backup: world.backupServers, group, topics: ['orders'], lastSeen: [] })
    const committed = await world.backup.committed(topics.name(group), copy)
    return { said: partitions.map(({ resumesAt }) => resumesAt), committed: [...committed.values()].map(String) }
  }
  const first = ['110', '100', '100']
  expect(await failOver(), means.further).toEqual({ said: first, committed: first })
  await world.backup.commit(topics.name(group), copy, new Map([[1, 119n]]))
  const second = ['110', '119', '100']
  expect(await failOver(), means.notBack).toEqual({ said: second, committed: second })
})

test('9.4 counts what never arrived, and says where nobody knows', async ({ world, app }) => {
  await makeCopy(world, 'orders', 4, { records: 2 })
  await makeCopy(world, 'payments', 1, { records: 2 })
  await writePositions(world, [
    { topic: 'orders', partition: 0, offset: 3 },
    { topic: 'orders', partition: 0, offset: 89 },
    { topic: 'orders', partition: 1, offset: 50 },
    { topic: 'payments', partition: 0, offset: 5 },
  ])
  const seen = (partition: number, offset: string, topic = 'orders') => ({ topic, partition, offset })
  const lastSeen = [seen(2, '7'), seen(1, '40'), seen(0, '100'), seen(0, '1000000', 'invoices')]
  const missing = async (more: typeof lastSeen) => {
    const options = {
      backup: world.backupServers,
      group,
      topics: ['orders', 'payments'],
      lastSeen: [...lastSeen, ...more],
    }
    const report = await app.failOver(options)
    return [...report.partitions.map((one) => one.missing), report.missing]
  }
  expect(await missing([]), means.missing).toEqual([10, 0, 7, null, null, null])
  const whole = [seen(3, '0'), seen(0, '8', 'payments')]
  expect(await missing(whole), means.missing).toEqual([10, 0, 7, 0, 2, 19])
})

test('9.4 refuses a group that has members on the backup, and commits nothing', async ({ world, app, topics }) => {
  await makeCopy(world, 'orders', 1, { records: 5 })
  await writeCheckpoints(world, [{ group, topic: 'orders', partition: 0, upstream: 40, downstream: 4 }])
  const kafka = new Kafka({ brokers: world.backupServers, logLevel: 0 })
  const member = kafka.consumer({ groupId: topics.name(group), maxWaitTimeInMs: 100 })
  await member.connect()
  try {
    await member.subscribe({ topics: [world.copyOf('orders')] })
    await member.run({ autoCommit: false, eachMessage: async () => {} })
    await waitForMembers(world.backup, topics.name(group), 1)
    const refused = app.failOver({ backup: world.backupServers, group, topics: ['orders'], lastSeen: [] })
    await expectRejection(refused, { about: means.members, names: [topics.name(group)] })
  } finally {
    await member.disconnect()
  }
  const committed = await world.backup.committed(topics.name(group), world.copyOf('orders'))
  expect([...committed.values()], means.nothingCommitted).toEqual([null])
})

test('9.4 refuses a topic that was never copied, and commits nothing for the others', async ({
  world,
  app,
  topics,
}) => {
  await makeCopy(world, 'orders', 1, { records: 5 })
  await world.backup.create(topics.name('payments'))
  await writeCheckpoints(world, [{ group, topic: 'orders', partition: 0, upstream: 40, downstream: 4 }])
  const refused = app.failOver({ backup: world.backupServers, group, topics: ['orders', 'payments'], lastSeen: [] })
  await expectRejection(refused, { about: means.neverCopied, names: ['payments'] })
  const committed = await world.backup.committed(topics.name(group), world.copyOf('orders'))
  expect([...committed.values()], means.nothingCommitted).toEqual([null])
})

test('9.4 says within 10 s that the backup does not answer', async ({ subject, wire }) => {
  await expectAway({ subject, wire }, (app, backup) =>
    app.failOver({ backup, group, topics: ['orders'], lastSeen: [] }),
  )
})
