import { expect, expectNoBrokerIsSaid, expectRejection, freePorts, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  blockRecord,
  contractRow,
  createBoardTopics,
  feedBlocks,
  feedStats,
  hasState,
  LiveClient,
  NOTHING,
  recordOfBlock,
  recordOfContract,
  recordOfSender,
  senderRow,
  stateOf,
} from './board.ts'
import { means } from './means.ts'
import { contractKey, holderKey, senderKey } from './stats.ts'
import { address, hash, MOST } from './values.ts'

test('24.5 an amount is shown exactly, without zeros at its end', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const amounts: Record<string, string> = {
    '0': '0',
    '1': '0.000000000000000001',
    '10': '0.00000000000000001',
    '100000000000000000': '0.1',
    '999999999999999999': '0.999999999999999999',
    '1000000000000000000': '1',
    '1000000000000000001': '1.000000000000000001',
    '1500000000000000000': '1.5',
    '20000000000000000000': '20',
    '1000000000000000000000000007': '1000000000.000000000000000007',
    [String(MOST)]: '115792089237316195423570985008687907853269984665640564039457.584007913129639935',
  }
  for (const [amount, shown] of Object.entries(amounts))
    expect(await app.formatAmount(amount), means.amount(amount)).toBe(shown)
})

test('24.5 the state has the blocks that are in the chain now, the newest thirty', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  await feedBlocks(topics, blockRecord(8, 8), blockRecord(9, 9), blockRecord(10, 10), blockRecord(8, 8, 'confirmed'))
  const dashboard = await app.startDashboard()
  await hasState(
    dashboard.url,
    { ...NOTHING, blocks: [blockRecord(10, 10), blockRecord(9, 9), blockRecord(8, 8, 'confirmed')] },
    means.presentBlocks,
  )
  await feedBlocks(topics, blockRecord(10, 10, 'retracted'), blockRecord(9, 9, 'retracted'), blockRecord(9, 19))
  await hasState(dashboard.url, { blocks: [blockRecord(9, 19), blockRecord(8, 8, 'confirmed')] }, means.retractedIsGone)
  await topics.produce('blockchain-blocks', [{ key: '8', value: null }])
  await hasState(dashboard.url, { blocks: [blockRecord(9, 19)] }, means.nullRemoves)
  const many = Array.from({ length: 31 }, (_, n) => blockRecord(95 + n, 95 + n))
  await feedBlocks(topics, ...many)
  await hasState(dashboard.url, { blocks: many.slice(1).toReversed() }, means.newestThirty)
  await feedBlocks(topics, blockRecord(110, 110, 'retracted'), blockRecord(110, 210))
  const again = many.map((one) => (one.number === 110 ? blockRecord(110, 210) : one))
  await hasState(dashboard.url, { blocks: again.slice(1).toReversed() }, means.presentBlocks)
  await dashboard.stop()
})

test('24.5 contracts and senders stand in the order of their size, ten of each, and all are counted', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics, 3)
  const volumes = [9n, 10n, 10n ** 27n, 10n ** 27n + 1n, MOST, 9n, 0n, 2n ** 53n, 2n ** 53n + 1n, 100n, 99n]
  const contracts = volumes.map((volume, n) => contractRow(address(n), volume, volume === 0n ? MOST : 0n))
  const senders = [5, 12, 9, 100, 5, 1, 2, 3, 4, 6, 7].map((count, n) => senderRow(address(n), count))
  await feedStats(topics, ...contracts.map(recordOfContract), ...senders.map(recordOfSender))
  const dashboard = await app.startDashboard()
  const order = [4, 3, 2, 8, 7, 9, 10, 1, 0, 5]
  const wanted = {
    contracts: order.map((n) => contracts[n]!),
    allContracts: 11,
    senders: [3, 1, 2, 10, 9, 0, 4, 8, 7, 6].map((n) => senders[n]!),
    allSenders: 11,
  }
  await hasState(dashboard.url, wanted, means.bySize)
  await feedStats(
    topics,
    { key: contractKey(address(4)), value: null },
    { key: senderKey(address(3)), value: null },
    { key: holderKey(address(4), address(1)), value: JSON.stringify({ pending: held, confirmed: held }) },
    { key: holderKey(address(4), address(1)), value: null },
  )
  await hasState(
    dashboard.url,
    {
      contracts: [...order.slice(1), 6].map((n) => contracts[n]!),
      allContracts: 10,
      senders: [1, 2, 10, 9, 0, 4, 8, 7, 6, 5].map((n) => senders[n]!),
      allSenders: 10,
    },
    means.nullRemoves,
  )
  await dashboard.stop()
  expect(app.$.rejects, means.noneRejected).toEqual([])
})

const held = { transfers: 1, received: '1', sent: '0' }

