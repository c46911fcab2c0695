import { expect, expectNoBrokerIsSaid, outcomeOf, readable, test } from '#harness'
import { expectLoopbackOnly, expectRefusal } from '#harness/http-api'
import type * as Lab from '../src/index.ts'
import { deposit, LIMIT_MS, makeTopic, type Order, open, startCommands, virtual, withdraw } from './bank.ts'
import { means } from './means.ts'
import { accountsIn, MAX } from './oracle.ts'
import { created, deposited, NOW, withdrawn } from './records.ts'
import { errorSchema } from './schemas.ts'

const MAX_BODY = 64 * 1024

/** No UTF-8: the second byte of a letter is missing. */
const BROKEN = Buffer.from([0xc3, 0x28])

test('11.3 carries commands out, on this machine alone, and says where their events stand', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>({ clock: virtual(NOW) })
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  const orders = [
    open('anna', 'c-1', 'Zoë'),
    deposit('anna', 'c-2', 250),
    withdraw('anna', 'c-3', 250),
    open('__proto__', 'c-1'),
    deposit('__proto__', 'c-2', MAX),
  ]
  const receipts = await commands.mustAll(orders)
  await expectLoopbackOnly(commands.api.url)
  await commands.stop()
  const common = { version: 2, accountId: 'anna', at: NOW }
  const events = [
    { ...common, ...created('Zoë'), commandId: 'c-1', seq: 1 },
    { ...common, ...deposited(250), commandId: 'c-2', seq: 2 },
    { ...common, ...withdrawn(250), commandId: 'c-3', seq: 3 },
    { ...common, ...created('Anna'), accountId: '__proto__', commandId: 'c-1', seq: 1 },
    { ...common, ...deposited(MAX), accountId: '__proto__', commandId: 'c-2', seq: 2 },
  ]
  const records = await topics.read('account-events')
  expect(records, means.written).toHaveRecords(
    events.map((value) => ({ key: value.accountId, value })),
    { inOrder: false },
  )
  const places = new Map(
    records.map(readable).map(({ partition, offset, value }) => {
      const { accountId, seq } = value as { accountId: string; seq: number }
      return [`${accountId} ${seq}`, `${partition}-${offset}`]
    }),
  )
  const wanted = events.map(({ accountId, commandId, seq }) => ({
    accountId,
    commandId,
    seq,
    position: places.get(`${accountId} ${seq}`),
  }))
  expect(receipts, means.receipts).toEqual(wanted)
  const produced = wire.trace.filter({ api: 'Produce', direction: 'request', topic: topics.name('account-events') })
  expect([...new Set(produced.map(({ body }) => body?.['acks']))], means.allReplicas).toEqual([-1])
  for (const { ms, isOver } of app.$.clock.sleeps)
    expect({ ms, isOver }, means.sleeps).toEqual({ ms: LIMIT_MS, isOver: true })
})

test('11.3 refuses what the rules do not allow, and a refusal leaves no trace', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  await commands.refused(withdraw('anna', 'w-1', 100), 404, 'no-account')
  await commands.refused(deposit('constructor', 'd-0', 100), 404, 'no-account')
  await commands.must(open('anna'))
  await commands.refused(open('anna', 'open-2', 'Boris'), 409, 'account-exists')
  await commands.refused(withdraw('anna', 'w-1', 100), 409, 'insufficient-funds')
  await commands.must(deposit('anna', 'd-1', 150))
  await commands.must(withdraw('anna', 'w-1', 100), means.triedAgainLater)
  await commands.refused(withdraw('anna', 'w-2', 51), 409, 'insufficient-funds')
  await commands.refused(deposit('anna', 'd-2', MAX - 49), 409, 'balance-too-large')
  await commands.must(deposit('anna', 'd-2', MAX - 50), means.triedAgainLater)
  const { entries } = (await accountsIn(topics)).get('anna')!
  expect(
    entries.map(({ commandId }) => commandId),
    means.onlyAccepted,
  ).toEqual(['open-anna', 'd-1', 'w-1', 'd-2'])
  expect(await topics.read('account-events'), means.refusalsUnwritten).toHaveLength(4)
  await commands.stop()
})

