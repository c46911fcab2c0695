import {
  eventually,
  expect,
  type Position,
  type ReadableRecord,
  readable,
  type Subject,
  say,
  type Text,
  type Topics,
  test,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { kinds } from './means-of-records.ts'
import { BASE, OPTIONS, Processor, START } from './processor.ts'
import { bytesOf, committedPast, dead, message, ODD, retries } from './records.ts'
import { moveTime, passTime, virtual } from './time.ts'

/** What is no message, by what it is. */
const POISON: readonly (readonly [what: Text, value: Uint8Array | string | null])[] = [
  [kinds.noUtf8, new Uint8Array([0xff, 0xfe, 0, 1, 0x80])],
  [kinds.noJson, 'not JSON'],
  [kinds.noBytes, ''],
  [kinds.fieldMissing, '{"id":"no-text"}'],
  [kinds.fieldOfAnotherType, '{"id":7,"text":"a number for an id"}'],
  [kinds.emptyId, '{"id":"","text":"x"}'],
  [kinds.noObject, 'null'],
  [kinds.tooLong, message('x'.repeat(65))],
  [kinds.unknownVersion, JSON.stringify({ version: 2, id: 'new', text: 'x' })],
  [kinds.badUtf8InJson, Buffer.from([...Buffer.from('{"id":"i","text":"'), 0xc3, 0x28, ...Buffer.from('"}')])],
  [kinds.noValue, null],
]

/** Nearly as many bytes as the topic takes. */
async function largestOf(topics: Topics, topic: string): Promise<string> {
  const { config } = await topics.describe(topic)
  return 'x'.repeat(Number(config['max.message.bytes']) - 400)
}

/** What `ctx.onReject` was told, in the order of offsets; all of it is from one partition. */
function rejectsOf(app: Subject<typeof Lab>) {
  const places = app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset }))
  return places.sort((a, b) => Number(a.offset) - Number(b.offset))
}

const storyOf = ({ value, headers }: ReadableRecord) => `${(value as Lab.Message).id}: ${headers['x-attempts']}`

const placesOf = (topic: string, positions: readonly Position[]) =>
  positions.map(({ partition, offset }) => ({ topic, partition, offset: String(offset) }))

test('12.2 reports what cannot be read, puts it aside byte for byte and goes on', async ({ subject, topics }) => {
  const processor = new Processor()
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const poison = [...POISON, [kinds.largest, await largestOf(topics, 'main-topic')] as const]
  const at: Position[] = []
  for (const [what, value] of poison)
    at.push(...(await topics.produce('main-topic', [{ key: 'k', value, headers: { what: what.en } }])))
  const [odd] = await topics.produce('main-topic', [
    {
      ...ODD,
      partition: at[0]!.partition,
      value: 'not JSON',
      headers: { ...ODD.headers, what: kinds.oddHeaders.en, 'x-attempts': '3' },
    },
  ])
  const [behind] = await topics.produce('main-topic', [{ key: 'k', value: message('behind') }])
  const missing = async () => {
    const there = (await topics.read('dlq-topic')).map((record) => readable(record).headers['what'])
    const all = [...poison.map(([what]) => what), kinds.oddHeaders]
    return all.filter((what) => !there.includes(what.en)).map(say)
  }
  await eventually(missing, { until: (it) => it.length === 0, description: means.poisonMissing })
  await processor.tried('behind', 1, means.behindPoison)
  const came = await topics.read('main-topic', { partition: odd!.partition })
  const found = await dead(topics, poison.length + 1)
  const offsetOf = (record: (typeof found)[number]) => Number(readable(record).headers['x-original-offset'])
  expect(found.toSorted((a, b) => offsetOf(a) - offsetOf(b)).map(bytesOf), means.veryBytes).toEqual(
    came.slice(0, -1).map(bytesOf),
  )
  for (const { headers } of found.map(readable)) {
    expect(headers, means.deadHeaders).toMatchObject({ 'x-attempts': '1', 'x-error-class': 'BadMessageError' })
    expect(headers['x-error-message'], means.errorMessage).toLookLike(/\S/, 'the value is not JSON')
  }
  expect(rejectsOf(app), means.rejectedOnce).toEqual(placesOf(topics.name('main-topic'), [...at, odd!]))
  for (const { reason } of app.$.rejects) expect(reason, means.reason).toLookLike(/\S/, 'text: expected string')
  expect((await retries(topics)).length, means.poisonRetried).toBe(0)
  expect(processor.ids, means.poisonProcessed).toEqual(['behind'])
  await committedPast(topics, behind!)
  await service.stop()
})

