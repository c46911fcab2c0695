import { expect, outcomeOf } from '#harness'
import { type Quota, quotasAbout, setQuota } from '#harness/access'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { test } from './platform.ts'
import { expectRefused } from './refusal.ts'
import { read, write } from './traffic.ts'

const none = { write: null, read: null, requests: null }

// Kafka takes the mean of ten seconds and more: what comes at once counts as a tenth of it a second.
const window = 10

test('25.2 a tenant at twenty times its quota is throttled, and the others are not', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  for (const tenant of ['noisy', 'quiet']) await platform.admit(tenant)
  const quota = 10_000
  for (const tenant of ['noisy', 'quiet']) await app.setQuotas(tenant, { ...none, write: quota })
  const noise = () => write(platform.as('noisy'), topics.name('noisy.inbox'), quota * window * 2)
  const word = () => write(platform.as('quiet'), topics.name('quiet.inbox'), 1_000)
  expect(await word(), means.quietThrottled).toBe(0)
  let throttled = 0
  for (let n = 0; n < 10; n += 1) throttled = Math.max(throttled, await noise())
  expect(throttled, means.noisyThrottled).toBeGreaterThan(0)
  expect(await word(), means.quietThrottled).toBe(0)
  expect(await write(platform.login, topics.name('quiet.inbox'), 1_000), means.platformThrottled).toBe(0)
})

test('25.2 a quota is for all clients of a tenant together, whatever they call themselves', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  await platform.admit('acme')
  const quota = 20_000
  await app.setQuotas('acme', { ...none, write: quota })
  const throttled: boolean[] = []
  // Each by itself is within the quota, and two are.
  for (const clientId of ['acme', 'another', 'a third', 'a fourth'])
    throttled.push((await write(platform.as('acme'), topics.name('acme.inbox'), quota * window * 0.45, clientId)) > 0)
  expect(throttled, means.together).toEqual([false, false, true, true])
})

test('25.2 what a tenant reads is kept to its quota, too, and each limit is for its own direction', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  for (const tenant of ['reader', 'writer']) {
    await platform.admit(tenant)
    await topics.produce(`${tenant}.inbox`, [{ value: 'x'.repeat(400_000) }])
  }
  await app.setQuotas('reader', { write: null, read: 10_000, requests: null })
  await app.setQuotas('writer', { write: 10_000, read: null, requests: null })
  const repeatedly = async (once: () => Promise<number>) => Math.max(await once(), await once(), await once())
  const ofReader = topics.name('reader.inbox')
  expect(await write(platform.as('reader'), ofReader, 400_000), means.otherDirection).toBe(0)
  const ofWriter = topics.name('writer.inbox')
  expect(await repeatedly(() => read(platform.as('writer'), ofWriter)), means.otherDirection).toBe(0)
  expect(await repeatedly(() => read(platform.as('reader'), ofReader)), means.readThrottled).toBeGreaterThan(0)
})

test('25.2 a tenant has these quotas and no others, and those of others stay', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  const { login } = platform
  const [user, neighbour] = [topics.name('acme'), topics.name('acme2')]
  const others: Quota[] = [
    { clientId: user, limits: { producer_byte_rate: 7 } },
    { user: neighbour, limits: { producer_byte_rate: 8 } },
    { user: neighbour, clientId: 'x', limits: { consumer_byte_rate: 9 } },
    { user: topics.name('globex'), clientId: null, limits: { consumer_byte_rate: 10 } },
  ]
  const strange: Quota[] = [
    { user, limits: { controller_mutation_rate: 5, consumer_byte_rate: 6 } },
    { user, clientId: 'x', limits: { producer_byte_rate: 1_000_000_000 } },
    { user, clientId: user, limits: { request_percentage: 3 } },
    { user, clientId: null, limits: { producer_byte_rate: 2_000_000_000 } },
  ]
  for (const quota of [...others, ...strange]) await setQuota(login, quota)
  await platform.settled()
  const seen = async () => [...(await quotasAbout(login, user)), ...(await quotasAbout(login, topics.name('globex')))]
  const first = { user, limits: { producer_byte_rate: 1_000, request_percentage: 0.5 } }
  await app.setQuotas('acme', { write: 1_000, read: null, requests: 0.5 })
  await platform.settled()
  expect(await seen(), means.theseQuotas).toEqual(sorted([...others, first]))
  const second = { user, limits: { producer_byte_rate: 1, consumer_byte_rate: 2_000 } }
  await app.setQuotas('acme', { write: 1, read: 2_000, requests: null })
  await platform.settled()
  expect(await seen(), means.changedQuotas).toEqual(sorted([...others, second]))
  for (const _ of ['once', 'twice']) await app.setQuotas('acme', none)
  await platform.settled()
  expect(await seen(), means.noQuotas).toEqual(sorted(others))
})

