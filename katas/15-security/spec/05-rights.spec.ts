import { Kafka } from 'kafkajs'
import { eventually, expect, test } from '#harness'
import { rightsOf } from '#harness/access'
import type * as Lab from '../src/index.ts'
import { kindsOfRights, makeAcls, timesGiven } from './acls.ts'
import { brokerName, sharedCluster } from './cluster.ts'
import { means } from './means.ts'
import { newUser } from './people.ts'

const clusterOf = sharedCluster('acls')

const none = { write: [], read: [], groups: [] }

test('15.3 what no ACL allows is denied, to everybody but the administrator', async ({ subject, needs, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  await topics.create('orders')
  const questions = (['write', 'read', 'join', 'delete', 'create'] as const).map((operation) => ({
    operation,
    resource: topics.name(operation === 'create' ? 'another' : 'orders'),
  }))
  const all = (answer: string) =>
    Object.fromEntries(questions.map(({ operation, resource }) => [`${operation} ${resource}`, answer]))
  expect(await rightsOf(cluster.admin, questions), means.administrator).toEqual(all('allowed'))
  for (const [username, about] of [
    [topics.name('alice'), means.noAcl],
    [brokerName, means.namedLikeBroker],
    ['kafka', means.superService],
  ] as const) {
    const user = await newUser(app, cluster, username)
    await cluster.settled()
    expect(await rightsOf(user, questions), about).toEqual(all('denied'))
  }
})

test('15.3 the rights are for these topics and groups, and for nothing that is only named like them', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  for (const topic of ['in', 'in-2', 'out', 'out-2', 'both']) await topics.create(topic)
  const names = (...short: string[]) => short.map((one) => topics.name(one))
  const rights = { write: names('out', 'both'), read: names('in', 'both'), groups: names('billing', 'audit') }
  await app.applyRights(cluster.admin, { username: topics.name('alice'), ...rights })
  const user = await newUser(app, cluster, topics.name('alice'))
  await cluster.settled()
  const expected: Record<string, string> = {
    'write out': 'allowed',
    'read out': 'denied',
    'write in': 'denied',
    'read in': 'allowed',
    'write both': 'allowed',
    'read both': 'allowed',
    'join billing': 'allowed',
    'join audit': 'allowed',
    'write out-2': 'denied',
    'read in-2': 'denied',
    'join billing-2': 'denied',
    'join in': 'denied',
    'delete out': 'denied',
    'delete in': 'denied',
    'delete both': 'denied',
    'create another': 'denied',
  }
  const questions = Object.keys(expected).map((cell) => {
    const [operation = '', resource = ''] = cell.split(' ')
    return { operation: operation as 'write', resource: topics.name(resource) }
  })
  const seen = await rightsOf(user, questions)
  expect(stripped(seen, scope.namespace), means.matrixOfRights).toEqual(expected)
  const implied = ['GROUP DESCRIBE', 'TOPIC DESCRIBE']
  const kinds = (await kindsOfRights(cluster, user.username)).filter((kind) => !implied.includes(kind))
  expect(kinds, means.kindsOfRights).toEqual(['GROUP READ', 'TOPIC READ', 'TOPIC WRITE'])
})

test('15.3 a user with its rights writes, and reads and commits as a member of its group', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  await topics.create('orders')
  const [topic, groupId] = [topics.name('orders'), topics.name('billing')]
  const user = await newUser(app, cluster, topics.name('alice'))
  await app.applyRights(cluster.admin, { username: user.username, write: [topic], read: [topic], groups: [groupId] })
  await cluster.settled()
  const kafka = new Kafka({ ...(await app.clientConfig(user)), logLevel: 0 })
  const producer = kafka.producer({ idempotent: true })
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 })
  try {
    await producer.connect()
    await producer.send({ topic, messages: [{ value: 'paid' }] })
    await consumer.subscribe({ topic, fromBeginning: true })
    await consumer.connect()
    await consumer.run({ autoCommitThreshold: 1, eachMessage: async () => {} })
    await eventually(() => topics.committed('billing', 'orders'), {
      until: (offsets) => offsets.get(0) === 1n,
      description: means.readsInItsGroup,
    })
  } finally {
    await Promise.all([producer.disconnect(), consumer.disconnect()])
  }
})