test('12.3 puts aside what cannot be read in the retry topic, however late it is due', async ({ subject, topics }) => {
  const processor = new Processor()
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const later = { 'x-attempts': '2', 'x-due': String(START + BASE) }
  const unreadable = [
    { value: 'not JSON', headers: later },
    { value: null },
    { value: '{"id":7,"text":"x"}', headers: later },
  ]
  const at = await topics.produce(
    'retry-topic',
    unreadable.map((record) => ({ ...ODD, partition: 0, ...record })),
  )
  await topics.produce('retry-topic', [{ key: 'k', partition: 0, value: message('behind') }])
  const found = await dead(topics, unreadable.length, means.unreadableRetry)
  await processor.tried('behind', 1, means.behindPoison)
  const came = await topics.read('retry-topic', { partition: 0 })
  expect(found.map(bytesOf), means.veryBytes).toEqual(came.slice(0, unreadable.length).map(bytesOf))
  const stood = at.map(({ offset }) => ({
    'x-original-topic': topics.name('retry-topic'),
    'x-original-offset': `${offset}`,
  }))
  for (const [n, { headers }] of found.map(readable).entries())
    expect(headers, means.handWritten).toMatchObject({ ...stood[n], 'x-original-partition': '0', 'x-attempts': '1' })
  expect(rejectsOf(app), means.rejectedOnce).toEqual(placesOf(topics.name('retry-topic'), at))
  await service.stop()
})

test('12.3 tries what has no readable headers in the retry topic at once, as often as any other', async ({
  subject,
  topics,
}) => {
  const processor = new Processor((id, nth) => (id === 'bare' || id === 'odd' || id === 'fourth') && nth === 1)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const odd = { 'x-attempts': 'many', 'x-due': 'soon' }
  await topics.produce('retry-topic', [
    { key: 'k', partition: 0, value: message('bare') },
    { key: 'k', partition: 0, value: message('odd'), headers: odd },
    { key: 'k', partition: 0, value: message('fourth'), headers: { 'x-attempts': '3', 'x-due': String(START) } },
    { key: 'k', partition: 1, value: message('later'), headers: { 'x-attempts': '1', 'x-due': String(START + BASE) } },
  ])
  for (const id of ['bare', 'odd', 'fourth']) await processor.tried(id, 1, means.atOnce(id))
  const seen = async () => ({
    again: (await retries(topics)).filter(({ headers }) => headers['x-original-topic'] !== undefined).map(storyOf),
    dead: (await topics.read('dlq-topic')).map(readable).map(storyOf),
  })
  await eventually(seen, {
    until: ({ again, dead }) =>
      ['bare: 1', 'odd: 1'].every((one) => again.includes(one)) && dead.toString() === 'fourth: 4',
    description: means.attemptsBegin,
  })
  await moveTime(app, processor, {
    done: () => processor.of('odd').length === 2 && processor.of('bare').length === 2,
    limit: START + 2 * BASE,
    description: means.nextTry('odd', 2, BASE),
  })
  await passTime(app, processor, 'later', 1, START + BASE)
  expect(processor.ids.toSorted(), means.onceMore).toEqual(['bare', 'bare', 'fourth', 'later', 'odd', 'odd'])
  await service.stop()
})
