import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { openListened, untilState } from './town.ts'

test('24.3 what a block brings is told at once, and confirmed when so many blocks stand on it', async ({
  subject,
  topics,
  component,
}) => {
  const own = await openListened({ topics, component }, 3)
  const { chain, published, options } = own
  const app = await subject<typeof Lab>()
  const listener = await app.startListener(options)
  await own.block(5n)
  await chain.mine(2)
  await published.sees(4) // two blocks stand on 2
  const statuses = async () =>
    (await published.blocks()).filter(({ number }) => number === 2).map(({ status }) => status)
  expect(await statuses(), means.notConfirmedYet).toEqual(['pending'])
  await chain.mine()
  await published.settled(means.confirmedNow)
  expect(await statuses(), means.confirmedNow).toEqual(['pending', 'confirmed'])
  await listener.stop()
})

test('24.3 a re-organisation of depth 3 retracts what vanished, and nothing else', async ({
  subject,
  topics,
  component,
}) => {
  const own = await openListened({ topics, component }, 5)
  const { chain, published, options, transfer } = own
  const app = await subject<typeof Lab>()
  const listener = await app.startListener(options)
  for (const value of [1n, 2n, 3n, 4n]) await own.block(value)
  await published.settled()
  for (let round = 0; round < 2; round++) {
    // One of them again, in another block; one new; the others are gone.
    await chain.reorganise(3, [
      [transfer(3n), 0],
      [transfer(9n), 2],
    ])
    await chain.mine()
    const retracted = await published.settled(means.replaced(round + 1))
    expect(retracted, means.somethingRetracted).toBeGreaterThanOrEqual(9)
    if (round === 0) for (const value of [5n, 6n]) await own.block(value)
    await published.settled()
  }
  const order = (await published.blocks()).filter(({ status }) => status === 'retracted').slice(0, 3)
  expect(
    order.map(({ number }) => number),
    means.newestFirst,
  ).toEqual([5, 4, 3])
  await listener.stop()
})

test('24.3 what was replaced while nobody listened is retracted by the next start', async ({
  subject,
  topics,
  component,
}) => {
  const own = await openListened({ topics, component }, 4)
  const { chain, published, options, transfer } = own
  for (const [name, end] of [
    ['first', 'stop'],
    ['second', 'kill'],
  ] as const) {
    const app = await subject<typeof Lab>({ name })
    const listener = await app.startListener(options)
    for (const value of [1n, 2n, 3n]) await own.block(value)
    await published.settled(means.sinceLastTime)
    if (end === 'stop') await listener.stop()
    else await app.$.kill()
    await chain.reorganise(2, [[transfer(7n), 1]])
    await chain.mine()
  }
  const last = await subject<typeof Lab>({ name: 'last' })
  const listener = await last.startListener(options)
  expect(await published.settled(means.sinceLastTime), means.somethingRetracted).toBeGreaterThan(0)
  await listener.stop()
})

test('24.3 a chain that is replaced by another one, not longer, is noticed', async ({ subject, topics, component }) => {
  const own = await openListened({ topics, component }, 10)
  const { chain, published, options, transfer } = own
  const app = await subject<typeof Lab>()
  const listener = await app.startListener(options)
  for (const value of [1n, 2n, 3n]) await own.block(value)
  await published.settled()
  await chain.reorganise(2, [[transfer(8n), 0]])
  await published.settled(means.sameLength)
  await own.block(4n)
  await published.settled()
  // Shorter: what stands above the new head is gone.
  await chain.rollBack(3)
  await own.block(6n)
  await published.settled(means.shorter)
  await listener.stop()
})

test('24.3 where a confirmed block is replaced the listener stops, and says so', async ({
  subject,
  topics,
  component,
}) => {
  const own = await openListened({ topics, component }, 1)
  const { chain, published, options } = own
  const app = await subject<typeof Lab>()
  const listener = await app.startListener(options)
  for (const value of [1n, 2n, 3n]) await own.block(value)
  await published.settled()
  const before = (await published.blocks()).filter(({ status }) => status === 'confirmed')
  await chain.reorganise(3)
  await untilState(listener, 'too-deep', means.confirmedReplaced)
  expect(app.$.output.lines.length, means.saysTheEnd).toBeGreaterThan(0)
  await chain.mine(2)
  await listener.stop()
  const after = await published.blocks()
  expect(
    after.filter(({ status }) => status === 'confirmed'),
    means.nothingMoreConfirmed,
  ).toEqual(before)
  const final = new Set(before.map(({ hash }) => hash))
  expect(
    after.filter(({ status, hash }) => status === 'retracted' && final.has(hash)),
    means.finalIsFinal,
  ).toEqual([])
})

test('24.3 the listener asks for six confirmations where nobody says otherwise', async ({
  subject,
  topics,
  component,
}) => {
  const own = await openListened({ topics, component })
  const { confirmations: _, ...options } = own.options
  const app = await subject<typeof Lab>()
  const listener = await app.startListener(options)
  await own.chain.mine(5)
  await own.published.sees(6)
  const confirmed = async () =>
    (await own.published.blocks()).filter(({ status }) => status === 'confirmed').map(({ number }) => number)
  expect(await confirmed(), means.sixByDefault).toEqual([0])
  await own.chain.mine()
  await eventually(confirmed, { until: (numbers) => numbers.includes(1), description: means.sixByDefault })
  await listener.stop()
})
