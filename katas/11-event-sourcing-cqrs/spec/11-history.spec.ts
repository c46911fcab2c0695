import fc from 'fast-check'
import { expect, expectNoBrokerIsSaid, type TopicRecord, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { makeTopic } from './bank.ts'
import { drawEvents } from './draws.ts'
import { folder } from './folders.ts'
import { means } from './means.ts'
import { foldOf, recordsIn } from './oracle.ts'
import { created, deposited, event, historyOf, positionOf, recordFor } from './records.ts'

/** By partition, the end of the topic as it is now. */
async function endsOf(topics: Topics): Promise<string[]> {
  const bounds = await topics.bounds('account-events')
  return [0, 1, 2].map((partition) => String(bounds.get(partition)!.end))
}

const before = (records: readonly TopicRecord[], upTo: readonly string[]) =>
  records.filter(({ partition, offset }) => BigInt(offset) < BigInt(upTo[partition]!))

test('11.5 the history up to any point, and the rest of it, come to the whole', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  await topics.produce('account-events', drawEvents(scope.seed, 90).map(recordFor))
  const records = await recordsIn(topics, 90)
  const ends = await endsOf(topics)
  const whole = await app.replay()
  expect(whole, means.replayed).toEqual({ next: ends, accounts: foldOf(records).list() })
  const anywhere = fc.tuple(...ends.map((end) => fc.integer({ min: 0, max: Number(end) })))
  const cuts = fc.sample(anywhere, { seed: scope.seed, numRuns: 2 }).map((cut) => cut.map(String))
  for (const upTo of [['0', '0', '0'], ...cuts]) {
    const part = await app.replay({ upTo })
    expect(part, means.replayedUpTo(upTo)).toEqual({ next: upTo, accounts: foldOf(before(records, upTo)).list() })
    const rest = await app.replay({ from: JSON.parse(JSON.stringify(part)) })
    expect(rest, means.restOf(upTo)).toEqual(whole)
  }
  const far = ends.map((end) => String(BigInt(end) + 5n))
  expect(await app.replay({ upTo: far }), means.beyondTheEnd).toEqual(whole)
})

test('11.5 reads nothing of what is in the snapshot', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const events = drawEvents(scope.seed, 60)
  await topics.produce('account-events', events.slice(0, 40).map(recordFor))
  const snapshot = await app.replay()
  await topics.produce('account-events', events.slice(40).map(recordFor))
  const records = await recordsIn(topics, 60)
  const whole = { next: await endsOf(topics), accounts: foldOf(records).list() }
  // The beginning is gone. It never will be in earnest: so one sees who reads it.
  for (const [partition, offset] of snapshot.next.entries())
    if (offset !== '0') await topics.deleteBefore('account-events', { partition, offset: BigInt(offset) })
  expect(await app.replay({ from: snapshot }), means.tailOnly).toEqual(whole)
})

test('11.5 a record that comes again behind a snapshot counts once', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const events = [
    event('anna', 'o', 1, created()),
    event('anna', 'd', 2, deposited(100)),
    event('anna', 'old', null, deposited(7)),
  ]
  await topics.produce('account-events', events.map(recordFor))
  const snapshot = await app.replay()
  await topics.produce('account-events', events.map(recordFor))
  const { accounts } = await app.replay({ from: JSON.parse(JSON.stringify(snapshot)) })
  expect(accounts, means.countedAgain).toEqual(snapshot.accounts)
})

test('11.5 reports what is no event, and only where it reads', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  expect(await app.replay(), means.emptyTopic).toEqual({ next: ['0', '0', '0'], accounts: [] })
  const [first] = await topics.produce('account-events', [{ key: 'anna', value: '{"type":' }])
  await topics.produce('account-events', historyOf('anna', [created(), deposited(5)]))
  const [second] = await topics.produce('account-events', [{ key: 'anna', value: null }])
  const upTo = ['0', '0', '0'].map((_, partition) => (partition === second!.partition ? String(second!.offset) : '0'))
  const places = () => app.$.rejects.map(({ partition, offset }) => `${partition}-${offset}`)
  const part = await app.replay({ upTo })
  expect(places(), means.reported).toEqual([positionOf(first!)])
  const whole = await app.replay({ from: part })
  expect(places(), means.reported).toEqual([positionOf(first!), positionOf(second!)])
  expect(whole.accounts, means.behindNoEvent).toMatchObject([{ accountId: 'anna', cents: 5 }])
  expect(await topics.read('account-events'), means.writesNothing).toHaveLength(4)
})

test('11.5 neither a Query Service nor a replay waits for a broker longer than 10 s', async ({ subject, wire }) => {
  await using dir = await folder()
  await Promise.all([
    expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startQueryService({ dir: dir.path }), 'queries'),
    expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.replay(), 'replay'),
  ])
})
