import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven, RULES } from './bench.ts'
import { means } from './means.ts'
import { joinText, told } from './told.ts'

const JOIN: Lab.Join = { v: 1, type: 'join', ticket: 1, name: 'Ann', region: 'eu', rating: 1_000 }

const joinWith = (other: object): string => JSON.stringify({ ...JOIN, ...other })

/** A request of so many bytes: of two-byte letters where `letter` is one. */
function ofBytes(bytes: number, letter = 'x', ticket = 1): string {
  const bare = Buffer.byteLength(joinWith({ ticket, by: '' }))
  const left = bytes - bare
  const each = Buffer.byteLength(letter)
  return joinWith({ ticket, by: letter.repeat(Math.floor(left / each)) + 'x'.repeat(left % each) })
}

const BROKEN_UTF8 = Buffer.from([
  ...Buffer.from('{"v":1,"type":"cancel","ticket":1,"by":"'),
  0xc3,
  0x28,
  ...Buffer.from('"}'),
])

const BAD: [key: string | null, value: string | Uint8Array | null][] = [
  ['a', 'not JSON'],
  ['a', ''],
  ['a', null],
  ['a', 'null'],
  ['a', '[]'],
  ['a', '"join"'],
  ['a', '{}'],
  ['a', joinWith({ v: 2 })],
  ['a', joinWith({ v: '1' })],
  ['a', joinWith({ v: undefined })],
  ['a', joinWith({ type: 'leave' })],
  ['a', joinWith({ type: undefined })],
  ['a', joinWith({ ticket: 0 })],
  ['a', joinWith({ ticket: 1.5 })],
  ['a', joinWith({ ticket: '1' })],
  ['a', joinWith({ ticket: 2 ** 53 })],
  ['a', joinWith({ name: '' })],
  ['a', joinWith({ name: 'x'.repeat(33) })],
  ['a', joinWith({ name: null })],
  ['a', joinWith({ region: '' })],
  ['a', joinWith({ region: 'EU' })],
  ['a', joinWith({ region: '-eu' })],
  ['a', joinWith({ region: 'eu/west' })],
  ['a', joinWith({ region: 'e'.repeat(17) })],
  ['a', joinWith({ rating: -1 })],
  ['a', joinWith({ rating: 5_001 })],
  ['a', joinWith({ rating: 1_000.5 })],
  ['a', '{"v":1,"type":"join","ticket":1,"name":"Ann","region":"eu","rating":NaN}'],
  ['a', '{"v":1,"type":"cancel"}'],
  ['a', BROKEN_UTF8],
  ['a', ofBytes(1_025)],
  ['a', ofBytes(1_026, 'é')],
  [null, joinWith({})],
  ['', joinWith({})],
  ['no player', joinWith({})],
  ['é', joinWith({})],
  ['a/b', joinWith({})],
  ['x'.repeat(65), joinWith({})],
]

/** The key, the beginning of the value, and how long it is: in bytes, and in characters. */
function shown(key: string | null, value: string | Uint8Array | null): string {
  const text = value === null ? null : Buffer.from(value).toString()
  const begins = text === null || text.length <= 80 ? text : `${text.slice(0, 80)}…`
  const length = text === null ? '' : `, ${Buffer.from(value!).length} bytes, ${text.length} characters`
  return `${JSON.stringify(key)}: ${begins}${length}`
}

test('21.3 reports what is no request where it was written, and goes on', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  await driven.join([{ player: 'b' }])
  for (const [key, value] of BAD) {
    await driven.raw(key, value)
    const come = [...told(await driven.matches()), ...told(await driven.notifications())]
    expect(come, means.noRequest(shown(key, value))).toEqual([])
  }
  await driven.join([{ player: 'a' }])
  expect(told(await driven.matches()), means.aroundBadRequests).toEqual(['eu b#1 a#1 @0'])
  const places = app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset }))
  const where = BAD.map((_, n) => ({ topic: topics.name('match-requests'), partition: 0, offset: String(n + 1) }))
  expect(places, means.reportedWhere).toEqual(where)
  await driven.close()
})

test('21.3 takes a request at the edges of the contract for a request', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  const longest = 'x'.repeat(64)
  const edges: [key: string, value: string][] = [
    ['a', joinWith({ rating: 0, region: 'r' })],
    ['b', joinWith({ rating: 5_000, region: 'e'.repeat(16) })],
    [longest, joinWith({ name: 'é'.repeat(32), region: 'n' })],
    ['-', joinWith({ name: '<', region: 'm', ticket: 2 ** 53 - 1 })],
    ['d', ofBytes(1_024)],
    ['e', ofBytes(1_024, 'é')],
    ['f', joinWith({ region: 'p', by: 'a newer program' })],
    ['g', '{"v":1,"type":"cancel","ticket":1,"by":null}'],
    ['__proto__', joinWith({ region: 'constructor' })],
    ['constructor', joinWith({ region: 'constructor' })],
  ]
  for (const [key, value] of edges) await driven.raw(key, value)
  expect(
    app.$.rejects.map(({ offset, reason }) => `${edges[Number(offset)]?.[1]}: ${reason}`),
    means.edges,
  ).toEqual([])
  await driven.queues()
  const regions = ['e'.repeat(16), 'm', 'n', 'p', 'r']
  const waiting = [...driven.states].filter(([, state]) => state !== null).map(([region]) => region)
  expect(waiting.toSorted(), means.edges).toEqual(regions)
  const matches = ['eu d#1 e#1 @0', 'constructor __proto__#1 constructor#1 @0']
  expect(told(await driven.matches()), means.edges).toEqual(matches)
  expect(told(await driven.notifications()).at(-1), means.edges).toBe('g #1 not-waiting')
  await driven.close()
})

test('21.3 quotes nothing of a record in the reason why it is no request', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const driven = await Driven.open(app, RULES)
  const secret = 'Rumpelstilzchen'
  await driven.raw('a', secret)
  await driven.raw('a', `{"v":1,"name":"${secret}"`)
  await driven.raw('a', joinWith({ type: secret }))
  await driven.raw('a', joinWith({ region: secret }))
  await driven.raw('a', joinWith({ rating: secret, name: secret.repeat(9) }))
  await driven.raw('a', joinWith({ v: secret, [secret]: 1 }))
  await driven.raw(`the ${secret}`, joinText({ player: 'a' }))
  const reasons = app.$.rejects.map(({ reason }) => reason)
  expect(reasons.length, means.reportedWhere).toBe(7)
  expect(
    reasons.filter((reason) => reason.includes(secret.slice(0, 8))),
    means.quotes,
  ).toEqual([])
  expect(
    reasons.filter((reason) => reason.trim() === ''),
    means.quotes,
  ).toEqual([])
  await driven.close()
})
