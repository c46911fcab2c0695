import { expect, type Position, readable, type Subject, say, type TopicRecord, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { OPTIONS, Processor, START } from './processor.ts'
import { committedPast, dead, message, retries } from './records.ts'
import { virtual } from './time.ts'

const poison = [
  new Uint8Array([0xff, 0xfe, 0, 1, 0x80]),
  'not JSON',
  '{"id":"no-text"}',
  '{"id":7,"text":"a number for an id"}',
  '{"id":"","text":"an empty id"}',
  'null',
  JSON.stringify({ id: 'x'.repeat(65), text: 'a long id' }),
  JSON.stringify({ version: 2, id: 'new', text: 'of a contract that this code does not know' }),
  JSON.stringify({ id: 'long', text: 'x'.repeat(1_001) }),
  Buffer.from([...Buffer.from('{"id":"bad-utf8","text":"'), 0xc3, 0x28, ...Buffer.from('"}')]),
  null,
]

const bytesOf = (value: Uint8Array | string | null) => value && Buffer.from(value).toString('base64')
const originOf = (record: TopicRecord) => Number(readable(record).headers['x-original-offset'])

/** What `ctx.onReject` was told, by offset; all of it is from one partition. */
function rejectsOf(app: Subject<typeof Lab>) {
  const places = app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset }))
  return places.sort((a, b) => Number(a.offset) - Number(b.offset))
}

const placesOf = (topic: string, positions: readonly Position[]) =>
  positions.map(({ partition, offset }) => ({ topic, partition, offset: String(offset) }))

const veryBytes = () =>
  say({
    en: 'the DLQ holds every one with the very bytes that came: parsing and writing again changes them',
    ru: 'в DLQ лежат все, с теми же байтами, что пришли: после разбора и повторной сериализации они уже другие',
  })

const onceEach = () => say({ en: 'ctx.onReject, once for each', ru: 'ctx.onReject по одному разу на каждое' })

test('12.2 reports what cannot be read, puts it aside byte for byte and goes on', async ({ subject, topics }) => {
  const processor = new Processor()
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const at = await topics.produce('main-topic', [
    ...poison.map((value) => ({ key: 'k', value, headers: { trace: 't-1' } })),
    { key: 'k', value: message('behind') },
  ])
  await processor.tried('behind')
  const found = await dead(topics, poison.length, {
    en: 'At once: what cannot be read does not wait for a retry. Whatever breaks the contract cannot be read, a version that it does not know included',
    ru: 'Сразу: нечитаемое не ждёт повтора. Нечитаемо всё, что нарушает контракт, в том числе неизвестная ему версия',
  })
  const records = found.toSorted((a, b) => originOf(a) - originOf(b))
  expect(
    records.map(({ value }) => bytesOf(value)),
    veryBytes(),
  ).toEqual(poison.map(bytesOf))
  for (const [n, { key, headers }] of records.map(readable).entries()) {
    expect({ key, ...headers }).toMatchObject({
      key: 'k',
      trace: 't-1',
      'x-attempts': '1',
      'x-error-class': 'BadMessageError',
      'x-original-offset': String(at[n]!.offset),
    })
    expect(headers['x-error-message'], 'x-error-message').not.toBe('')
  }
  expect(rejectsOf(app), onceEach()).toEqual(placesOf(topics.name('main-topic'), at.slice(0, -1)))
  expect(await retries(topics), {
    en: 'no retry: bytes that cannot be read now cannot be read later',
    ru: 'без повторов: нечитаемое не станет читаемым',
  }).toEqual([])
  expect(processor.ids).toEqual(['behind'])
  await committedPast(topics, at.at(-1)!)
  await service.stop()
})

test('12.3 puts aside what cannot be read in the retry topic, and tries what has no readable headers at once', async ({
  subject,
  topics,
}) => {
  const processor = new Processor()
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const due = { 'x-attempts': '1', 'x-due': String(START) }
  const unreadable = [
    { value: 'not JSON', headers: due },
    { value: null },
    { value: '{"id":7,"text":"x"}', headers: due },
  ]
  const readable = [
    { value: message('bare') },
    { value: message('odd'), headers: { 'x-attempts': 'many', 'x-due': 'soon' } },
    { value: message('last'), headers: due },
  ]
  const at = await topics.produce(
    'retry-topic',
    [...unreadable, ...readable].map((record) => ({ key: 'k', partition: 0, ...record })),
  )
  for (const id of ['bare', 'odd', 'last'])
    await processor.tried(id, 1, {
      en: `${id}, which stands behind records that cannot be read, is tried: an error thrown there stops the partition`,
      ru: `${id} стоит за нечитаемыми записями и всё же обработано: брошенная там ошибка останавливает партицию`,
    })
  const records = await dead(topics, unreadable.length)
  expect(records.map(({ value }) => bytesOf(value)).sort(), veryBytes()).toEqual(
    unreadable.map(({ value }) => bytesOf(value)).sort(),
  )
  expect(rejectsOf(app), onceEach()).toEqual(placesOf(topics.name('retry-topic'), at.slice(0, unreadable.length)))
  expect(processor.ids.toSorted(), { en: 'each once', ru: 'каждое один раз' }).toEqual(['bare', 'last', 'odd'])
  await service.stop()
})
