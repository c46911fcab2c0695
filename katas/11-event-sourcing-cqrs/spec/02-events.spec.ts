import fc from 'fast-check'
import { expect, expectRejection, say, type Text, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { drawEvents, placed } from './draws.ts'
import { means } from './means.ts'
import { kinds } from './means-of-rules.ts'
import { MAX, Oracle } from './oracle.ts'
import { amountOf, created, deposited, event, NOW, recordFor, withdrawn } from './records.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))

test('11.2 amounts of old events are exact to the cent', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const given: readonly (readonly [string, number])[] = [
    ['0.01', 1],
    ['0.1', 10],
    ['0.29', 29],
    ['1.1', 110],
    ['4.35', 435],
    ['12', 1_200],
    ['12.5', 1_250],
    ['12.50', 1_250],
    ['19.99', 1_999],
    ['007.50', 750],
    ['90071992547409.90', MAX - 1],
    ['90071992547409.91', MAX],
  ]
  const drawn = fc.sample(fc.integer({ min: 1, max: MAX }), { seed: scope.seed, numRuns: 40 })
  for (const [amount, cents] of [...given, ...drawn.map((cents) => [amountOf(cents), cents] as const)])
    expect(await app.centsOf(amount), means.centsOf(amount)).toBe(cents)
})

test('11.2 refuses what is no amount, and what no account can hold', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const form = ['', '.', '.5', '5.', '1.234', '-1', '+1', '1e3', ' 1', '1 ', '1\n', '1,5', '1.5.0', '0x10', 'NaN', '٣']
  const size = [
    '0',
    '0.0',
    '0.00',
    '000',
    '90071992547409.92',
    '90071992547410',
    '99999999999999.99',
    '100000000000000',
  ]
  for (const amount of [...form, ...size])
    await expectRejection(app.centsOf(amount), { error: 'BadEventError', about: means.noAmount(amount) })
})

test('11.2 writes version 2 under the account, and reads what it wrote', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const events = [
    ...drawEvents(scope.seed, 30).filter(({ seq }) => seq !== null),
    event('a'.repeat(64), '-', 1, created('😀'.repeat(50))),
    event('__proto__', '_', 2, deposited(MAX)),
  ]
  for (const one of events) {
    const { key, value } = await app.recordOf(one)
    expect(key, means.keyOfRecord).toBe(one.accountId)
    expect(JSON.parse(value), means.valueOfRecord).toEqual({ version: 2, ...one })
    expect(await app.readEvent(bytes(key), bytes(value), NOW - 5), means.readAgain).toEqual(one)
  }
})

test('11.2 brings events of the old version up to date', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const read = (value: object) => app.readEvent(bytes('anna'), bytes(JSON.stringify(value)), NOW - 60_000)
  for (const version of [{}, { version: 1 }]) {
    const old = { ...version, id: 'o-1', account: 'anna' }
    const about = means.broughtUpToDate
    const at = NOW - 60_000
    expect(await read({ ...old, type: 'AccountCreated', owner: 'Zoë' }), about).toEqual(
      event('anna', 'o-1', null, created('Zoë'), at),
    )
    expect(await read({ ...old, type: 'MoneyDeposited', amount: '0.29', clerk: 7 }), about).toEqual(
      event('anna', 'o-1', null, deposited(29), at),
    )
    expect(await read({ ...old, type: 'MoneyWithdrawn', amount: '1.1' }), about).toEqual(
      event('anna', 'o-1', null, withdrawn(110), at),
    )
  }
})

const good = { version: 2, type: 'MoneyDeposited', commandId: 'c', accountId: 'anna', seq: 2, at: NOW, cents: 100 }
const goodOld = { type: 'MoneyDeposited', id: 'c', account: 'anna', amount: '1.00' }
const opened = { ...good, type: 'AccountCreated', owner: 'Anna' }