test('11.3 answers a client’s mistake with 4xx and a reason, and writes nothing', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  await commands.mustAll([open('anna'), deposit('anna', 'd', 100)])
  const [account, deposits] = ['/accounts/anna', '/accounts/anna/deposits']
  const money = (cents: unknown) => JSON.stringify({ commandId: 'x', cents })
  const named = (commandId: unknown) => JSON.stringify({ commandId, cents: 1 })
  const owned = (owner: unknown) => JSON.stringify({ commandId: 'x', owner })
  const mistakes: readonly (readonly [status: number | number[], method: string, path: string, body?: string])[] = [
    [404, 'POST', '/'],
    [404, 'POST', '/nothing', money(1)],
    [404, 'POST', `${deposits}/7`, money(1)],
    [404, 'POST', '/accounts/anna/loans', money(1)],
    [404, 'POST', '/accounts/anna/constructor', money(1)],
    [[404, 405], 'GET', account],
    [[404, 405], 'PUT', deposits, money(1)],
    [[404, 405], 'DELETE', account],
    [400, 'POST', '/accounts/a%20b/deposits', money(1)],
    [400, 'POST', '/accounts/%D0%B0/deposits', money(1)],
    [400, 'POST', `/accounts/${'a'.repeat(65)}`, owned('Anna')],
    [[400, 404], 'POST', '/accounts//deposits', money(1)],
    [400, 'POST', deposits],
    [400, 'POST', deposits, '{'],
    [400, 'POST', deposits, 'null'],
    [400, 'POST', deposits, '[]'],
    [400, 'POST', deposits, '7'],
    [400, 'POST', deposits, '{}'],
    ...[0, -1, 0.5, 100.1, '100', null, true, [100], MAX + 1].map(
      (cents) => [400, 'POST', deposits, money(cents)] as const,
    ),
    [400, 'POST', deposits, '{"commandId":"x","cents":1e400}'],
    [400, 'POST', deposits, '{"commandId":"x","cents":NaN}'],
    [400, 'POST', deposits, '{"cents":1}'],
    ...['', 'a b', 'я', 'a'.repeat(65), 7, null].map((commandId) => [400, 'POST', deposits, named(commandId)] as const),
    ...['', 'x'.repeat(101), 7, null, undefined].map((owner) => [400, 'POST', '/accounts/new', owned(owner)] as const),
    [400, 'POST', '/accounts/new', '{"commandId":"x","owner":"\\ud800"}'],
  ]
  for (const [status, method, path, body] of mistakes) {
    const call = commands.api.ask(method, path, body)
    await expectRefusal(call, status, errorSchema, { of: means.ofAnswer(`${method} ${path}`, body), ...means.mistake })
  }
  for (const path of ['/accounts/%E0%A4%A/deposits', '/accounts/%/deposits', '/accounts/anna%'])
    expect(await commands.api.raw('POST', path, [Buffer.from(money(1))]), {
      of: means.ofAnswer(`POST ${path}`, money(1)),
      ...means.mistake,
    }).toBe(400)
  const longest = { accountId: 'a'.repeat(64), owner: 'x'.repeat(100) }
  await commands.must(open(longest.accountId, 'c'.repeat(64), longest.owner), means.longest)
  await commands.must({ path: '/accounts/%61nna/deposits', body: { commandId: 'last', cents: 1 } }, means.encoded)
  const more = { accountId: 'boris', type: 'Withdraw', seq: 99, owner: 7 }
  await commands.must(
    { path: deposits, body: { commandId: 'more', cents: 1, ...more } as unknown as Order['body'] },
    means.pathNames,
  )
  expect((await accountsIn(topics)).get('anna')?.cents, means.balanceAfterMistakes).toBe(102)
  expect(await topics.read('account-events'), means.mistakesUnwritten).toHaveLength(5)
  await commands.stop()
})

test('11.3 reads the bytes of a body, up to 64 KiB of them', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const commands = await startCommands(app)
  const { api } = commands
  const pieces = Buffer.from(JSON.stringify({ commandId: 'open', owner: 'Фёдор 😀' }))
  const split = Array.from(pieces, (byte) => Buffer.from([byte]))
  expect(
    await api.raw('POST', '/accounts/anna', [...split.slice(0, 30), pieces.subarray(30, 41), pieces.subarray(41)]),
    means.inPieces,
  ).toBe(200)
  expect((await accountsIn(topics)).get('anna')?.owner, means.owner).toBe('Фёдор 😀')
  const sized = (commandId: string, size: number) => {
    const json = JSON.stringify({ commandId, cents: 1 })
    return Buffer.from(json.padEnd(size))
  }
  for (const chunked of [false, true]) {
    const name = chunked ? 'chunked' : 'whole'
    const path = '/accounts/anna/deposits'
    expect(await api.raw('POST', path, [sized(`${name}-1`, MAX_BODY)], { chunked }), means.exactly(MAX_BODY)).toBe(200)
    const large = sized(`${name}-2`, MAX_BODY + 1)
    const halves = [large.subarray(0, MAX_BODY), large.subarray(MAX_BODY)]
    expect(await api.raw('POST', path, halves, { chunked }), means.exactly(MAX_BODY + 1)).toBe(413)
  }
  const broken = Buffer.concat([Buffer.from('{"commandId":"x","cents":1,"note":"'), BROKEN, Buffer.from('"}')])
  expect(await api.raw('POST', '/accounts/anna/deposits', [broken]), means.brokenBytes).toBe(400)
  const letters = Buffer.from(JSON.stringify({ commandId: 'w', cents: 1, note: 'я'.repeat(MAX_BODY / 2) }))
  expect(await api.raw('POST', '/accounts/anna/deposits', [letters]), means.bytesNotLetters).toBe(413)
  expect((await accountsIn(topics)).get('anna')?.cents, means.owner).toBe(2)
  const endless = api.open('POST', '/accounts/anna/deposits', 100)
  endless.write('{"commandId":')
  await commands.must(deposit('anna', 'beside', 1))
  expect(await outcomeOf(commands.stop(), { withinMs: 5_000 }), means.stopsBesideEndless).toBe('resolved')
  endless.destroy()
})

test('11.3 a start without a broker says so within 10 s', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startCommandService())
})