test('24.5 whoever connects gets the whole state at once, and again after each change', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  const dashboard = await app.startDashboard()
  await using early = await LiveClient.open(dashboard.url)
  await early.sees((state) => state.blocks.length === 0, means.atOnce)
  expect(early.type, means.eventStream).toLookLike(/^text\/event-stream/, 'text/event-stream')
  expect(early.text, means.retry).toLookLike(/^retry: ?1000$/m, 'retry: 1000')
  await feedBlocks(topics, blockRecord(1, 1))
  await early.sees(({ blocks }) => blocks[0]?.number === 1, means.afterChange)
  await feedStats(topics, recordOfContract(contractRow(address(1), 5n)))
  await early.sees(({ contracts }) => contracts.length === 1, means.afterChange)
  await using late = await LiveClient.open(dashboard.url)
  await late.sees(({ blocks, contracts }) => blocks.length === 1 && contracts.length === 1, means.atOnce)
  expect(late.messages[0], means.wholeState).toEqual(await stateOf(dashboard.url))
  await feedBlocks(topics, blockRecord(1, 1, 'retracted'), blockRecord(1, 11))
  for (const client of [early, late]) {
    await client.sees(({ blocks }) => blocks[0]?.hash === hash(11), means.afterChange)
    expect(client.messages.at(-1)?.contracts.length, means.wholeState).toBe(1)
  }
  await dashboard.stop()
})

test('24.5 what breaks the contract of the two topics is reported and changes nothing', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  const good = blockRecord(5, 5)
  const badBlocks = [
    { key: null, value: JSON.stringify(good) },
    { key: '05', value: JSON.stringify(good) },
    { key: '6', value: JSON.stringify(good) },
    { key: 'five', value: null },
    { key: '5', value: 'not JSON' },
    { key: '5', value: JSON.stringify({ ...good, status: 'lost' }) },
    { key: '5', value: JSON.stringify({ ...good, hash: '0x5' }) },
    { key: '5', value: JSON.stringify({ ...good, transactions: -1 }) },
    { key: '5', value: 'null' },
  ]
  const row = contractRow(address(1), 5n)
  const stat = recordOfContract(row).value as string
  const badStats = [
    { key: null, value: stat },
    { key: JSON.stringify({ contract: address(1), kind: 'contract' }), value: stat },
    { key: `${contractKey(address(1))} `, value: stat },
    { key: contractKey('0x1'), value: stat },
    { key: contractKey(address(1)), value: JSON.stringify({ pending: row.pending }) },
    { key: contractKey(address(1)), value: JSON.stringify({ ...row, confirmed: { ...row.confirmed, volume: 5 } }) },
    { key: senderKey(address(1)), value: stat },
    { key: contractKey(address(1)), value: 'null' },
  ]
  await topics.produce('blockchain-blocks', [recordOfBlock(good), ...badBlocks])
  await feedStats(topics, recordOfContract(row), ...badStats)
  const dashboard = await app.startDashboard()
  await feedBlocks(topics, blockRecord(7, 7))
  await feedStats(topics, recordOfSender(senderRow(address(2), 1)))
  const wanted = { blocks: [blockRecord(7, 7), good], contracts: [row], senders: [senderRow(address(2), 1)] }
  await hasState(dashboard.url, { ...NOTHING, ...wanted, allContracts: 1, allSenders: 1 }, means.badChangesNothing)
  await dashboard.stop()
  const offsets = (topic: string) =>
    app.$.rejects.filter((one) => one.topic === topics.name(topic)).map(({ offset }) => offset)
  expect(offsets('blockchain-blocks'), means.rejectedOnce).toEqual(badBlocks.map((_, n) => String(n + 1)))
  expect(offsets('blockchain-stats'), means.rejectedOnce).toEqual(badStats.map((_, n) => String(n + 1)))
})

test('24.5 the dashboard reads committed records alone, and comes back when the broker does', async ({
  subject,
  topics,
  wire,
  broker,
  needs,
}) => {
  needs('kill', 'restart')
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  await feedBlocks(topics, blockRecord(2, 2))
  const dashboard = await app.startDashboard()
  await hasState(dashboard.url, { blocks: [blockRecord(2, 2)] }, means.presentBlocks)
  const levels = wire.trace.filter({ api: 'Fetch', direction: 'request' }).map(({ body }) => body?.['isolationLevel'])
  expect([...new Set(levels)], means.committedOnly).toEqual([1])
  await broker.kill()
  expect((await stateOf(dashboard.url)).blocks, means.staysMeanwhile).toEqual([blockRecord(2, 2)])
  await broker.start()
  await feedBlocks(topics, blockRecord(3, 3))
  await hasState(dashboard.url, { blocks: [blockRecord(3, 3), blockRecord(2, 2)] }, means.brokerIsBackBoard, 25_000)
  await dashboard.stop()
})

test('24.5 the dashboard is on 127.0.0.1 alone, at the port that is asked for, and stop closes all connections', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createBoardTopics(topics)
  const [port = 0] = await freePorts(1)
  const dashboard = await app.startDashboard({ port })
  expect(dashboard.url, means.askedPort).toBe(`http://127.0.0.1:${port}`)
  const statuses = await Promise.all(
    ['/', '/chart.js', '/state', '/nothing'].map(async (path) => (await fetch(`${dashboard.url}${path}`)).status),
  )
  expect(statuses, means.paths).toEqual([200, 200, 200, 404])
  for (const other of ['127.0.0.2', '[::1]']) {
    const reached = await fetch(`http://${other}:${port}/state`).then(
      () => true,
      () => false,
    )
    expect(reached, means.loopback).toBe(false)
  }
  await expectRejection(app.startDashboard({ port }), { about: means.portTaken })
  await using client = await LiveClient.open(dashboard.url)
  await client.sees(() => true, means.atOnce)
  expect(await outcomeOf(dashboard.stop(), { withinMs: 5_000 }), means.stopCloses).toBe('resolved')
})

test('24.5 the dashboard says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startDashboard())
})
