import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Secured, startSecured } from '../broker/index.ts'
import { openTopics, type Topics } from '../topics/index.ts'
import {
  aclsOf,
  isLetIn,
  type Login,
  listedBy,
  makeAcls,
  quotasAbout,
  rightsOf,
  setPassword,
  setQuota,
  settled,
} from './index.ts'
import { usersAmong } from './users.ts'

let secured: Secured
let topics: Topics
let administrator: Login
let ann: Login

beforeAll(async () => {
  secured = await startSecured('root')
  const { bootstrapServers, clientConfig } = secured
  topics = await openTopics({ bootstrapServers, clientConfig, namespace: 't.' })
  const { username, password } = clientConfig.sasl!
  administrator = { brokers: bootstrapServers, username, password }
  ann = { brokers: bootstrapServers, username: 'ann', password: 'of-ann' }
}, 180_000)

afterAll(async () => {
  await topics?.[Symbol.asyncDispose]()
  await secured?.[Symbol.asyncDispose]()
})

test('who has no password is not let in, nor who has another one', async () => {
  expect(await isLetIn(administrator)).toBe(true)
  expect(await isLetIn(ann)).toBe(false)
  await setPassword(administrator, 'ann', 'of-ann')
  await settled(topics)
  expect(await isLetIn(ann)).toBe(true)
  expect(await isLetIn({ ...ann, password: 'of-bob' })).toBe(false)
  expect(await usersAmong(administrator, 'a')).toEqual(['ann'])
})

test('what no ACL allows is denied, and not shown', async () => {
  await setPassword(administrator, 'ann', 'of-ann')
  for (const topic of ['in', 'out']) await topics.create(topic)
  const acl = { principal: 'User:ann', name: topics.name('in') } as const
  await makeAcls(administrator, [
    { ...acl, resource: 'TOPIC', operation: 'READ' },
    { ...acl, resource: 'GROUP', operation: 'READ', pattern: 'PREFIXED' },
  ])
  await settled(topics)
  const questions = (['write', 'read', 'look', 'delete', 'create', 'join', 'offsets', 'transact'] as const).map(
    (operation) => ({ operation, resource: topics.name('in') }),
  )
  const allowed = Object.entries(await rightsOf(ann, questions)).filter(([, answer]) => answer === 'allowed')
  expect(allowed.map(([cell]) => cell)).toEqual(['read t.in', 'look t.in', 'join t.in', 'offsets t.in'])
  expect(Object.values(await rightsOf(administrator, questions))).toEqual(questions.map(() => 'allowed'))
  expect((await listedBy(ann, 't.')).topics).toEqual(['t.in'])
  const acls = await aclsOf(administrator, 'ann')
  expect(acls.map(({ resource, pattern, operation }) => `${resource} ${pattern} ${operation}`).sort()).toEqual([
    'GROUP PREFIXED READ',
    'TOPIC LITERAL READ',
  ])
})

test('quotas are told with whose they are', async () => {
  await setQuota(administrator, { user: 'ann', limits: { producer_byte_rate: 100 } })
  await setQuota(administrator, { user: 'ann', clientId: 'x', limits: { consumer_byte_rate: 200 } })
  await setQuota(administrator, { clientId: 'ann', limits: { request_percentage: 1.5 } })
  await setQuota(administrator, { user: 'anna', clientId: null, limits: { consumer_byte_rate: 300 } })
  await settled(topics)
  expect(await quotasAbout(administrator, 'ann')).toEqual([
    { clientId: 'ann', limits: { request_percentage: 1.5 } },
    { user: 'ann', limits: { producer_byte_rate: 100 } },
    { user: 'ann', clientId: 'x', limits: { consumer_byte_rate: 200 } },
    { user: 'anna', clientId: null, limits: { consumer_byte_rate: 300 } },
  ])
})
