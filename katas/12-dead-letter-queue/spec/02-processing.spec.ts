import { expect } from 'vitest'
import { test } from '#harness'
import { say } from '#harness/text'
import { eventually, readable, type TopicRecord } from '#harness/topics'
import type * as Lab from '../src/index.ts'
import { committedPast, dead, message, OPTIONS, Processor, retries, START } from './bench.ts'

function originOf(record: TopicRecord): number {
  return Number(readable(record).headers['x-original-offset'])
}

test('12.2 hands each message to the processor, in order per key', async ({ subject, topics, scope }) => {
  const processor = new Processor()
  const app = await subject<typeof Lab>({ http: processor.http })
  await app.createTopics()
  const sent = Array.from({ length: 30 }, (_, n) => ({ key: `user-${(scope.seed + n * n) % 7}`, n }))
  const records = sent.map(({ key, n }) => ({ key, value: message(`${key}:${n}`) }))
  await topics.produce('main-topic', records.slice(0, 15))
  const service = await app.startService(OPTIONS)
  await topics.produce('main-topic', records.slice(15))
  await eventually(() => processor.ids, { until: (ids) => new Set(ids).size === 30 })
  for (const user of new Set(sent.map(({ key }) => key)))
    expect(
      processor.ids.filter((id) => id.startsWith(`${user}:`)),
      say({
        en: `messages of ${user}, those written before the start too, in the order of their offsets`,
        ru: `сообщения ${user}, в том числе записанные до запуска, в порядке смещений`,
      }),
    ).toEqual(sent.filter(({ key }) => key === user).map(({ key, n }) => `${key}:${n}`))
  await service.stop()
})

test('12.2 takes every answer but 2xx, and no answer at all, for a failure', async ({ subject }) => {
  const statuses = [503, 404, 302, 204, 200]
  const asked: unknown[] = []
  const app = await subject<typeof Lab>({
    http: async ({ method, body }) => {
      asked.push([method, JSON.parse(Buffer.from(body).toString())])
      return { kind: 'response', status: statuses[asked.length - 1]!, headers: { 'content-length': '0' } }
    },
  })
  const given = { id: 'm', text: 'hello' }
  for (const status of statuses) {
    const outcome = await app.processMessage(OPTIONS.processorUrl, given).then(
      () => 'done',
      (error: Error) => `${error.name} ${/\d{3}/.exec(error.message)?.[0]}`,
    )
    expect(outcome, `${status}`).toBe(status < 300 ? 'done' : `ProcessingError ${status}`)
  }
  expect(asked).toEqual(statuses.map(() => ['POST', given]))
  const nobody = 'http://127.0.0.1:1/'
  await expect(
    app.processMessage(nobody, given),
    say({ en: 'nobody listens there', ru: 'там никто не слушает' }),
  ).rejects.toMatchObject({ name: 'ProcessingError' })
})

test('12.2 goes on where it stopped: nothing lost, nothing twice', async ({ subject, topics }) => {
  const processor = new Processor()
  const first = await subject<typeof Lab>({ name: 'first', http: processor.http })
  await first.createTopics()
  const service = await first.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'a', value: message('before') }])
  await processor.tried('before')
  await service.stop()
  await topics.produce('main-topic', [{ key: 'a', value: message('meanwhile') }])
  const second = await subject<typeof Lab>({ name: 'second', http: processor.http })
  const again = await second.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'a', value: message('after') }])
  await processor.tried('after')
  expect(processor.ids, say({ en: 'each message once', ru: 'каждое сообщение один раз' })).toEqual([
    'before',
    'meanwhile',
    'after',
  ])
  await again.stop()
})

test('12.2 reports what cannot be read, puts it aside byte for byte and goes on', async ({ subject, topics }) => {
  const processor = new Processor()
  const app = await subject<typeof Lab>({ http: processor.http, clock: { mode: 'virtual', start: START } })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const poison = [
    new Uint8Array([0xff, 0xfe, 0, 1, 0x80]),
    'not JSON',
    '{"id":"no-text"}',
    '{"id":7,"text":"a number for an id"}',
    '{"id":"","text":"an empty id"}',
    'null',
    JSON.stringify({ id: 'long', text: 'x'.repeat(1_001) }),
    Buffer.from([...Buffer.from('{"id":"bad-utf8","text":"'), 0xc3, 0x28, ...Buffer.from('"}')]),
    null,
  ]
  const at = await topics.produce('main-topic', [
    ...poison.map((value) => ({ key: 'k', value, headers: { trace: 't-1' } })),
    { key: 'k', value: message('behind') },
  ])
  await processor.tried('behind')
  const found = await dead(topics, poison.length, {
    en: 'At once: what cannot be read does not wait for a retry',
    ru: 'Сразу: нечитаемое не ждёт повтора',
  })
  const records = found.toSorted((a, b) => originOf(a) - originOf(b))
  expect(
    records.map(({ value }) => value && Buffer.from(value).toString('base64')),
    say({
      en: 'the DLQ holds every one with the very bytes that came: parsing and writing again changes them',
      ru: 'в DLQ лежат все, с теми же байтами, что пришли: после разбора и повторной сериализации они уже другие',
    }),
  ).toEqual(poison.map((value) => value && Buffer.from(value).toString('base64')))
  for (const [n, { key, headers }] of records.map(readable).entries()) {
    expect({ key, ...headers }).toMatchObject({
      key: 'k',
      trace: 't-1',
      'x-attempts': '1',
      'x-error-class': 'BadMessageError',
      'x-original-offset': String(at[n]!.offset),
    })
    expect(headers['x-error-message'], 'x-error-message').toMatch(/\S/)
  }
  expect(
    app.$.rejects
      .map(({ topic, partition, offset }) => ({ topic, partition, offset }))
      .sort((a, b) => Number(a.offset) - Number(b.offset)),
    say({ en: 'ctx.onReject, once for each', ru: 'ctx.onReject по одному разу на каждое' }),
  ).toEqual(
    at
      .slice(0, -1)
      .map(({ partition, offset }) => ({ topic: topics.name('main-topic'), partition, offset: String(offset) })),
  )
  expect(
    await retries(topics),
    say({
      en: 'no retry: bytes that cannot be read now cannot be read later',
      ru: 'без повторов: нечитаемое не станет читаемым',
    }),
  ).toEqual([])
  expect(processor.ids).toEqual(['behind'])
  await committedPast(topics, at.at(-1)!)
  await service.stop()
})
