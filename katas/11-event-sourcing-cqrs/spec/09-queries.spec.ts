import { expect, test } from '#harness'
import { answerOf, expectLoopbackOnly, expectRefusal } from '#harness/http-api'
import type * as Lab from '../src/index.ts'
import { deposit, expireReaders, makeTopic, open, startCommands, startQueries, summaryOf, withdraw } from './bank.ts'
import { drawEvents } from './draws.ts'
import { folder } from './folders.ts'
import { means } from './means.ts'
import { accountsIn } from './oracle.ts'
import { created, deposited, event, historyOf, lastOf, positionOf, recordFor, withdrawn } from './records.ts'
import { errorSchema } from './schemas.ts'

test('11.4 shows the accounts, their balances and their histories, on this machine alone', async ({
  subject,
  topics,
}) => {
  await using dir = await folder()
  const [app, other] = await Promise.all([subject<typeof Lab>(), subject<typeof Lab>({ name: 'queries' })])
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  const queries = await startQueries(other, dir.path)
  await expectLoopbackOnly(queries.api.url)
  expect(await queries.list(), means.nothingYet).toEqual([])
  const receipts = await commands.mustAll([
    open('z', 'o-1', 'Zoë <b>'),
    open('Boris'),
    open('anna'),
    open('__proto__'),
    deposit('anna', 'd', 250),
    withdraw('anna', 'w', 249),
    open('constructor'),
  ])
  await commands.stop()
  for (const { position } of receipts) await queries.list(position)
  const accounts = await accountsIn(topics)
  expect(await queries.list(), means.listed).toEqual(
    ['Boris', '__proto__', 'anna', 'constructor', 'z'].map((id) => summaryOf(accounts.get(id)!)),
  )
  for (const [id, account] of accounts) {
    expect(await queries.account(id), means.shown(id)).toEqual(summaryOf(account))
    expect(await queries.entries(id), means.shown(id)).toEqual(account.entries)
  }
  await queries.stop()
})

test('11.4 counts what the fold counts, and reports what is no event once', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const events = drawEvents(scope.seed, 60)
  await topics.produce('account-events', events.slice(0, 40).map(recordFor))
  const [bad] = await topics.produce('account-events', [{ key: 'anna', value: 'not JSON' }])
  const queries = await startQueries(app, dir.path)
  const [worse] = await topics.produce('account-events', [{ key: 'anna', value: null }])
  const twice = [...events.slice(40), ...events.slice(30)]
  const last = lastOf(await topics.produce('account-events', twice.map(recordFor)))
  for (const position of last) await queries.list(position)
  await expireReaders({ topics, wire })
  const [end] = await topics.produce('account-events', [recordFor(event('last', 'o', 1, created()))])
  await queries.list(positionOf(end!), means.behindNoEvent)
  for (const [id, account] of await accountsIn(topics)) {
    expect(await queries.account(id), means.counted).toEqual(summaryOf(account))
    expect(await queries.entries(id), means.counted).toEqual(account.entries)
  }
  await queries.stop()
  const places = [bad!, worse!].map(({ partition, offset }) => ({
    topic: topics.name('account-events'),
    partition,
    offset: String(offset),
  }))
  expect(
    app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset })),
    means.reported,
  ).toEqual(places)
})

test('11.4 knows at its start everything that stood there', async ({ subject, topics }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const owner = 'x'.repeat(100)
  const many = Array.from({ length: 6_000 }, (_, n) => recordFor(event(`a-${n}`, 'o', 1, created(owner))))
  for (let from = 0; from < many.length; from += 2_000)
    await topics.produce('account-events', many.slice(from, from + 2_000))
  await topics.produce('account-events', historyOf('anna', [created(), deposited(500), withdrawn(1)]))
  const queries = await startQueries(app, dir.path)
  expect(await queries.account('anna', undefined, means.knewAtStart), means.knewAtStart).toMatchObject({
    cents: 499,
    seq: 3,
  })
  const listed = (await answerOf(queries.api.ask('GET', '/accounts'))).body as { accounts: unknown[] }
  expect(listed.accounts.length, means.knewAtStart).toBe(6_001)
  await queries.stop()
})

test('11.4 answers a client’s mistake with 4xx and a reason', async ({ subject, topics }) => {
  await using dir = await folder()
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  await topics.produce('account-events', historyOf('anna', [created()]))
  const queries = await startQueries(app, dir.path)
  const unknown = [
    '/accounts/nobody',
    '/accounts/constructor',
    '/accounts/nobody/history',
    '/accounts/__proto__/history',
  ]
  for (const path of unknown) await queries.refused(path, 404, 'no-account', means.refusedAs)
  const nowhere = ['/', '/nothing', '/accounts/anna/deposits', '/accounts/anna/history/1', '/accounts/anna/constructor']
  for (const path of nowhere) await queries.refused(path, 404, 'not-found', means.refusedAs)
  const wrongIds = ['/accounts/a%20b', '/accounts/%D1%8F/history', `/accounts/${'a'.repeat(65)}`]
  for (const path of wrongIds) await queries.refused(path, 400, 'bad-request', means.mistakeOf)
  for (const path of ['/accounts/%', '/accounts/%E0%A4%A', '/accounts/anna%/history'])
    expect(await queries.api.raw('GET', path, []), { of: means.ofAnswer(`GET ${path}`, ''), ...means.mistake }).toBe(
      400,
    )
  const wrong = [
    '',
    '0',
    '0-',
    '-1',
    '0--1',
    '0-1.5',
    '0-x',
    'x-0',
    '3-0',
    '10-0',
    '0-0x1',
    '0-1e1',
    ' 0-0',
    '0-99999999999999999999999',
    'NaN-0',
  ]
  for (const after of wrong)
    for (const path of ['/accounts', '/accounts/anna', '/accounts/anna/history'])
      await queries.refused(`${path}?after=${encodeURIComponent(after)}`, 400, 'bad-request', means.mistakeOf)
  for (const [method, path] of [
    ['POST', '/accounts/anna'],
    ['DELETE', '/accounts/anna'],
    ['PUT', '/accounts'],
  ] as const) {
    const call = queries.api.ask(method, path, {})
    await expectRefusal(call, [404, 405], errorSchema, {
      of: means.ofAnswer(`${method} ${path}`, {}),
      ...means.mistake,
    })
  }
  expect(await queries.account('%61nna'), means.encodedPath).toMatchObject({ accountId: 'anna' })
  await queries.stop()
})
