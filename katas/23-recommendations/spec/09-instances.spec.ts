import { eventually, expect, outcomeOf, type Subject, type Topics, test, waitForMembers } from '#harness'
import type * as Lab from '../src/index.ts'
import { Client, listOf } from './client.ts'
import { createTopics, fill, MORTAL } from './cluster.ts'
import { means } from './means.ts'

/** So many that each partition has some of them. */
const users = Array.from({ length: 12 }, (_, n) => `user-${n}`)

async function fillShop(topics: Topics): Promise<void> {
  await createTopics(topics)
  const items = Object.fromEntries(users.map((user) => [`of-${user}`, `Of ${user}`]))
  const similar = (user: string) => [{ itemId: `of-${user}`, similarity: 1_000 }]
  const own = users.map((user) => [`own-${user}`, { users: 1, similar: similar(user) }] as const)
  const offered = Object.keys(items).map((item) => [item, { users: 1, similar: [] }] as const)
  await fill(topics, {
    items,
    recommendations: Object.fromEntries([...own, ...offered]),
    histories: Object.fromEntries(users.map((user) => [user, [{ itemId: `own-${user}`, rating: 2 }]])),
  })
}

/** What a user is told first: `kind item score`. */
async function firstFor(client: Client, user: string): Promise<string> {
  const answer = await client.for(user, '?limit=1')
  return `${answer.kind} ${listOf(answer)}`
}

const right = (user: string) => `personal of-${user} 2000`

/** Who has answered, user by user; empty where the answer is not 200. */
async function answerers(client: Client): Promise<string[]> {
  const all = users.map(async (user) => {
    const { statusCode, headers } = await client.ask(`/api/users/${user}/recommendations`)
    return statusCode === 200 ? String(headers['x-answered-by']) : ''
  })
  return Promise.all(all)
}

/** Until all users are answered rightly by this instance, and by exactly these. */
async function shared(clients: readonly Client[], names: readonly string[]): Promise<string[]> {
  const look = async () => {
    const told = await Promise.all(clients.map(answerers))
    const kinds = await Promise.all(
      clients.map((client) => Promise.all(users.map((user) => firstFor(client, user).catch(() => '')))),
    )
    return { told, wrong: kinds.flatMap((all) => all.filter((text, index) => text !== right(users[index]!))) }
  }
  const { told } = await eventually(look, {
    until: ({ told: all, wrong }) =>
      wrong.length === 0 && all.every((one) => JSON.stringify([...new Set(one)].sort()) === JSON.stringify(names)),
    timeoutMs: 20_000,
    description: means.shared(names.join(', ')),
  })
  for (const one of told) expect(one, means.sameAnswerer).toEqual(told[0])
  return told[0] ?? []
}

const startAll = (apps: readonly Subject<typeof Lab>[], options: Lab.ApiOptions = {}) =>
  Promise.all(apps.map((app) => app.startApi({ instance: app.$.name, ...options })))

test('23.4 whichever instance is asked, the one that has the user answers, and the answer is the same', async ({
  subject,
  topics,
}) => {
  await fillShop(topics)
  const names = ['four', 'one', 'three', 'two']
  const apps = await Promise.all(names.map((name) => subject<typeof Lab>({ name })))
  // One more than there are partitions: it has no user, and answers all the same.
  const apis = await startAll(apps)
  await waitForMembers(topics, 'recommendation-api', 4)
  const clients = apis.map(({ url }) => new Client(url))
  const owners = await eventually(async () => [...new Set(await answerers(clients[0]!))].sort(), {
    until: (seen) => seen.length === 3 && !seen.includes(''),
    timeoutMs: 15_000,
    description: means.threeOwners,
  })
  await shared(clients, owners)
  for (const [index, client] of clients.entries())
    for (const path of ['/api/popular', `/api/items/of-${users[0]}/similar`]) {
      const { headers } = await client.ask(path)
      expect(headers['x-answered-by'], means.answeredItself(path)).toBe(names[index])
    }
  for (const odd of ['..', '.', 'a/b?c#d', '%2e', ' ', 'дед', 'x'.repeat(64)]) {
    const told = await Promise.all(
      clients.map((client) => client.raw(`/api/users/${encodeURIComponent(odd)}/recommendations`)),
    )
    const popular = { userId: odd, kind: 'popular', total: users.length }
    expect(
      told.map(({ status, body: { userId, kind, total } }) => ({ status, userId, kind, total })),
      means.oddUser(odd),
    ).toEqual(told.map(() => ({ status: 200, ...popular })))
  }
  const stranger = await Promise.all(clients.map((client) => client.for('nobody')))
  expect(new Set(stranger.map((answer) => JSON.stringify(answer))).size, means.sameForAll).toBe(1)
  expect(stranger[0]?.kind, means.sameForAll).toBe('popular')
  await Promise.all(apis.map((api) => api.stop()))
})

test('23.4 while the instance that has the user does not answer, nobody is taken for a new user', async ({
  subject,
  topics,
}) => {
  await fillShop(topics)
  const apps = await Promise.all(['one', 'two'].map((name) => subject<typeof Lab>({ name })))
  const apis = await startAll(apps, { sessionTimeoutMs: 30_000 })
  const clients = apis.map(({ url }) => new Client(url))
  const owners = await shared(clients, ['one', 'two'])
  const [there, here] = ['two', 'one'].map((name) => users[owners.indexOf(name)]!)
  apps[1]!.$.freeze()
  const path = `/api/users/${there}/recommendations`
  expect(await outcomeOf(clients[0]!.ask(path), { withinMs: 6_000 }), means.patience).toBe('resolved')
  await clients[0]!.refuses(path, 503, means.notAtHand)
  const { headers } = await clients[0]!.ask(path)
  expect(Number(headers['retry-after']), means.retryAfter).toBeGreaterThanOrEqual(0)
  expect(await firstFor(clients[0]!, here!), means.ownUsersGoOn).toBe(right(here!))
  apps[1]!.$.thaw()
  const look = () => firstFor(clients[0]!, there!).catch(() => '')
  await clients[0]!.comes(look, right(there!), means.thawed, 15_000)
  await Promise.all(apis.map((api) => api.stop()))
})

test('23.4 users of an instance that is killed are answered by who stays, and a restart has its state at once', async ({
  subject,
  topics,
}) => {
  await fillShop(topics)
  const apps = await Promise.all(['one', 'two'].map((name) => subject<typeof Lab>({ name })))
  const [first] = await startAll(apps, MORTAL)
  const client = new Client(first!.url)
  await shared([client], ['one', 'two'])
  await apps[1]!.$.kill()
  const seen: string[] = []
  await eventually(
    async () => {
      const answers = await Promise.all(users.map((user) => firstFor(client, user).catch(() => '')))
      seen.push(...answers.filter((text) => text !== '' && !text.startsWith('personal')))
      return answers
    },
    {
      until: (answers) => JSON.stringify(answers) === JSON.stringify(users.map(right)),
      timeoutMs: 20_000,
      description: means.takenOver,
    },
  )
  expect(seen, means.neverNew).toEqual([])
  await first!.stop()
  const again = await subject<typeof Lab>({ name: 'again' })
  const api = await again.startApi({ instance: 'one', ...MORTAL })
  const after = await Promise.all(users.map((user) => firstFor(new Client(api.url), user)))
  expect(after, means.restored).toEqual(users.map(right))
  await api.stop()
})
