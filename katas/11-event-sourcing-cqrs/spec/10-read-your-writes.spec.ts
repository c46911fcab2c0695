import { eventually, expect, test, type Wire } from '#harness'
import type * as Lab from '../src/index.ts'
import { LIMIT_MS, makeTopic, passOutage, Queries, startQueries, virtual } from './bank.ts'
import { folder } from './folders.ts'
import { means } from './means.ts'
import { created, deposited, event, historyOf, positionOf, recordFor, withdrawn } from './records.ts'

/** Whatever the query service reads from now on waits until `release()`. */
const holdReads = (wire: Wire) =>
  wire.fault({
    api: 'Fetch',
    direction: 'response',
    times: Number.POSITIVE_INFINITY,
    action: { do: 'hold' },
    description: means.faults.readsHeld,
  })

/** How the first of these calls came out, if one did by the time that the account is shown. */
async function cameOut(calls: readonly Promise<unknown>[], queries: Queries): Promise<string> {
  const outcomes = calls.map((call) =>
    call.then(
      () => 'answered',
      () => 'refused',
    ),
  )
  return Promise.race([...outcomes, queries.account('anna').then(() => 'pending')])
}

test('11.4 waits until it knows what the client wrote', async ({ subject, topics, wire }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  await topics.produce('account-events', historyOf('anna', [created(), deposited(100)]))
  const queries = await startQueries(app, dir.path)
  const held = holdReads(wire)
  const [born] = await topics.produce('account-events', historyOf('boris', [created('Boris')]))
  const written = await topics.produce('account-events', [
    recordFor(event('anna', 'w', 3, withdrawn(60))),
    recordFor(event('anna', 'stale', 3, withdrawn(60))),
    { key: 'anna', value: 'not an event' },
  ])
  expect((await queries.account('anna')).cents, means.answersAtOnce).toBe(100)
  const asked = written.map(async (place) => {
    const position = positionOf(place)
    const { cents } = await queries.account('anna', position, means.readYourWrites)
    const entries = await queries.entries('anna', position, means.readYourWrites)
    return [cents, entries.at(-1)?.balance]
  })
  const list = queries.list(positionOf(written[0]!))
  const newcomer = queries.account('boris', positionOf(born!), means.newcomer)
  for (const call of [...asked, list, newcomer]) call.catch(() => {}) // looked at below
  for (let n = 0; n < 3; n++) await queries.account('anna')
  expect(await cameOut([...asked, list], queries), means.answeredTooSoon).toBe('pending')
  expect(await cameOut([newcomer], queries), means.newcomer).toBe('pending')
  held.remove()
  expect(await Promise.all(asked), means.readYourWrites).toEqual(asked.map(() => [40, 40]))
  expect((await list)[0], means.readYourWrites).toMatchObject({ cents: 40 })
  expect(await newcomer, means.newcomer).toMatchObject({ accountId: 'boris', seq: 1 })
  await queries.stop()
})

test('11.4 answers 503 where it does not come so far in time, and never with less', async ({
  subject,
  topics,
  wire,
}) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>({ clock: virtual() })
  await makeTopic(app, topics)
  await topics.produce('account-events', historyOf('anna', [created(), deposited(100)]))
  const queries = await startQueries(app, dir.path)
  expect(app.$.clock.sleeps.length, means.nobodySleeps).toBe(0)
  const held = holdReads(wire)
  const [place] = await topics.produce('account-events', [recordFor(event('anna', 'w', 3, withdrawn(60)))])
  const path = `/accounts/anna?after=${positionOf(place!)}`
  const refused = queries.refused(path, 503, 'unavailable', means.lessThanAsked)
  refused.catch(() => {}) // looked at below
  const waits = () => app.$.clock.sleeps.filter(({ isOver }) => !isOver).map(({ ms }) => ms)
  await eventually(waits, { until: (seen) => seen.length > 0, description: means.limitedQuery })
  expect(waits(), means.oneSleep).toEqual([LIMIT_MS])
  await app.$.clock.advance(LIMIT_MS - 1)
  await queries.account('anna')
  expect(
    await Promise.race([refused.then(() => 'answered'), queries.account('anna').then(() => 'pending')]),
    means.fiveSeconds,
  ).toBe('pending')
  await app.$.clock.advance(1)
  expect((await refused).headers['retry-after'], means.retryAfter).toLookLike(/^\d+$/, '1')
  held.remove()
  expect((await queries.account('anna', positionOf(place!))).cents, means.readYourWrites).toBe(40)
  await queries.stop()
  for (const { isOver } of app.$.clock.sleeps) expect(isOver, means.sleepEnds).toBe(true)
})

test('11.4 tells a position that nobody has written from one that is late', async ({ subject, topics }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const queries = await startQueries(app, dir.path)
  const unwritten = (path: string, after: string) =>
    queries.refused(`${path}?after=${after}`, 400, 'bad-request', means.unwritten)
  for (const partition of [0, 1, 2]) await unwritten('/accounts', `${partition}-0`)
  const history = historyOf('anna', [created(), ...Array.from({ length: 11 }, () => deposited(1))])
  const [first] = await topics.produce('account-events', history.slice(0, 9))
  const { partition } = first!
  // The next offset is 9. As texts 10 and 11 come before it.
  expect((await queries.account('anna', `${partition}-8`)).cents, means.asNumbers).toBe(8)
  for (const offset of [9, 10, 11]) await unwritten('/accounts/anna', `${partition}-${offset}`)
  await topics.produce('account-events', history.slice(9))
  for (const offset of [11, 9, 0]) {
    const about = means.asNumbers
    expect((await queries.account('anna', `${partition}-${offset}`, about)).cents, about).toBe(11)
  }
  for (const path of ['/accounts', '/accounts/anna', '/accounts/anna/history']) await unwritten(path, `${partition}-12`)
  await unwritten('/accounts/anna', `${partition}-9223372036854775807`)
  await queries.stop()
})

test('11.4 answers from its read model while Kafka is away, and goes on afterwards', async ({
  subject,
  topics,
  wire,
}) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  await topics.produce('account-events', historyOf('anna', [created(), deposited(100)]))
  const queries = await startQueries(app, dir.path)
  let after = ''
  await passOutage(app, wire, async () => {
    expect((await queries.account('anna', undefined, means.whileAway)).cents, means.whileAway).toBe(100)
    expect((await queries.list()).length, means.whileAway).toBe(1)
    const [place] = await topics.produce('account-events', [recordFor(event('anna', 'w', 3, withdrawn(60)))])
    after = positionOf(place!)
    await queries.refused(`/accounts/anna?after=${after}`, 503, 'unavailable', means.lessThanAsked)
  })
  const look = () => new Queries(queries.api.url).account('anna', after)
  expect(
    (await eventually(look, { timeoutMs: 20_000, description: means.readsAgain })).cents,
    means.readYourWrites,
  ).toBe(40)
  await queries.stop()
  await app.$.kill() // kafkajs forgets a connection that it made after the cut: nothing that your code could close
})
