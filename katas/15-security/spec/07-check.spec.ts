import { Kafka } from 'kafkajs'
import { eventually, expect, test } from '#harness'
import { deleteRecords } from '#harness/access'
import type * as Lab from '../src/index.ts'
import { makeAcls } from './acls.ts'
import { brokerName, sharedCluster, validity } from './cluster.ts'
import { within10s } from './entry.ts'
import { ending, nobody, silent, silentInTls } from './imposters.ts'
import { means } from './means.ts'
import { newUser } from './people.ts'

const clusterOf = sharedCluster('acls')

test('15.5 tells for each cell, in the order given, whether the user may', async ({ subject, needs, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  for (const topic of ['in', 'out', 'both', 'neither']) await topics.create(topic)
  const user = await newUser(app, cluster, topics.name('alice'))
  const names = (...short: string[]) => short.map((one) => topics.name(one))
  const rights = { write: names('out', 'both'), read: names('in', 'both'), groups: names('billing') }
  await app.applyRights(cluster.admin, { username: user.username, ...rights })
  await cluster.settled()
  const cells = [
    ['join', 'billing', true],
    ['write', 'neither', false],
    ['write', 'out', true],
    ['read', 'out', false],
    ['read', 'in', true],
    ['write', 'in', false],
    ['join', 'both', false],
    ['read', 'both', true],
    ['write', 'both', true],
    ['read', 'neither', false],
    ['join', 'billing', true],
  ] as const
  const asked = cells.map(([operation, resource]) => ({ operation, resource: topics.name(resource) }))
  const wanted = cells.map(([operation, resource, allowed]) => ({
    operation,
    resource: topics.name(resource),
    allowed,
  }))
  expect(await app.checkAccess(user, asked), means.cells).toEqual(wanted)
  expect(await app.checkAccess(user, []), means.noCells).toEqual([])
})

test('15.5 who may only look at a topic or a group may neither write, read nor join', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  await topics.create('orders')
  const user = await newUser(app, cluster, topics.name('alice'))
  const [principal, resource] = [`User:${user.username}`, topics.name('orders')]
  await makeAcls(cluster, [
    { principal, resource: 'TOPIC', name: resource, operation: 'DESCRIBE' },
    { principal, resource: 'GROUP', name: resource, operation: 'DESCRIBE' },
  ])
  const cells = (['write', 'read', 'join'] as const).map((operation) => ({ operation, resource }))
  expect(await app.checkAccess(user, cells), means.looksOnly).toEqual(
    cells.map((cell) => ({ ...cell, allowed: false })),
  )
})

test('15.5 a topic without records, or with deleted ones, may be read all the same', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  for (const topic of ['empty', 'deleted']) await topics.create(topic)
  await topics.produce('deleted', [{ value: '1' }, { value: '2' }])
  await deleteRecords(cluster.admin, topics.name('deleted'), 2n)
  const cells = ['empty', 'deleted'].map((topic) => ({ operation: 'read' as const, resource: topics.name(topic) }))
  expect(await app.checkAccess(cluster.admin, cells), means.noRecords).toEqual(
    cells.map((cell) => ({ ...cell, allowed: true })),
  )
})

test('15.5 leaves a record with the key access-check at most, and no group notices', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  for (const topic of ['orders', 'news']) await topics.create(topic, { partitions: 2 })
  await topics.produce('orders', [{ key: 'o-1', value: 'paid', partition: 0 }])
  const [topic, groupId, idle] = ['orders', 'billing', 'idle'].map((one) => topics.name(one)) as [
    string,
    string,
    string,
  ]
  const user = await newUser(app, cluster, topics.name('alice'))
  await app.applyRights(cluster.admin, {
    username: user.username,
    write: [topics.name('news')],
    read: [topic, topics.name('news')],
    groups: [groupId, idle],
  })
  await topics.commit('idle', 'orders', new Map([[0, 1n]]))
  await cluster.settled()
  const consumer = new Kafka({ ...(await app.clientConfig(user)), logLevel: 0 }).consumer({
    groupId,
    maxWaitTimeInMs: 100,
  })
  let joins = 0
  consumer.on('consumer.group_join', () => {
    joins += 1
  })
  try {
    await consumer.connect()
    await consumer.subscribe({ topic, fromBeginning: true })
    await consumer.run({ autoCommit: false, eachMessage: async () => {} })
    await eventually(() => topics.group('billing'), {
      until: ({ state }) => state === 'Stable',
      description: means.groupIsThere,
    })
    const before = await topics.group('billing')
    await app.checkAccess(user, [
      { operation: 'join', resource: groupId },
      { operation: 'read', resource: topic },
      { operation: 'write', resource: topic },
      { operation: 'write', resource: topics.name('news') },
      { operation: 'join', resource: idle },
    ])
    const after = await topics.group('billing')
    expect(after, means.groupNotices).toEqual(before)
    expect(joins, means.groupNotices).toBe(1)
  } finally {
    await consumer.disconnect()
  }
  for (const [group, offsets] of [
    ['billing', [null, null]],
    ['idle', [1n, null]],
  ] as const)
    expect([...(await topics.committed(group, 'orders')).values()], means.commitsNothing(group)).toEqual(offsets)
  expect(await topics.read('orders'), means.writesNothing).toHaveRecords([{ key: 'o-1' }])
  const keys = (await topics.read('news')).map(({ key }) => String(key))
  expect(
    [...new Set(keys)].filter((key) => key !== 'access-check'),
    means.strangeRecords,
  ).toEqual([])
})

test('15.5 what is neither allowed nor denied rejects', async ({ subject, needs, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using mute = await silent()
  const { admin } = cluster
  await using topics = await cluster.topics(scope.namespace)
  await topics.create('orders')
  const cell = (operation: 'write' | 'read' | 'join', resource = 'orders') => ({
    operation,
    resource: topics.name(resource),
  })
  const allThree = [cell('write'), cell('read'), cell('join')]
  const times = validity(-1, 9)
  const identity = await app.issueCertificate({
    authority: cluster.authority,
    name: brokerName,
    hosts: ['127.0.0.1'],
    ...times,
  })
  const real = { port: cluster.ports.clients, ca: admin.ca }
  await using muteInTls = await silentInTls(identity)
  await using cutLater = await ending(identity, real, ['cut', 'after SCRAM'])
  await using muteLater = await ending(identity, real, ['silent', 'after SCRAM'])
  const answered = async (access: Lab.Access, ...cells: Lab.Cell[]) => {
    const { state } = await within10s(app.checkAccess(access, cells))
    return state
  }
  for (const brokers of [[await nobody()], [mute.address], [muteInTls.address]])
    expect(await answered({ ...admin, brokers }, ...allThree), means.noBroker).toBe('rejected')
  for (const one of allThree) expect(await answered({ ...admin, password: 'x' }, one), means.notLetIn).toBe('rejected')
  for (const operation of ['write', 'read'] as const) {
    const cells = [cell(operation), cell(operation, 'no-such-topic')]
    expect(await answered(admin, ...cells), means.noSuchTopic).toBe('rejected')
  }
  // No group may be called so, and Kafka says INVALID_GROUP_ID.
  expect(await answered(admin, { operation: 'join', resource: '' }), means.noGroup).toBe('rejected')
  for (const { address } of [cutLater, muteLater]) {
    const outcomes = await Promise.all(allThree.map((one) => answered({ ...admin, brokers: [address] }, one)))
    expect(outcomes, means.noAnswer).toEqual(['rejected', 'rejected', 'rejected'])
  }
})
