import { Kafka } from 'kafkajs'
import { expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { sharedCluster } from './cluster.ts'
import { entry } from './entry.ts'
import { answersOverTls, answersPlainly } from './listeners.ts'
import { means } from './means.ts'
import { mechanismsOf, saltedOf, tellsStrangers } from './scram.ts'

const clusterOf = sharedCluster('sasl')

test('15.2 CLIENTS lets in by SCRAM-SHA-256 alone, within TLS, and the other listeners are as before', async ({
  subject,
  needs,
}) => {
  needs('scripts')
  const { admin, ports } = await clusterOf(await subject<typeof Lab>())
  expect(await answersPlainly(ports.clients), means.scramWithoutTls).toBe(false)
  expect(await mechanismsOf(admin), means.mechanisms).toEqual(['SCRAM-SHA-256'])
  expect(await tellsStrangers(admin), means.strangers).toBe(false)
  for (const listener of ['internal', 'controller'] as const)
    expect(await answersOverTls(ports[listener], admin.ca), means.noCertificate(listener)).toBe(false)
})

test('15.2 no password stands in the properties', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const properties = await app.saslProperties()
  const secrets = Object.entries(properties).filter(([name, value]) =>
    /password|user_\w+\s*=/i.test(`${name}=${value}`),
  )
  expect(secrets, means.secrets).toEqual([])
})

test('15.2 the first user is there when Kafka starts for the first time, with its password alone', async ({
  subject,
  needs,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const commandFor = (password: string) =>
    app.formatCommand({ propertiesFile: '/k/p-5', clusterId: 'cluster-9', admin: { username: 'root-7', password } })
  const command = await commandFor('p-31')
  expect(command.join(' '), means.firstUser).toSay('root-7')
  expect(command, means.command).toContain('/k/p-5')
  expect(command, means.command).toContain('cluster-9')
  expect(await commandFor('p-32'), means.samePassword).not.toEqual(command)
  const { admin } = await clusterOf(app)
  expect(await entry(app, admin), means.firstUser).toBe('let in')
  expect(await entry(app, { ...admin, password: `${admin.password}1` }), means.anyPassword).toBe('wrong-password')
})

test('15.2 a program writes and reads with the settings that it is given', async ({ subject, needs, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  await using topics = await cluster.topics(scope.namespace)
  await topics.create('orders')
  const config = await app.clientConfig({ ...cluster.admin, brokers: [...cluster.admin.brokers, '127.0.0.1:1'] })
  expect(config.brokers, means.allBrokers).toEqual([...cluster.admin.brokers, '127.0.0.1:1'])
  const producer = new Kafka({ ...(await app.clientConfig(cluster.admin)), logLevel: 0 }).producer()
  await producer.connect()
  try {
    await producer.send({ topic: topics.name('orders'), messages: [{ key: 'o-1', value: 'paid' }] })
  } finally {
    await producer.disconnect()
  }
  expect(await topics.read('orders'), means.overSasl).toHaveRecords([{ key: 'o-1', value: 'paid' }])
})

test('15.2 a user gets in with its own password, and with no older one', async ({ subject, needs, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  const alice = { ...cluster.admin, username: `${scope.namespace}alice`, password: 'пароль = "7", ﬁ①ｋ?' }
  expect(await entry(app, alice), means.notYetThere).toBe('wrong-password')
  await app.createUser(cluster.admin, alice)
  await cluster.settled()
  expect(await entry(app, alice), means.ownPassword).toBe('let in')
  const changed = { ...alice, password: 'x' }
  await app.createUser(cluster.admin, changed)
  await cluster.settled()
  expect(await entry(app, changed), means.newPassword).toBe('let in')
  expect(await entry(app, alice), means.oldPassword).toBe('wrong-password')
  const nobody = { username: '', password: 'x' }
  await expectRejection(app.createUser(cluster.admin, nobody), { about: means.emptyName })
})

test('15.2 each password has a salt of its own and is hashed at least 8,192 times', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  const named = (name: string) => ({ username: `${scope.namespace}${name}`, password: 'the same' })
  const seen = []
  for (const user of [named('alice'), named('bob'), named('alice')]) {
    await app.createUser(cluster.admin, user)
    await cluster.settled()
    seen.push(await saltedOf(cluster.admin, user.username))
  }
  for (const { iterations, salt } of seen) {
    expect(iterations, means.iterations).toBeGreaterThanOrEqual(8_192)
    expect(Buffer.from(salt, 'base64').length, means.shortSalt).toBeGreaterThanOrEqual(8)
  }
  const [alice, bob, again] = seen.map(({ salt }) => salt)
  expect(alice === bob, means.saltOfTheName).toBe(false)
  expect(alice === again, means.saltKept).toBe(false)
})