test('15.3 what goes beyond its rights is taken back, and others keep theirs', async ({ subject, needs, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  for (const topic of ['orders', 'payments', 'news']) await topics.create(topic)
  const [orders, payments, news] = ['orders', 'payments', 'news'].map((one) => topics.name(one)) as [
    string,
    string,
    string,
  ]
  const [alice, namesake] = await Promise.all(['alice', 'alice-2'].map((it) => newUser(app, cluster, topics.name(it))))
  const [hers, others] = [`User:${alice!.username}`, `User:${namesake!.username}`]
  await app.applyRights(cluster.admin, { username: namesake!.username, write: [orders], read: [], groups: [orders] })
  await app.applyRights(cluster.admin, {
    username: alice!.username,
    write: [orders],
    read: [payments],
    groups: [orders],
  })
  await makeAcls(cluster, [
    { principal: hers, resource: 'TOPIC', name: scope.namespace, pattern: 'PREFIXED', operation: 'ALL' },
    { principal: hers, resource: 'TOPIC', name: '*', operation: 'READ' },
    { principal: hers, resource: 'GROUP', name: '*', operation: 'READ' },
    { principal: hers, resource: 'CLUSTER', name: 'kafka-cluster', operation: 'CREATE' },
    { principal: hers, resource: 'TOPIC', name: payments, operation: 'WRITE', permission: 'DENY' },
    { principal: hers, resource: 'TOPIC', name: payments, operation: 'WRITE', host: '10.9.9.9' },
    { principal: 'User:*', resource: 'TOPIC', name: news, operation: 'READ' },
    { principal: others, resource: 'TOPIC', name: payments, operation: 'READ' },
  ])
  await app.applyRights(cluster.admin, { username: alice!.username, write: [payments], read: [], groups: [] })
  await cluster.settled()
  const questions = [
    { operation: 'write', resource: payments },
    { operation: 'read', resource: payments },
    { operation: 'write', resource: orders },
    { operation: 'read', resource: orders },
    { operation: 'join', resource: orders },
    { operation: 'create', resource: topics.name('another') },
    { operation: 'read', resource: news },
  ] as const
  expect(stripped(await rightsOf(alice!, questions), scope.namespace), means.takenBack).toEqual({
    'write payments': 'allowed',
    'read payments': 'denied',
    'write orders': 'denied',
    'read orders': 'denied',
    'join orders': 'denied',
    'create another': 'denied',
    'read news': 'allowed',
  })
  expect(stripped(await rightsOf(namesake!, questions), scope.namespace), means.othersKeep).toEqual({
    'write payments': 'denied',
    'read payments': 'allowed',
    'write orders': 'allowed',
    'read orders': 'denied',
    'join orders': 'allowed',
    'create another': 'denied',
    'read news': 'allowed',
  })
  await app.applyRights(cluster.admin, { username: alice!.username, ...none })
  await cluster.settled()
  const [first] = Object.values(await rightsOf(alice!, questions.slice(0, 1)))
  expect(first, means.nothingLeft).toBe('denied')
})

test('15.3 what is right already stays, without a gap', async ({ subject, needs, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  const [sold, kept, added, group] = ['sold', 'kept', 'added', 'billing'].map((one) => topics.name(one)) as [
    string,
    string,
    string,
    string,
  ]
  const user = await newUser(app, cluster, topics.name('alice'))
  const rights = { username: user.username, write: [sold, kept], read: [kept], groups: [group] }
  const given = async () => [await timesGiven(cluster, kept), await timesGiven(cluster, group)]
  await app.applyRights(cluster.admin, rights)
  const before = await given()
  expect(before[0], means.givenAtAll).toBeGreaterThan(0)
  await app.applyRights(cluster.admin, rights)
  expect(await given(), means.gap).toEqual(before)
  await app.applyRights(cluster.admin, { ...rights, write: [kept, added] })
  expect(await given(), means.gap).toEqual(before)
  const principal = `User:${user.username}`
  await makeAcls(cluster, [{ principal, resource: 'TOPIC', name: kept, pattern: 'PREFIXED', operation: 'WRITE' }])
  await app.applyRights(cluster.admin, { ...rights, write: [kept, added] })
  await cluster.settled()
  const [answer] = Object.values(await rightsOf(user, [{ operation: 'write', resource: kept }]))
  expect(answer, means.wentWithThePrefix).toBe('allowed')
})

/** Without the prefix that is this test’s own. */
const stripped = (answers: Record<string, string>, namespace: string): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([cell, answer]) => [cell.replace(namespace, ''), answer]))