const sorted = (quotas: Quota[]): Quota[] => {
  const place = ({ user = '', clientId }: Quota) => `${user} ${clientId ?? ''}`
  return quotas.toSorted((one, other) => (place(one) < place(other) ? -1 : 1))
}

test('25.2 a limit that stays is in force without a gap', async ({ subject, topics, platform, wire }) => {
  const app = await subject<typeof Lab>()
  const user = topics.name('acme')
  await setQuota(platform.login, { user, limits: { producer_byte_rate: 1_000, consumer_byte_rate: 2_000 } })
  await platform.settled()
  const between: unknown[] = []
  const run = async () => {
    await platform.settled()
    const [quota] = await quotasAbout(platform.login, user)
    between.push(quota?.limits['producer_byte_rate'])
  }
  wire.fault({ api: 'AlterClientQuotas', direction: 'response', times: Infinity, action: { do: 'call', run } })
  await app.setQuotas('acme', { write: 1_000, read: null, requests: 50 })
  expect(
    between.filter((limit) => limit !== 1_000),
    means.quotaGap,
  ).toEqual([])
})

test('25.2 a value that is no quota rejects, is named, and changes nothing', async ({ subject, topics, platform }) => {
  const app = await subject<typeof Lab>()
  await app.setQuotas('acme', { write: 1_000, read: 2_000, requests: 30 })
  const bytes = [0, -5, 1.5, Number.NaN, Number.POSITIVE_INFINITY]
  const bad = [
    ...bytes.map((value) => ['write', value] as const),
    ...bytes.map((value) => ['read', value] as const),
    ...[0, -5, Number.NaN, Number.POSITIVE_INFINITY].map((value) => ['requests', value] as const),
  ]
  for (const [name, value] of bad) {
    const call = app.setQuotas('acme', { write: 7, read: 8, requests: 9, [name]: value })
    await expectRefused(call, { about: means.noQuota(name, value), names: [String(value)] })
  }
  await platform.settled()
  const limits = { producer_byte_rate: 1_000, consumer_byte_rate: 2_000, request_percentage: 30 }
  expect(await quotasAbout(platform.login, topics.name('acme')), means.unchanged).toEqual([
    { user: topics.name('acme'), limits },
  ])
  expect(await outcomeOf(app.setQuotas('acme', { write: 1, read: 1, requests: 0.01 })), means.least).toBe('resolved')
})

test('25.2 quotasOf tells what the broker keeps the tenant to, and nothing of others', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  expect(await app.quotasOf('acme'), means.told).toEqual(none)
  await setQuota(platform.login, { user: topics.name('acme2'), limits: { producer_byte_rate: 5 } })
  await setQuota(platform.login, { clientId: topics.name('acme'), limits: { consumer_byte_rate: 6 } })
  await setQuota(platform.login, { user: topics.name('acme'), clientId: 'x', limits: { request_percentage: 7 } })
  await platform.settled()
  expect(await app.quotasOf('acme'), means.told).toEqual(none)
  await setQuota(platform.login, {
    user: topics.name('acme'),
    limits: { producer_byte_rate: 100, request_percentage: 2.5 },
  })
  await platform.settled()
  expect(await app.quotasOf('acme'), means.told).toEqual({ write: 100, read: null, requests: 2.5 })
})
