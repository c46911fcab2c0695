import { Kafka } from 'kafkajs'
import { expect, expectRejection, outcomeOf, type Subject, test } from '#harness'
import { type Question, rightsOf, talkAs } from '#harness/access'
import type * as Lab from '../src/index.ts'
import { makeAcls, passwordCameFirst } from './acls.ts'
import { type Secured, sharedCluster } from './cluster.ts'
import { entry } from './entry.ts'
import { means } from './means.ts'
import { newUser } from './people.ts'

const clusterOf = sharedCluster('acls')

const operations = ['write', 'read', 'join'] as const

test('15.4 every user of the matrix may do what its row says, cell by cell, and nothing else', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  const resources = ['orders', 'payments', 'audit']
  for (const topic of resources) await topics.create(topic)
  const names = (...short: string[]) => short.map((one) => topics.name(one))
  const row = (name: string, password: string, write: string[], read: string[], groups: string[]) => ({
    ...{ username: topics.name(name), password },
    ...{ write: names(...write), read: names(...read), groups: names(...groups) },
  })
  const matrix = [
    row('shop', 'shop-1', ['orders'], [], []),
    row('billing', 'billing-1', ['payments'], ['orders'], ['orders']),
    row('auditor', 'auditor-1', [], ['orders', 'payments', 'audit'], ['audit']),
    row('guest', 'guest-1', [], [], []),
  ]
  const outsider = await newUser(app, cluster, topics.name('outsider'))
  await app.applyRights(cluster.admin, { username: outsider.username, write: names('audit'), read: [], groups: [] })
  await app.applyMatrix(cluster.admin, matrix)
  await cluster.settled()
  await expectMatrix(
    cluster,
    matrix,
    resources.map((one) => topics.name(one)),
  )
  const questions = [{ operation: 'write', resource: topics.name('audit') }] as const
  expect(Object.values(await rightsOf(outsider, questions)), means.outsider).toEqual(['allowed'])
  const changed = [row('guest', 'guest-2', [], ['orders'], ['payments']), row('shop', 'shop-2', ['payments'], [], [])]
  await app.applyMatrix(cluster.admin, changed)
  await cluster.settled()
  await expectMatrix(
    cluster,
    [...changed, ...matrix.slice(1, 3)],
    resources.map((one) => topics.name(one)),
  )
  expect(await entry(app, { ...cluster.admin, ...matrix[0]! }), means.oldPassword).toBe('wrong-password')
})

test('15.4 a second user has every ACL of the first, and there is none for somebody who is not there', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  for (const topic of ['orders', 'audit-1', 'audit-2', 'audit-3', 'news']) await topics.create(topic)
  const from = await newUser(app, cluster, topics.name('billing-1'))
  const to = { ...cluster.admin, username: topics.name('billing-2'), password: 'of the second' }
  await app.applyRights(cluster.admin, {
    username: from.username,
    write: [topics.name('orders')],
    read: [topics.name('orders')],
    groups: [topics.name('billing')],
  })
  const principal = `User:${from.username}`
  await makeAcls(cluster, [
    { principal, resource: 'TOPIC', name: topics.name('audit'), pattern: 'PREFIXED', operation: 'READ' },
    { principal, resource: 'TOPIC', name: topics.name('audit-2'), operation: 'READ', permission: 'DENY' },
    { principal, resource: 'CLUSTER', name: 'kafka-cluster', operation: 'CREATE' },
    { principal, resource: 'TOPIC', name: topics.name('news'), operation: 'WRITE', host: '10.9.9.9' },
  ])
  await app.replaceUser(cluster.admin, { from: from.username, to: to.username, password: to.password })
  await cluster.settled()
  const questions: Question[] = [
    ...(['orders', 'audit-1', 'audit-2', 'audit-3', 'news'] as const).flatMap((topic) =>
      operations.map((operation) => ({ operation, resource: topics.name(topic) })),
    ),
    { operation: 'join', resource: topics.name('billing') },
    { operation: 'create', resource: topics.name('another') },
  ]
  const ofTheFirst = await rightsOf(from, questions)
  expect(Object.values(ofTheFirst).filter((answer) => answer === 'allowed').length, means.firstAsBefore).toBe(6)
  expect(await rightsOf(to, questions), means.secondHasAll).toEqual(ofTheFirst)
  expect(await passwordCameFirst(cluster, to.username), means.passwordFirst).toBe(false)
  const nobody = { from: topics.name('nobody'), to: topics.name('billing-3'), password: 'x' }
  await expectRejection(app.replaceUser(cluster.admin, nobody), { about: means.replacedNobody })
  await cluster.settled()
  const third = { ...cluster.admin, username: nobody.to, password: nobody.password }
  expect(await entry(app, third), means.madeForNobody).toBe('wrong-password')
})