/** What is no event, and what the reason must name. */
const NO_EVENTS: readonly (readonly [what: Text, value: string | Uint8Array | null, names?: readonly string[]])[] = [
  [kinds.noValue, null],
  [kinds.empty, ''],
  [kinds.noJson, 'MoneyDeposited'],
  [kinds.noUtf8, Buffer.from([...Buffer.from('{"type":"'), 0xc3, 0x28, ...Buffer.from('"}')])],
  [
    kinds.noUtf8,
    Buffer.concat([Buffer.from(JSON.stringify(opened).slice(0, -3)), Buffer.from([0xff]), Buffer.from('"}')]),
  ],
  [kinds.noObject, 'null'],
  [kinds.noObject, '[]'],
  [kinds.noObject, '7'],
  [kinds.unknownVersion, JSON.stringify({ ...good, version: 3 }), ['version']],
  [kinds.unknownVersion, JSON.stringify({ ...good, version: '2' }), ['version']],
  [kinds.unknownVersion, JSON.stringify({ ...goodOld, version: 0 }), ['version']],
  [kinds.unknownVersion, JSON.stringify({ ...goodOld, version: null }), ['version']],
  [kinds.unknownType, JSON.stringify({ ...good, type: 'MoneyLent' }), ['type']],
  [kinds.missing('commandId'), JSON.stringify({ ...good, commandId: undefined }), ['commandId']],
  [kinds.missing('seq'), JSON.stringify({ ...good, seq: undefined }), ['seq']],
  [kinds.wrong('seq'), JSON.stringify({ ...good, seq: 0 }), ['seq']],
  [kinds.wrong('seq'), JSON.stringify({ ...good, seq: null }), ['seq']],
  [kinds.wrong('cents'), JSON.stringify({ ...good, cents: 0.5 }), ['cents']],
  [kinds.wrong('cents'), JSON.stringify({ ...good, cents: -1 }), ['cents']],
  [kinds.wrong('cents'), JSON.stringify({ ...good, cents: 0 }), ['cents']],
  [kinds.wrong('cents'), JSON.stringify({ ...good, cents: '100' }), ['cents']],
  [kinds.wrong('cents'), JSON.stringify(good).replace('100', '9007199254740992'), ['cents']],
  [kinds.wrong('cents'), JSON.stringify(good).replace('100', '1e400'), ['cents']],
  [kinds.wrong('owner'), JSON.stringify({ ...opened, owner: '' }), ['owner']],
  [kinds.wrong('owner'), JSON.stringify({ ...opened, owner: 'x'.repeat(101) }), ['owner']],
  [kinds.wrong('amount'), JSON.stringify({ ...goodOld, amount: 1 }), ['amount']],
  [kinds.wrong('amount'), JSON.stringify({ ...goodOld, amount: '0.00' }), ['amount']],
  [kinds.wrong('amount'), JSON.stringify({ ...goodOld, amount: '99999999999999.99' }), ['amount']],
  [kinds.missing('id'), JSON.stringify({ ...goodOld, id: undefined }), ['id']],
]

test('11.2 refuses what is no event, and says what is wrong with it', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const [what, value, names = []] of NO_EVENTS) {
    const content = typeof value === 'string' ? bytes(value) : value && new Uint8Array(value)
    const about = means.noEvent(what)
    const { message } = await expectRejection(app.readEvent(bytes('anna'), content, NOW), {
      error: 'BadEventError',
      about,
    })
    expect(message, { ...about, of: means.reason(what) }).toSay(...names)
    expect(message, { ...about, of: means.reason(what) }).toLookLike(/\S/, say({ en: 'seq: …', ru: 'seq: …' }))
  }
  for (const key of [null, bytes(''), bytes('boris'), bytes('Anna'), bytes('anna '), new Uint8Array([0xff])])
    for (const value of [good, goodOld])
      await expectRejection(app.readEvent(key, bytes(JSON.stringify(value)), NOW), {
        error: 'BadEventError',
        about: means.wrongKey,
      })
})

