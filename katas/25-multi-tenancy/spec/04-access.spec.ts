import { expect } from '#harness'
import { aclsOf, listedBy, makeAcls, type Question, rightsOf, setPassword, talkAs } from '#harness/access'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { makeTopic, type Platform, test } from './platform.ts'

const operations = ['write', 'read', 'look', 'delete', 'create'] as const
const aboutGroups = ['join', 'offsets', 'transact'] as const

test('25.4 a tenant may write to its inbox, read its topics and join its groups, and nothing of anybody else', async ({
  subject,
  topics,
  platform,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const there = ['acme.inbox', 'acme.orders', 'acme2.inbox', 'acme2.orders', 'acm.inbox', 'acme', 'acme-2.inbox']
  for (const topic of there) await makeTopic(topics, topic)
  await app.applyAccess('acme')
  await makeTopic(topics, 'acme.later')
  await userOf(platform, 'acme')
  for (const [group, topic] of [
    ['acme.billing', 'acme.orders'],
    ['acme2.billing', 'acme2.orders'],
    ['router-acme', 'acme.inbox'],
  ] as const)
    await topics.commit(group, topic, new Map([[0, 0n]]))
  await platform.settled()
  const all = [...there, 'acme.later', 'acme.new']
  const questions: Question[] = [
    ...all.flatMap((resource) => operations.map((operation) => ({ operation, resource }))),
    ...['acme.billing', 'acme.x', 'acme', 'acme2.billing', 'acm.x', 'router-acme', 'acme-2.x'].flatMap((resource) =>
      aboutGroups.map((operation) => ({ operation, resource })),
    ),
  ]
  const allowed = [
    'write acme.inbox',
    ...['acme.inbox', 'acme.orders', 'acme.later', 'acme.new'].flatMap((name) => [`read ${name}`, `look ${name}`]),
    ...['acme.billing', 'acme.x'].flatMap((name) => [`join ${name}`, `offsets ${name}`]),
  ]
  expect(await allowedTo(platform, 'acme', questions, scope.namespace), means.rights).toEqual(allowed.sort())
  const short = (names: string[]) => names.map((name) => name.slice(scope.namespace.length))
  const { topics: seen, groups } = await listedBy(platform.as('acme'), scope.namespace)
  expect(short(seen), means.listedTopics).toEqual(['acme.inbox', 'acme.later', 'acme.orders'])
  expect(short(groups), means.listedGroups).toEqual(['acme.billing'])
})

test('25.4 what else the user was allowed is taken back, and what others have stays', async ({
  subject,
  topics,
  platform,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  for (const tenant of ['acme', 'acme2']) await platform.admit(tenant)
  const mine = { principal: `User:${topics.name('acme')}` }
  const everybody = { principal: 'User:*', resource: 'TOPIC', name: topics.name('news'), operation: 'READ' } as const
  await topics.create('news')
  await makeAcls(platform.login, [
    { ...mine, resource: 'TOPIC', name: topics.name('acme'), pattern: 'PREFIXED', operation: 'ALL' },
    { ...mine, resource: 'GROUP', name: '*', operation: 'READ' },
    { ...mine, resource: 'TOPIC', name: topics.name('acme.inbox'), operation: 'READ', permission: 'DENY' },
    { ...mine, resource: 'CLUSTER', name: 'kafka-cluster', operation: 'CREATE' },
    { ...mine, resource: 'TOPIC', name: topics.name('acme2.orders'), operation: 'READ', host: '127.0.0.1' },
    everybody,
  ])
  const neighbours = await aclsOf(platform.login, topics.name('acme2'))
  for (const _ of ['once', 'twice']) await app.applyAccess('acme')
  await platform.settled()
  const resources = ['acme.inbox', 'acme.orders', 'acme2.inbox', 'acme2.orders', 'news']
  const questions: Question[] = [
    ...resources.flatMap((resource) => operations.map((operation) => ({ operation, resource }))),
    ...['acme.billing', 'acme2.billing'].map((resource) => ({ operation: 'join' as const, resource })),
  ]
  const allowed = ['acme.inbox', 'acme.orders', 'news'].flatMap((name) => [`read ${name}`, `look ${name}`])
  expect(await allowedTo(platform, 'acme', questions, scope.namespace), means.takenBack).toEqual(
    [...allowed, 'write acme.inbox', 'join acme.billing'].sort(),
  )
  expect(await aclsOf(platform.login, topics.name('acme2')), means.othersAcls).toEqual(neighbours)
})

test('25.4 what is right already stays, without a gap', async ({ subject, topics, platform, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await platform.admit('acme')
  const principal = `User:${topics.name('acme')}`
  await makeAcls(platform.login, [{ principal, resource: 'GROUP', name: '*', operation: 'READ' }])
  await platform.settled()
  await using connected = await talkAs(platform.as('acme'))
  const refused: string[] = []
  const run = async () => {
    await platform.settled()
    for (const [operation, name] of [
      ['write', 'acme.inbox'],
      ['read', 'acme.orders'],
      ['join', 'acme.x'],
    ] as const)
      if ((await connected.ask({ operation, resource: topics.name(name) })) !== 'allowed')
        refused.push(`${operation} ${name}`)
  }
  const api = ['DeleteAcls', 'CreateAcls']
  wire.fault({ api, direction: 'response', times: Infinity, action: { do: 'call', run } })
  await app.applyAccess('acme')
  expect(refused, means.accessGap).toEqual([])
  await platform.settled()
  const others = [{ operation: 'join', resource: 'globex.x' }] as const
  expect(await allowedTo(platform, 'acme', others, scope.namespace), means.takenBack).toEqual([])
})

async function userOf(platform: Platform, tenant: string): Promise<void> {
  const { username, password } = platform.as(tenant)
  await setPassword(platform.login, username, password)
}

/** Which of the questions, with names before the namespace, are answered with a yes: `read acme.orders`, sorted. */
async function allowedTo(
  platform: Platform,
  tenant: string,
  questions: readonly Question[],
  namespace: string,
): Promise<string[]> {
  const asked = questions.map(({ operation, resource }) => ({ operation, resource: `${namespace}${resource}` }))
  const answers = Object.entries(await rightsOf(platform.as(tenant), asked))
  const allowed = answers.filter(([, answer]) => answer === 'allowed').map(([cell]) => cell.replace(namespace, ''))
  return allowed.sort()
}