test('15.4 a service changes its user while it works: nothing is refused, and the old user is out', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  await topics.create('orders')
  const topic = topics.name('orders')
  const old = await newUser(app, cluster, topics.name('shop-1'))
  const next = { ...cluster.admin, username: topics.name('shop-2'), password: 'the next one' }
  await app.applyRights(cluster.admin, { username: old.username, write: [topic], read: [], groups: [] })
  await cluster.settled()
  await using first = await serviceOf(app, old, topic)
  expect(await first.send('before'), means.workedBefore).toBe('written')
  await app.replaceUser(cluster.admin, { from: old.username, to: next.username, password: next.password })
  await cluster.settled()
  expect(await first.send('meanwhile'), means.oldWorksOn).toBe('written')
  await using second = await serviceOf(app, next, topic)
  expect(await second.send('changed over'), means.newWorks).toBe('written')
  await app.retireUser(cluster.admin, old.username)
  await cluster.settled()
  expect(await second.send('after'), means.newWorks).toBe('written')
  expect(await first.send('retired'), means.connectedStill).toSay('not authorized')
  const sent = ['before', 'meanwhile', 'changed over', 'after']
  expect(await topics.read('orders'), means.nothingLost).toHaveRecords(sent.map((value) => ({ value })))
})

test('15.4 a retired user is let in no more, and who is still connected may do nothing', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  await topics.create('orders')
  const resource = topics.name('orders')
  const questions = operations.map((operation) => ({ operation, resource }))
  const user = await newUser(app, cluster, topics.name('billing'))
  const [write, read, groups] = [[resource], [resource], [resource]]
  await app.applyRights(cluster.admin, { username: user.username, write, read, groups })
  const principal = `User:${user.username}`
  await makeAcls(cluster, [
    { principal, resource: 'TOPIC', name: scope.namespace, pattern: 'PREFIXED', operation: 'WRITE' },
    { principal, resource: 'GROUP', name: '*', operation: 'READ' },
  ])
  await using connected = await talkAs(user)
  for (const question of questions) expect(await connected.ask(question), means.workedBefore).toBe('allowed')
  await app.retireUser(cluster.admin, user.username)
  await cluster.settled()
  expect(await entry(app, user), means.letInStill).toBe('wrong-password')
  for (const question of questions) {
    const answer = await connected.ask(question)
    expect(answer === 'closed' ? 'denied' : answer, means.connectedStill).toBe('denied')
  }
  expect(await outcomeOf(app.retireUser(cluster.admin, user.username)), means.retiredAgain).toBe('resolved')
  await newUser(app, cluster, user.username)
  await cluster.settled()
  expect(Object.values(await rightsOf(user, questions)), means.rightsOfTheName).toEqual(['denied', 'denied', 'denied'])
  const ghost = topics.name('ghost')
  await app.applyRights(cluster.admin, { username: ghost, write, read, groups })
  await app.retireUser(cluster.admin, ghost)
  const later = await newUser(app, cluster, ghost)
  await cluster.settled()
  expect(Object.values(await rightsOf(later, questions)), means.halfRetired).toEqual(['denied', 'denied', 'denied'])
})

/** Every user × operation × resource, asked of the cluster. */
async function expectMatrix(cluster: Secured, matrix: Lab.UserRow[], resources: string[]): Promise<void> {
  for (const row of matrix) {
    const questions = operations.flatMap((operation) => resources.map((resource) => ({ operation, resource })))
    const allowed = { write: row.write, read: row.read, join: row.groups }
    const wanted = questions.map(({ operation, resource }) => [
      `${operation} ${resource}`,
      allowed[operation].includes(resource) ? 'allowed' : 'denied',
    ])
    const seen = await rightsOf({ ...cluster.admin, ...row }, questions)
    expect(seen, means.rowOf(row.username)).toEqual(Object.fromEntries(wanted))
  }
}

/** A service that writes, on one connection. */
async function serviceOf(app: Subject<typeof Lab>, access: Lab.Access, topic: string) {
  const config = await app.clientConfig(access)
  const producer = new Kafka({ ...config, logLevel: 0, retry: { retries: 0 } }).producer()
  await producer.connect()
  return {
    /** `written`, or what the cluster says. */
    send: (value: string): Promise<string> =>
      producer.send({ topic, messages: [{ value }] }).then(
        () => 'written',
        (error: Error) => error.message,
      ),
    [Symbol.asyncDispose]: () => producer.disconnect(),
  }
}
