import { type Content, eventually, expect, type Position, say, type Text, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { brokenOf, lineOf, recordOf, someEvents } from './events.ts'
import { kinds } from './kinds.ts'
import { means } from './means.ts'

const [example] = someEvents(1, 0) as [Lab.UserEvent]

/** JSON of an event with a note of one byte that no letter of UTF-8 begins with. */
const badUtf8 = Buffer.from(JSON.stringify({ ...example, note: '?' }).replace('?', '\xff'), 'latin1')

/** What is no event, by what is wrong with it. */
const bad: readonly [what: Text, value: Content][] = [
  [kinds.noJson, 'not json'],
  [kinds.tombstone, null],
  [kinds.noBytes, ''],
  [kinds.noText, new Uint8Array([0xff, 0x00, 0xc3, 0x28])],
  [kinds.badUtf8, badUtf8],
  [kinds.nullInJson, 'null'],
  [kinds.numberInJson, '7'],
  [kinds.list, [example]],
  [kinds.jsonInText, JSON.stringify(JSON.stringify(example))],
  [kinds.version0, { ...example, version: 0 }],
  [kinds.textForVersion, { ...example, version: '1' }],
  ...brokenOf(example),
]

/** Events that the contract allows, although they look odd. */
const odd = [
  { ...example, at: 0 },
  { ...example, source: 'a field of somebody else' },
  { ...example, version: 1 as const, userId: 'я'.repeat(64) },
]

test('1.4 a message that breaks the contract is reported, and everything around it is printed', async ({
  subject,
  topics,
  scope,
}) => {
  await topics.create('user-events', { partitions: 2 })
  const good = [...odd, ...someEvents(bad.length, scope.seed)].values()
  // A bad one comes first, two stand side by side, a bad one comes last.
  const mixed = bad.flatMap(([what, value], n) => {
    const one = { what, record: { key: example.userId, value } }
    if (n === 1 || n === bad.length - 1) return [one]
    const event = good.next().value!
    return [one, { event, record: recordOf(event) }]
  })
  const at = await topics.produce(
    'user-events',
    mixed.map(({ record }) => ({ ...record, partition: 1 })),
  )
  const lines = mixed.flatMap((one, n) => ('event' in one ? [lineOf(at[n] as Position, one.event)] : []))
  const places = mixed.flatMap((one, n) =>
    'what' in one ? [{ what: say(one.what), place: `1:${at[n]!.offset}` }] : [],
  )

  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer()
  const { output, rejects } = app.$
  await eventually(() => ({ printed: output.lines.length, reported: rejects.length }), {
    until: ({ printed, reported }) => printed + reported >= mixed.length,
    description: means.printedOrReported(mixed.length),
  })
  await consumer.stop()
  const placeOf = ({ partition, offset }: (typeof rejects)[number]) => `${partition}:${offset}`
  const reported = rejects.map(placeOf)
  expect(
    places.filter(({ place }) => !reported.includes(place)),
    means.notReported,
  ).toEqual([])
  expect(reported, means.reportedEach).toEqual(places.map(({ place }) => place))
  expect(output.lines, means.linesAround).toEqual(lines)
  for (const { topic, offset, reason } of rejects) {
    expect({ topic, offset: typeof offset }, means.reportedWhere).toEqual({
      topic: topics.name('user-events'),
      offset: 'string',
    })
    expect(reason, means.reason).toLookLike(/\S/, 'the value is not JSON')
  }
  const committed = await topics.committed('user-events-printer', 'user-events')
  expect(committed, means.badIsCommittedToo).toHaveCommitted({ 1: mixed.length })

  const again = await app.startConsumer()
  await topics.produce('user-events', [{ ...recordOf(example), partition: 1 }])
  await eventually(() => output.lines, {
    until: ({ length }) => length > lines.length,
    description: means.lines(lines.length + 1),
  })
  await again.stop()
  expect(rejects.map(placeOf), means.reportedEach).toEqual(reported)
})