test('11.2 folds the records of an account into its balance and its entries', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const records = placed([
    event('z', 'open', 1, created('Zoë')),
    event('anna', 'open', 1, created('Anna')),
    event('anna', 'in', 2, deposited(250), NOW + 1),
    event('Boris', 'old-1', null, created('Boris')),
    event('anna', 'out', 3, withdrawn(250), NOW + 2),
    event('Boris', 'old-2', null, deposited(29)),
    event('constructor', 'open', 1, created('C')),
  ])
  const entry = (seq: number, n: number, cents: number, balance: number) => ({
    seq,
    type: records[n]!.event.type,
    commandId: records[n]!.event.commandId,
    cents,
    balance,
    at: records[n]!.event.at,
    position: `0-${n}`,
  })
  const wanted: Lab.Account[] = [
    {
      accountId: 'Boris',
      owner: 'Boris',
      cents: 29,
      seq: 2,
      position: '0-5',
      entries: [entry(1, 3, 0, 0), entry(2, 5, 29, 29)],
    },
    {
      accountId: 'anna',
      owner: 'Anna',
      cents: 0,
      seq: 3,
      position: '0-4',
      entries: [entry(1, 1, 0, 0), entry(2, 2, 250, 250), entry(3, 4, 250, 0)],
    },
    { accountId: 'constructor', owner: 'C', cents: 0, seq: 1, position: '0-6', entries: [entry(1, 6, 0, 0)] },
    { accountId: 'z', owner: 'Zoë', cents: 0, seq: 1, position: '0-0', entries: [entry(1, 0, 0, 0)] },
  ]
  const folded = await app.foldEvents([], records)
  const ids = folded.map(({ accountId }) => accountId)
  expect(ids.toSorted(), means.allIds).toEqual(['Boris', 'anna', 'constructor', 'z'])
  expect(ids, means.orderOfIds).toEqual(['Boris', 'anna', 'constructor', 'z'])
  expect(folded, means.folded).toEqual(wanted)
  expect(await app.foldEvents(wanted, []), means.foldedNothing).toEqual(wanted)
})

test('11.2 counts no record that comes again, comes late or is not allowed', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const before = [event('anna', 'open', 1, created('Anna')), event('anna', 'in', 2, deposited(100))]
  const odd: readonly (readonly [Lab.AccountEvent, Text])[] = [
    [event('anna', 'in', 2, deposited(100)), means.odd.again],
    [event('anna', 'in', 3, deposited(100)), means.odd.sameCommand],
    [event('anna', 'in', null, deposited(100)), means.odd.sameCommand],
    [event('anna', 'other', 2, withdrawn(100)), means.odd.late],
    [event('anna', 'other', 1, withdrawn(1)), means.odd.late],
    [event('anna', 'other', 4, deposited(1)), means.odd.early],
    [event('anna', 'other', 3, withdrawn(101)), means.odd.overdraws],
    [event('anna', 'other', null, withdrawn(101)), means.odd.overdraws],
    [event('anna', 'other', 3, deposited(MAX - 99)), means.odd.tooLarge],
    [event('anna', 'other', 3, created('Boris')), means.odd.opensAgain],
    [event('boris', 'in', 1, deposited(1)), means.odd.unopened],
    [event('constructor', 'in', null, deposited(1)), means.odd.unopened],
  ]
  const good = [
    event('anna', 'out', 3, withdrawn(100)),
    event('boris', 'open', 1, created('Boris')),
    event('boris', 'in', 2, deposited(5)),
  ]
  for (const [one, about] of odd) {
    const records = placed([...before, one, ...good])
    const oracle = new Oracle()
    for (const record of records) oracle.add(record)
    expect(await app.foldEvents([], records), { of: means.accountsWith(one), so: about }).toEqual(oracle.list())
  }
})

test('11.2 the same records give the same accounts, wherever they are cut', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  for (const n of [0, 1, 2, 3]) {
    const records = placed(drawEvents(scope.seed + n, 120))
    const oracle = new Oracle()
    for (const record of records) oracle.add(record)
    const whole = await app.foldEvents([], records)
    expect(whole, means.foldedByOracle).toEqual(oracle.list())
    const cuts = fc.sample(fc.integer({ min: 0, max: records.length }), { seed: scope.seed + n, numRuns: 6 })
    for (const cut of [0, records.length, ...cuts]) {
      const first = await app.foldEvents([], records.slice(0, cut))
      const rest = await app.foldEvents(JSON.parse(JSON.stringify(first)), records.slice(cut))
      expect(rest, means.cutAt(cut, records.length)).toEqual(whole)
    }
  }
})

test('11.2 reads the records of both versions as the topic has them', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const events = drawEvents(scope.seed, 40)
  await topics.produce('account-events', events.map(recordFor))
  const records = await topics.read('account-events')
  const read: Lab.AccountEvent[] = []
  for (const { key, value, timestamp } of records) read.push(await app.readEvent(key, value, timestamp))
  const order = (list: readonly Lab.AccountEvent[]) => list.toSorted((a, b) => a.at - b.at)
  expect(order(read), means.readFromTopic).toEqual(order(events))
})
