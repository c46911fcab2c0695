import { expect, expectComponentMissed, expectNoBrokerIsSaid, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { blocksOf, createTopics, WRITTEN } from './chain.ts'
import { means } from './means.ts'
import { eventId, transactionId } from './published.ts'
import { openListened } from './town.ts'

test('24.2 each transaction and each event is there once, under its key, with its id and the time of its block', async ({
  subject,
  topics,
  component,
}) => {
  const own = await openListened({ topics, component }, 100)
  const { chain, accounts, token, options, published } = own
  const [a = '', b = '', c = ''] = accounts
  await chain.send(chain.call(a, token, ['transferEach', b, 5n, 3n]))
  await chain.send(chain.call(c, token, ['transfer', a, 1n])) // it has none: reverted
  await chain.send(chain.call(a, token, ['approve', b, 2n ** 200n]))
  await chain.mine()
  const app = await subject<typeof Lab>()
  const listener = await app.startListener({ ...options, contracts: [token.toUpperCase().replace('X', 'x')] })
  await chain.mine(2)
  await chain.send(chain.payment(b, c, 10n ** 18n + 1n))
  await chain.mine()
  await published.settled(means.fromTheBeginning)
  await listener.stop()
  const blocks = await blocksOf(chain, [token])
  const transactions = blocks.flatMap((block) => block.transactions)
  const events = blocks.flatMap((block) => block.events)
  const record = <T extends { at: number }>(key: string, id: string, one: T) => ({
    key,
    headers: { id },
    value: { ...one, status: 'pending' },
    timestamp: one.at,
  })
  expect(await topics.read('blockchain-transactions'), means.transactionRecords).toHaveRecords(
    transactions.map((one) => record(one.from, transactionId(one), one)),
  )
  expect(await topics.read('blockchain-events'), means.eventRecords).toHaveRecords(
    events.map((one) => record(one.contract, eventId(one), one)),
  )
  expect(await topics.read('blockchain-blocks'), means.blockRecords).toHaveRecords(
    blocks.map(({ transactions, events, ...block }) => ({
      key: String(block.number),
      value: { ...block, transactions: transactions.length, events: events.length, status: 'pending' },
      timestamp: block.at,
    })),
  )
})

test('24.2 the first block is the one that is asked for, and a start goes on where the last one stood', async ({
  subject,
  topics,
  component,
}) => {
  const own = await openListened({ topics, component })
  const { chain, options, published } = own
  for (let n = 1; n <= 3; n++) await own.block(BigInt(n))
  const numbers = async () =>
    (await published.blocks()).filter(({ status }) => status === 'pending').map((it) => it.number)
  const first = await subject<typeof Lab>({ name: 'first' })
  const listener = await first.startListener({ ...options, fromBlock: 3 })
  await published.sees(4)
  await listener.stop()
  expect(await listener.state(), means.isStopped).toBe('stopped')
  expect(await numbers(), means.fromBlock).toEqual([3, 4])
  for (let n = 4; n <= 12; n++) await own.block(BigInt(n))
  for (const [name, fromBlock] of [
    ['second', 0],
    ['third', 12],
  ] as const) {
    const app = await subject<typeof Lab>({ name })
    const again = await app.startListener({ ...options, fromBlock })
    await own.block(100n)
    await published.sees(await chain.height())
    await again.stop()
  }
  expect(await numbers(), means.goesOn).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
})

test('24.2 a first block that is not there yet is waited for', async ({ subject, topics, component }) => {
  const own = await openListened({ topics, component })
  const app = await subject<typeof Lab>()
  const listener = await app.startListener({ ...own.options, fromBlock: 3 })
  await own.block(1n)
  await own.block(2n)
  await own.published.sees(3)
  await listener.stop()
  expect(
    (await own.published.blocks()).map(({ number }) => number),
    means.waitsForTheFirst,
  ).toEqual([3])
})

for (const missing of WRITTEN)
  test(`24.2 a missing ${missing} is an error at the start`, async ({ subject, topics, component }) => {
    await createTopics(
      topics,
      [...WRITTEN, 'blockchain-stats'].filter((name) => name !== missing),
    )
    const app = await subject<typeof Lab>()
    const nodeUrl = component('chain').endpoints['http']!
    const call = app.startListener({ nodeUrl, contracts: [] })
    await expectRejection(call, { about: means.missingTopic, names: [topics.name(missing)] })
  })

test('24.2 the listener says within 10 s that there is no broker', async ({ subject, wire, component }) => {
  const nodeUrl = component('chain').endpoints['http']!
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startListener({ nodeUrl, contracts: [] }))
})

test('24.2 the listener says within 10 s that no node answers', async ({ subject, topics, httpWire }) => {
  await createTopics(topics)
  await expectComponentMissed<typeof Lab>(
    { subject, httpWire },
    {
      component: 'chain',
      unavailable: 'try again later',
      call: (app, nodeUrl) => app.startListener({ nodeUrl, contracts: [], everyMs: 40 }),
      about: means.nodeMissed,
    },
  )
})
