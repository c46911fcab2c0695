import { eventually, expect } from '#harness'
import { openTopics } from '#harness/topics'
import { means } from './means.ts'
import { effective } from './properties.ts'
import { test } from './world.ts'

const orders = (count: number, partition = 0) =>
  Array.from({ length: count }, (_, n) => ({ key: 'k', value: `order ${n}`, partition }))

test('9.3 groups go on where they were, in the numbers of the backup, and follow', async ({ world, app, topics }) => {
  const [groups, others] = [['orders.service', 'second'], ['orders-service']]
  await topics.create('orders', { partitions: 2 })
  await topics.produce('orders', [...orders(20, 0), ...orders(20, 1)])
  await topics.deleteBefore('orders', { partition: 0, offset: 7n })
  const caughtUp = new Map([0, 1].map((partition) => [partition, 20n]))
  for (const group of [...groups, ...others]) await topics.commit(group, 'orders', caughtUp)
  await world.startMirror(app, { topics: ['orders'], groups: [...groups, 'third'] })
  await world.untilCopied('orders', 33)
  const committed = async (group: string) => world.backup.committed(topics.name(group), world.copyOf('orders'))
  const there = (first: bigint, second: bigint) => (seen: ReadonlyMap<number, bigint | null>) =>
    (seen.get(0) ?? -1n) >= first - 1n && (seen.get(1) ?? -1n) >= second - 1n
  for (const group of groups) {
    const seen = await eventually(() => committed(group), { until: there(13n, 20n), description: means.groupFollows })
    expect((seen.get(0) ?? -1n) <= 13n && (seen.get(1) ?? -1n) <= 20n, means.translated(seen)).toBe(true)
  }
  await topics.produce('orders', orders(10, 0))
  for (const group of ['second', 'third']) await topics.commit(group, 'orders', new Map([[0, 30n]]))
  await world.untilCopied('orders', 43)
  for (const group of ['second', 'third']) {
    const later = await eventually(() => committed(group), {
      until: (seen) => (seen.get(0) ?? -1n) >= 22n,
      description: means.groupFollows,
    })
    expect((later.get(0) ?? -1n) <= 23n, means.translated(later)).toBe(true)
  }
  for (const group of others) expect([...(await committed(group)).values()], means.otherGroups).toEqual([null, null])
})

test('9.3 the backup gives nothing back', async ({ world, app, topics, broker }) => {
  await topics.create('orders')
  await world.backup.create(topics.name('orders'))
  await world.backup.produce(topics.name('orders'), [{ key: 'k', value: 'of the backup' }])
  await topics.produce('orders', orders(3))
  const options = { primary: ['p:9092'], backup: ['b:9092'], topics: ['orders'], groups: ['g'], replicas: 1 }
  for (const failback of [undefined, false]) {
    const properties = await app.mirrorProperties(failback === undefined ? options : { ...options, failback })
    expect(effective(properties, 'enabled', 'backup', 'primary') ?? 'false', means.oneWay).toBe('false')
  }
  await world.startMirror(app, { topics: ['orders'] })
  await world.untilCopied('orders', 3)
  expect((await topics.read('orders')).length, means.oneWay).toBe(3)
  await using whole = await openTopics({ ...broker, namespace: '' })
  const there = await whole.list()
  expect(
    there.filter((name) => name.endsWith(topics.name('orders'))),
    means.oneWay,
  ).toEqual([topics.name('orders')])
  const ofTheWayBack = there.filter((name) => /^mm2-.+\.backup\.internal$|heartbeats$/.test(name))
  expect(
    ofTheWayBack.filter((name) => !name.startsWith('mm2-offset-syncs.')),
    means.heartbeats,
  ).toEqual([])
})

test('9.3 with failback each cluster gets what the other has, once, and nothing goes round', async ({
  world,
  app,
  topics,
  broker,
}) => {
  const own = topics.name('orders')
  const back = `backup.${own}`
  await topics.create('orders')
  await world.backup.create(own)
  await topics.produce('orders', orders(5))
  await world.backup.produce(own, orders(4))
  await using whole = await openTopics({ ...broker, namespace: '' })
  const countBack = async () => ((await whole.exists(back)) ? (await whole.read(back)).length : 0)
  const counts = async () => ({
    [`${own} of the primary`]: (await topics.read('orders')).length,
    [`${own} of the backup`]: await world.countOf(own),
    [world.copyOf('orders')]: await world.countOf(world.copyOf('orders')),
    [back]: await countBack(),
  })
  /** Until both copies have so many, or something has come back. */
  const round = async (here: number, there: number) => {
    const seen = await eventually(counts, {
      timeoutMs: 30_000,
      until: (now) => {
        const [primary = 0, backup = 0, copy = 0, copyBack = 0] = Object.values(now)
        return primary > here || backup > there || (copy >= here && copyBack >= there)
      },
      description: means.bothWays,
    })
    expect(Object.values(seen), means.goesRound(Object.keys(seen))).toEqual([here, there, here, there])
  }
  await world.startMirror(app, { topics: ['orders'], failback: true })
  await round(5, 4)
  // What went round would stand before these.
  await topics.produce('orders', orders(1))
  await world.backup.produce(own, orders(1))
  await round(6, 5)
  const named = async (all: Promise<string[]>) => (await all).filter((name) => name.endsWith(own))
  expect(await named(whole.list()), means.copiesOfCopies).toEqual([back, own].sort())
  expect(await named(world.backup.list()), means.copiesOfCopies).toEqual([own, world.copyOf('orders')].sort())
})
