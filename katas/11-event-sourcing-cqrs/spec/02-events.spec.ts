import fc from 'fast-check'
import { expect, expectRejection, say, type Text, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { makeTopic } from './bank.ts'
import { drawEvents } from './draws.ts'
import { means } from './means.ts'
import { kinds } from './means-of-rules.ts'
import { MAX } from './oracle.ts'
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
  [kinds.wrong('cents'), JSON.stringify(good).replace('"cents":100', '"cents":9007199254740992'), ['cents']],
  [kinds.wrong('cents'), JSON.stringify(good).replace('"cents":100', '"cents":1e400'), ['cents']],
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

test('11.2 reads the records of both versions as the topic has them', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await makeTopic(app, topics)
  const events = drawEvents(scope.seed, 40)
  await topics.produce('account-events', events.map(recordFor))
  const records = await topics.read('account-events')
  const read: Lab.AccountEvent[] = []
  for (const { key, value, timestamp } of records) read.push(await app.readEvent(key, value, timestamp))
  const order = (list: readonly Lab.AccountEvent[]) => list.toSorted((a, b) => a.at - b.at)
  expect(order(read), means.readFromTopic).toEqual(order(events))
})
