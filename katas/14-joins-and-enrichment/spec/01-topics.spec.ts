import { eventually, expect, expectRejection, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const partitions = {
  'user-clicks': 3,
  'user-profiles': 3,
  products: 2,
  purchases: 3,
  'enriched-events': 3,
  'correlated-clicks': 3,
  'click-outcomes': 3,
}
const names = Object.keys(partitions)
const tables = ['user-profiles', 'products']

/** All seven, as soon as the broker knows them. */
async function described(topics: Topics) {
  const found = await eventually(() => Promise.all(names.map((name) => topics.describe(name))), {
    description: means.sevenTopics(names),
  })
  return names.map((name, n) => ({
    name,
    partitions: found[n]!.partitions.length,
    policy: found[n]!.config['cleanup.policy']!,
  }))
}

const counts = (found: readonly { name: string; partitions: number }[]) =>
  Object.fromEntries(found.map((one) => [one.name, one.partitions]))

test('14.1 creates the topics, those of tables compacted', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const found = await described(topics)
  expect(counts(found), means.partitions).toEqual(partitions)
  for (const { name, policy } of found.filter((one) => tables.includes(one.name)))
    expect(policy, means.policyOf(name)).toBe('compact')
  const compacted = found.filter(({ policy }) => policy.includes('compact')).map(({ name }) => name)
  expect(compacted, means.eventsCompacted).toEqual(tables)
})

test('14.1 topics that are there are no error, and what is missing is made', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('products', { partitions: 2, config: { 'cleanup.policy': 'compact' } })
  await topics.create('click-outcomes', { partitions: 3 })
  await topics.produce('products', [{ key: 'tea', value: 'kept' }])
  for (const _ of ['some are missing', 'all are there']) {
    await Promise.all([app.createTopics(), app.createTopics()])
    expect(counts(await described(topics)), means.partitions).toEqual(partitions)
  }
  expect(await topics.read('products'), means.recordsKept).toHaveRecords([{ key: 'tea', value: 'kept' }])
})

for (const [name, there, needed] of [
  ['user-clicks', 2, 3],
  ['user-profiles', 5, 3],
  ['products', 1, 2],
  ['products', 3, 2],
  ['click-outcomes', 4, 3],
] as const)
  test(`14.1 refuses ${name} with ${there} partitions`, async ({ subject, topics }) => {
    const app = await subject<typeof Lab>()
    await topics.create(name, { partitions: there })
    await expectRejection(app.createTopics(), { about: means.repartitioned, names: [topics.name(name), there, needed] })
  })
