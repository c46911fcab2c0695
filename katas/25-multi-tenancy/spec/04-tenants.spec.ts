import { Kafka } from 'kafkajs'
import { eventually, expect, outcomeOf, type Topics, type Wire } from '#harness'
import {
  aclsOf,
  isLetIn,
  listedBy,
  makeAcls,
  quotasAbout,
  rightsOf,
  setPassword,
  setQuota,
  talkAs,
  usersAmong,
} from '#harness/access'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { type Platform, test } from './platform.ts'
import { expectRefused } from './refusal.ts'
import { write } from './traffic.ts'

const plan = (tenant: string, more: Partial<Lab.Plan> = {}): Lab.Plan => ({
  tenant,
  password: `of-${tenant}`,
  streams: ['orders', 'audit'],
  partitions: 2,
  quotas: { write: 1_000_000, read: 2_000_000, requests: 50 },
  ...more,
})

const limits = { producer_byte_rate: 1_000_000, consumer_byte_rate: 2_000_000, request_percentage: 50 }

test('25.4 a tenant that came has its topics, quotas and rights, and is let in only when all that is in force', async ({
  subject,
  topics,
  platform,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  const user = topics.name('acme')
  const before: unknown[] = []
  const run = async () => {
    await platform.settled()
    const { topics: made } = await listedBy(platform.login, topics.name('acme.'))
    const acls = await aclsOf(platform.login, user)
    before.push({ topics: made, quotas: await quotasAbout(platform.login, user), acls: acls.length >= 3 })
  }
  wire.fault({ api: 'AlterUserScramCredentials', direction: 'request', action: { do: 'call', run } })
  await app.onboard(plan('acme'))
  const made = ['acme.audit', 'acme.inbox', 'acme.orders'].map((name) => topics.name(name))
  expect(before[0], means.letInLast).toEqual({ topics: made, quotas: [{ user, limits }], acls: true })
  await platform.settled()
  expect(await isLetIn(platform.as('acme')), means.letIn).toBe(true)
  for (const name of made) expect((await topics.describe(name)).partitions, means.partitions).toHaveLength(2)
  const questions = [
    { operation: 'write', resource: made[1]! },
    { operation: 'read', resource: made[2]! },
    { operation: 'write', resource: made[2]! },
    { operation: 'join', resource: topics.name('acme.x') },
  ] as const
  const answers = Object.values(await rightsOf(platform.as('acme'), questions))
  expect(answers, means.rightsOfTenant).toEqual(['allowed', 'allowed', 'denied', 'allowed'])
})

test('25.4 a plan with a bad name or quota rejects before anything is made', async ({
  subject,
  topics,
  platform,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const good = { write: 1_000, read: null, requests: null }
  for (const bad of [
    plan('acme', { streams: ['orders', 'Orders'] }),
    plan('acme.eu'),
    plan('acme', { quotas: { ...good, write: 0 } }),
    plan('acme', { quotas: { ...good, requests: -1 } }),
  ])
    await expectRefused(app.onboard(bad), { about: means.badPlan })
  await platform.settled()
  const { topics: made } = await listedBy(platform.login, topics.name('acme'))
  const users = await usersAmong(platform.login, topics.name('acme'))
  const quotas = await quotasAbout(platform.login, scope.namespace)
  const acls = await aclsOf(platform.login, topics.name('acme'))
  expect({ made, users, quotas, acls }, means.halfMade).toEqual({ made: [], users: [], quotas: [], acls: [] })
})

test('25.4 to come again goes on after a failure half way, changes quotas and password, and keeps records and offsets', async ({
  subject,
  topics,
  platform,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  for (const api of ['AlterClientQuotas', 'CreateAcls', 'AlterUserScramCredentials'])
    wire.fault({ api, direction: 'request', action: { do: 'cut', when: 'before' } })
  const attempts: string[] = []
  for (let n = 0; n < 4 && attempts.at(-1) !== 'resolved'; n += 1)
    attempts.push(await outcomeOf(app.onboard(plan('acme'))))
  expect(attempts.at(-1), means.cameAtLast).toBe('resolved')
  await topics.produce('acme.inbox', [{ value: 'kept', partition: 0 }])
  await topics.commit('acme.billing', 'acme.inbox', new Map([[0, 1n]]))
  const changed = plan('acme', { password: 'another', quotas: { write: 5_000, read: null, requests: null } })
  await app.onboard(changed)
  await platform.settled()
  const seen = await quotasAbout(platform.login, topics.name('acme'))
  expect(seen, means.changedQuotas).toEqual([{ user: topics.name('acme'), limits: { producer_byte_rate: 5_000 } }])
  expect(await isLetIn({ ...platform.as('acme'), password: 'another' }), means.newPassword).toBe(true)
  expect(await isLetIn(platform.as('acme')), means.oldPassword).toBe(false)
  expect(await topics.read('acme.inbox'), means.kept).toHaveRecords([{ value: 'kept' }])
  expect(await topics.committed('acme.billing', 'acme.inbox'), means.keptOffsets).toHaveCommitted({ 0: 1 })
})

test('25.4 of a tenant that went nothing is left, and its neighbours lose nothing', async ({
  subject,
  topics,
  platform,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  for (const tenant of ['acme', 'acme2']) {
    await app.onboard(plan(tenant))
    await topics.produce(`${tenant}.orders`, [{ value: 'x', partition: 0 }])
    // A tenant's own client may call its groups as it likes, after the prefix.
    for (const group of ['billing', 'audit', 'Billing_2', 'eu.billing'])
      await topics.commit(`${tenant}.${group}`, `${tenant}.orders`, new Map([[0, 1n]]))
    await setQuota(platform.login, { user: topics.name(tenant), clientId: 'x', limits: { producer_byte_rate: 9 } })
  }
  await topics.create('acme.strange')
  await setQuota(platform.login, { user: topics.name('acme'), clientId: null, limits: { consumer_byte_rate: 9 } })
  await platform.settled()
  const before = await everything(platform, topics, scope.namespace)
  await using connected = await talkAs(platform.as('acme'))
  const question = { operation: 'write', resource: topics.name('acme.inbox') } as const
  expect(await connected.ask(question), means.letIn).toBe('allowed')
  await app.offboard('acme')
  await platform.settled()
  const left = await everything(platform, topics, scope.namespace)
  expect(of(left, 'acme'), means.leftBehind).toEqual(nothing)
  expect(of(left, 'acme2'), means.neighbour).toEqual(of(before, 'acme2'))
  expect(await topics.committed('acme2.billing', 'acme2.orders'), means.neighbour).toHaveCommitted({ 0: 1 })
  expect(await connected.ask(question), means.stillConnected).not.toBe('allowed')
  for (const _ of ['again', 'once more']) await app.offboard('acme')
  await app.offboard('never-there')
  await platform.settled()
  const later = await everything(platform, topics, scope.namespace)
  expect(of(later, 'acme2'), means.neighbour).toEqual(of(before, 'acme2'))
})

test('25.4 what a tenant has left goes, also where all else is gone already', async ({
  subject,
  topics,
  platform,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const login = platform.login
  await topics.create('news')
  const ways: Record<string, (tenant: string) => Promise<unknown>> = {
    topic: (tenant) => topics.create(`${tenant}.orders`),
    group: (tenant) => topics.commit(`${tenant}.billing`, 'news', new Map([[0, 0n]])),
    user: (tenant) => setPassword(login, topics.name(tenant), `of-${tenant}`),
    quota: (tenant) => setQuota(login, { user: topics.name(tenant), limits: { producer_byte_rate: 9 } }),
    clients: (tenant) =>
      setQuota(login, { user: topics.name(tenant), clientId: 'x', limits: { consumer_byte_rate: 9 } }),
    right: (tenant) =>
      makeAcls(login, [
        {
          principal: `User:${topics.name(tenant)}`,
          resource: 'GROUP',
          name: topics.name(`${tenant}.`),
          pattern: 'PREFIXED',
          operation: 'READ',
        },
      ]),
  }
  for (const [tenant, leave] of Object.entries(ways)) await leave(tenant)
  await platform.settled()
  for (const tenant of Object.keys(ways)) await app.offboard(tenant)
  await platform.settled()
  const left = await everything(platform, topics, scope.namespace, Object.keys(ways))
  for (const tenant of Object.keys(ways)) expect(of(left, tenant), means.leftHalfWay(tenant)).toEqual(nothing)
})

const nothing = { topics: [], groups: [], users: [], quotas: [], acls: [] }

/** Names before the namespace, by their owner. */
async function everything(
  platform: Platform,
  topics: Topics,
  namespace: string,
  tenants: readonly string[] = ['acme', 'acme2'],
) {
  const short = (names: string[]) => names.map((name) => name.slice(namespace.length))
  const { topics: names, groups } = await listedBy(platform.login, namespace)
  const users = short(await usersAmong(platform.login, namespace))
  const acls: Record<string, string[]> = {}
  for (const tenant of tenants) {
    const all = await aclsOf(platform.login, topics.name(tenant))
    acls[tenant] = all.map(({ resource, name, operation }) => `${resource} ${name} ${operation}`).sort()
  }
  return {
    topics: short(names),
    groups: short(groups),
    users,
    quotas: await quotasAbout(platform.login, namespace),
    acls,
    namespace,
  }
}

function of(all: Awaited<ReturnType<typeof everything>>, tenant: string) {
  const own = (names: string[]) => names.filter((name) => name.startsWith(`${tenant}.`))
  return {
    topics: own(all.topics),
    groups: own(all.groups),
    users: all.users.filter((user) => user === tenant),
    quotas: all.quotas.filter(({ user }) => user === `${all.namespace}${tenant}`),
    acls: all.acls[tenant],
  }
}

test('25.4 password and rights go first, and members who are still connected are put out', async ({
  subject,
  topics,
  platform,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await app.onboard(plan('acme', { quotas: { write: null, read: null, requests: null } }))
  await platform.settled()
  const { username, password } = platform.as('acme')
  const sasl = { mechanism: 'scram-sha-256' as const, username, password }
  const kafka = new Kafka({ brokers: [...platform.login.brokers], sasl, logLevel: 0, retry: { retries: 1 } })
  const consumer = kafka.consumer({ groupId: topics.name('acme.billing'), maxWaitTimeInMs: 100 })
  const askedThen = await firstOf(wire, ['DeleteTopics', 'DeleteGroups'], async () => {
    await platform.settled()
    const rights = await aclsOf(platform.login, username)
    return { isLetIn: await isLetIn(platform.as('acme')), rights: rights.length }
  })
  try {
    await consumer.connect()
    await consumer.subscribe({ topic: topics.name('acme.orders'), fromBeginning: true })
    await consumer.run({ eachMessage: async () => {} })
    await eventually(() => topics.groupState('acme.billing'), {
      until: (state) => state === 'Stable',
      description: means.groupIsThere,
    })
    expect(await outcomeOf(app.offboard('acme')), means.membersPutOut).toBe('resolved')
  } finally {
    await consumer.disconnect()
  }
  expect(askedThen.answer, means.goFirst).toEqual({ isLetIn: false, rights: 0 })
  const { topics: left, groups } = await listedBy(platform.login, topics.name('acme.'))
  expect([...left, ...groups], means.leftBehind).toEqual([])
})

/** What the question has for an answer before the first of these requests passes. */
async function firstOf<T>(wire: Wire, api: string[], question: () => Promise<T>): Promise<{ answer?: T }> {
  const asked: { answer?: T } = {}
  const run = async () => {
    asked.answer = await question()
  }
  wire.fault({ api, direction: 'request', action: { do: 'call', run } })
  return asked
}

test('25.4 who comes anew under the name of one that went finds nothing of it', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  await app.onboard(plan('acme'))
  await platform.settled()
  await write(platform.as('acme'), topics.name('acme.inbox'), 100)
  await topics.commit('acme.billing', 'acme.inbox', new Map([[0, 1n]]))
  await app.offboard('acme')
  const anew = plan('acme', {
    password: 'new',
    streams: ['orders'],
    quotas: { write: 9_000, read: null, requests: null },
  })
  await app.onboard(anew)
  await platform.settled()
  expect(await isLetIn(platform.as('acme')), means.oldPassword).toBe(false)
  const { topics: there, groups } = await listedBy({ ...platform.as('acme'), password: 'new' }, topics.name(''))
  expect(there, means.foundOld).toEqual(['acme.inbox', 'acme.orders'].map((name) => topics.name(name)))
  expect(groups, means.foundOld).toEqual([])
  expect(await topics.read('acme.inbox'), means.foundOld).toHaveRecords([])
  expect(await quotasAbout(platform.login, topics.name('acme')), means.foundOld).toEqual([
    { user: topics.name('acme'), limits: { producer_byte_rate: 9_000 } },
  ])
})
