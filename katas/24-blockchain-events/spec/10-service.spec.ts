import {
  eventually,
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  killAndDrop,
  say,
  type Text,
  type Topics,
  test,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { blocksOf, createTopics } from './chain.ts'
import { means } from './means.ts'
import { batch, type Rows, recordOf, rowsOf, type Told } from './stats.ts'
import { openListened } from './town.ts'
import { address, transaction, transfer } from './values.ts'

/** A killed instance holds its tasks until its session ends. */
const MORTAL = { sessionTimeoutMs: 1_200 }

async function settled(topics: Topics, wanted: () => Promise<Rows> | Rows, why: Text): Promise<void> {
  const look = async () => {
    const [seen, expected] = [await rowsOf(topics), await wanted()]
    const keys = [...new Set([...Object.keys(seen), ...Object.keys(expected)])]
    return keys
      .filter((key) => JSON.stringify(seen[key]) !== JSON.stringify(expected[key]))
      .map((key) => ({ key, seen: seen[key] ?? null, expected: expected[key] ?? null }))
  }
  await eventually(look, {
    until: (differing) => differing.length === 0,
    timeoutMs: 20_000,
    description: means.statsSettled(why),
  })
}

test('24.4 the statistics are those of the chain: balances, counts and fees, over re-organisations and a restart', async ({
  subject,
  topics,
  component,
}) => {
  const own = await openListened({ topics, component }, 3)
  const { chain, accounts, token, options, published, transfer: pay } = own
  const [a = '', b = '', c = ''] = accounts
  const app = await subject<typeof Lab>()
  const listener = await app.startListener(options)
  const statistics = await app.startStatistics(MORTAL)
  await chain.send(chain.call(a, token, ['transferEach', b, (5n * 10n ** 26n) / 3n, 2n]))
  await chain.send(chain.call(c, token, ['transfer', a, 1n])) // reverted
  await chain.send(chain.payment(a, c, 10n ** 18n + 1n))
  await chain.mine()
  await chain.send(chain.call(b, token, ['burn', 7n]))
  await own.block(3n)
  await published.settled()
  await chain.reorganise(2, [
    [pay(11n), 0],
    [chain.call(a, token, ['transfer', a, 1n]), 1],
  ])
  await chain.mine()
  await statistics.stop()
  await own.block(4n)
  await published.settled()
  const other = await subject<typeof Lab>({ name: 'other' })
  const again = await other.startStatistics(MORTAL)
  const wanted = async () => {
    const blocks = await blocksOf(chain, [token])
    const head = blocks.at(-1)!.number
    const told = (list: readonly Lab.Block[]): Told[] =>
      list.flatMap((block) => [
        ...block.events.map((event): Told => ({ event, status: 'pending' })),
        ...block.transactions.map((one): Told => ({ transaction: one, status: 'pending' })),
      ])
    return batch(
      told(blocks.filter(({ number }) => head - number < 3)),
      told(blocks.filter(({ number }) => head - number >= 3)),
    )
  }
  await settled(topics, wanted, means.ofTheChain)
  await chain.mine(3)
  await settled(topics, wanted, means.ofTheChain)
  const rows = await rowsOf(topics)
  const balances = accounts.slice(0, 3).map((holder) => {
    const key = Object.keys(rows).find((it) => it.includes('holder') && it.includes(holder))
    const { confirmed } = (key ? rows[key] : { confirmed: { received: 0, sent: 0 } }) as Lab.HolderStat
    return BigInt(confirmed.received) - BigInt(confirmed.sent)
  })
  expect(balances.map(String), means.balances).toEqual(
    (await Promise.all(accounts.slice(0, 3).map((holder) => chain.balanceOf(token, holder)))).map(String),
  )
  await again.stop()
  await listener.stop()
})

const points = [
  { api: 'Produce', direction: 'response' },
  { api: 'EndTxn', direction: 'request' },
  { api: 'EndTxn', direction: 'response' },
] as const

test('24.4 each change counts once, wherever in a commit the process dies', async ({ subject, topics, wire }) => {
  await createTopics(topics)
  const told: Told[] = []
  const feed = async (count: number) => {
    const more = Array.from({ length: count }, (_, n): Told[] => [
      {
        event: transfer(address(n % 3), address(10 + (n % 2)), address(12), BigInt(told.length + 1)),
        status: 'pending',
      },
      { transaction: transaction(address(10 + (n % 2)), { value: '3' }), status: 'pending' },
    ]).flat()
    told.push(...more)
    for (const topic of ['blockchain-events', 'blockchain-transactions'])
      await topics.produce(
        topic,
        more
          .map(recordOf)
          .filter((one) => one.topic === topic)
          .map(({ topic: _, ...rest }) => rest),
      )
  }
  for (const [n, point] of points.entries()) {
    const app = await subject<typeof Lab>({ name: `app-${n}` })
    await app.startStatistics(MORTAL)
    await feed(3)
    await settled(topics, () => batch(told, []), means.beforeDeath)
    const description = say(means.place(point))
    const fatal = wire.fault({ ...point, endpoint: app.$.name, action: killAndDrop(app), description })
    await feed(3)
    await waitForFault(fatal, { description: means.commitsStats(means.place(point)) })
    await app.$.ended
    fatal.remove()
    await topics.expireSessions()
  }
  const last = await subject<typeof Lab>({ name: 'last' })
  const statistics = await last.startStatistics(MORTAL)
  await settled(topics, () => batch(told, []), means.afterDeath)
  await statistics.stop()
})

for (const missing of ['blockchain-transactions', 'blockchain-events', 'blockchain-stats'])
  test(`24.4 a missing ${missing} is an error at the start`, async ({ subject, topics }) => {
    const all = ['blockchain-transactions', 'blockchain-events', 'blockchain-stats']
    await createTopics(
      topics,
      all.filter((name) => name !== missing),
    )
    const app = await subject<typeof Lab>()
    await expectRejection(app.startStatistics(), { about: means.missingTopic, names: [topics.name(missing)] })
  })

test('24.4 the statistics run in their application with exactly-once when their start resolves', async ({
  subject,
  topics,
  wire,
}) => {
  await createTopics(topics)
  const ids: string[][] = []
  for (const [name, instance] of [
    ['first', 'seven'],
    ['second', 'seven'],
    ['third', 'eight'],
  ] as const) {
    const app = await subject<typeof Lab>({ name })
    const statistics = await app.startStatistics({ ...MORTAL, instance })
    const joined = wire.trace.filter({ api: 'JoinGroup', direction: 'request', endpoint: name })
    expect([...new Set(joined.map(({ body }) => body?.['groupId']))], means.itsGroup).toEqual([
      topics.name('blockchain-statistics'),
    ])
    const address10 = address(10)
    await topics.produce('blockchain-transactions', [
      { key: address10, value: JSON.stringify({ ...transaction(address10), status: 'pending' }) },
    ])
    const ended = () => wire.trace.filter({ api: 'EndTxn', endpoint: name }).length
    await eventually(async () => [Object.keys(await rowsOf(topics)).length, ended()], {
      until: ([rows = 0, ends = 0]) => rows > 0 && ends > 0,
      description: means.exactlyOnce,
    })
    await statistics.stop()
    const asked = wire.trace.filter({ api: 'InitProducerId', direction: 'request', endpoint: name })
    ids.push([...new Set(asked.map(({ body }) => String(body?.['transactionalId'])))].toSorted())
  }
  const [first, again, other] = ids
  expect(again, means.sameInstance).toEqual(first)
  expect(
    other!.filter((id) => first!.includes(id)),
    means.otherInstance,
  ).toEqual([])
})

test('24.4 the statistics say within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startStatistics())
})
