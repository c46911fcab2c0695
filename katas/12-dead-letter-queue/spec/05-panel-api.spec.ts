import { expect } from 'vitest'
import { test } from '#harness'
import { say } from '#harness/text'
import { readable, waitForRecords } from '#harness/topics'
import type * as Lab from '../src/index.ts'
import { BASE, dead, kill, message, OPTIONS, Processor, passTime, START } from './bench.ts'
import { deadLetter, openPanel, TOKEN } from './panel.ts'

test('12.5 refuses every request without the admin token, and does nothing then', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const { panel, stop } = await openPanel(app)
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  await panel.list(1)
  const edited = JSON.stringify({ value: message('forged') })
  for (const authorization of [
    null,
    '',
    'Bearer',
    'Bearer wrong',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Basic ${TOKEN}`,
    TOKEN,
  ])
    for (const [method, path, body] of [
      ['GET', '/api/messages'],
      ['GET', '/api/messages/0-0'],
      ['PUT', '/api/messages/0-0', edited],
      ['POST', '/api/messages/0-0/replay'],
      ['POST', '/api/messages/0-0/discard'],
      ['GET', '/api/messages/9-9'],
    ] as const) {
      const { status, headers, body: said } = await panel.call(method, path, body, authorization)
      expect(
        { status, challenge: headers.get('www-authenticate')?.slice(0, 6), said },
        say({
          en: `${method} ${path} with Authorization: ${authorization ?? '—'} is refused. Reading needs the token too: messages hold personal data`,
          ru: `${method} ${path} с Authorization: ${authorization ?? '—'} отклоняется. Чтение тоже требует токена: в сообщениях личные данные`,
        }),
      ).toMatchObject({ status: 401, challenge: 'Bearer', said: { error: expect.any(String) } })
    }
  const { status, body } = await panel.call('GET', '/', undefined, null)
  expect({ status, tells: String(body).includes('key-m') }, 'GET /').toEqual({ status: 200, tells: false })
  expect(
    await panel.letter('0-0'),
    say({ en: 'the letter is as it was', ru: 'письмо осталось как было' }),
  ).toMatchObject({ status: 'dead', edited: false })
  expect(await topics.read('main-topic')).toEqual([])
  await stop()
})

test('12.5 lists the dead letters and shows each as it is, also what somebody else wrote', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const raw = new Uint8Array([0xff, 0, 0x80])
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  const { panel, stop } = await openPanel(app)
  await topics.produce('dlq-topic', [deadLetter(topics, 'raw', raw), { value: 'no headers at all' }, {}])
  const list = await panel.list(4)
  expect(
    list.map(({ id }) => id),
    say({ en: 'oldest first', ru: 'сначала старые' }),
  ).toEqual(['0-0', '0-1', '0-2', '0-3'])
  const first: Lab.Letter = {
    id: '0-0',
    status: 'dead',
    key: 'key-m',
    value: message('m'),
    encoding: 'utf8',
    edited: false,
    attempts: 4,
    error: { class: 'ProcessingError', message: 'the processor answered 503' },
    origin: { topic: topics.name('main-topic'), partition: 2, offset: '41', timestamp: 1_700_000_000_000 },
    headers: { trace: 't-m' },
    deadSince: (await topics.read('dlq-topic'))[0]!.timestamp,
  }
  expect(await panel.letter('0-0')).toEqual(first)
  expect(list[0]).toEqual(first)
  expect(list[1]).toMatchObject({ value: Buffer.from(raw).toString('base64'), encoding: 'base64' })
  expect(list[2]).toMatchObject({
    key: null,
    value: 'no headers at all',
    attempts: 0,
    error: { class: '' },
    origin: null,
  })
  expect(list[3]).toMatchObject({ value: null })
  await stop()
})

test('12.5 replays a letter once, whoever asks how often', async ({ subject, topics }) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  const raw = new Uint8Array([0xff, 0, 0x80])
  await topics.produce('dlq-topic', [deadLetter(topics, 'raw', raw)])
  const { panel, stop } = await openPanel(first)
  await panel.list(1)
  const answers = await Promise.all([1, 2, 3].map(() => panel.call('POST', '/api/messages/0-0/replay')))
  expect(
    answers.map(({ status }) => status).sort(),
    say({ en: 'three clicks at once: one does it', ru: 'три нажатия сразу: срабатывает одно' }),
  ).toEqual([200, 409, 409])
  expect(await panel.letter('0-0')).toMatchObject({ status: 'replayed' })
  await panel.list(0)
  await stop()
  const second = await subject<typeof Lab>({ name: 'second' })
  const restarted = await openPanel(second)
  await restarted.panel.known('0-0')
  const late = await restarted.panel.call('POST', '/api/messages/0-0/replay')
  const records = (await topics.read('main-topic')).map((record) => ({ ...readable(record), raw: record.value }))
  expect(
    { late: late.status, replayed: records.length },
    say({ en: 'a new process knows what was decided', ru: 'новый процесс знает, что уже решено' }),
  ).toEqual({ late: 409, replayed: 1 })
  expect(Buffer.from(records[0]!.raw!)).toEqual(Buffer.from(raw))
  expect(
    { key: records[0]!.key, headers: records[0]!.headers },
    say({
      en: 'its key, its own headers, x-replay-of, and nothing of its former life: with x-attempts 4 it would be dead at once',
      ru: 'ключ, свои заголовки, x-replay-of и ничего от прошлой жизни: с x-attempts 4 оно сразу вернулось бы в DLQ',
    }),
  ).toEqual({ key: 'key-raw', headers: { trace: 't-raw', 'x-replay-of': '0-0' } })
  await restarted.stop()
})

test('12.5 gives a replayed message all its tries again', async ({ subject, topics }) => {
  const processor = new Processor(() => true)
  const app = await subject<typeof Lab>({ http: processor.http, clock: { mode: 'virtual', start: START } })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  const { panel, stop } = await openPanel(app)
  await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  for (const life of [1, 2]) {
    const tries = (life - 1) * 4
    await processor.tried('m', tries + 1)
    for (const nth of [2, 3, 4]) await passTime(app, processor, 'm', tries + nth, processor.now + BASE * 2 ** (nth - 2))
    await dead(topics, life)
    const [letter] = await panel.list(1)
    expect(letter).toMatchObject({ id: `0-${life - 1}`, attempts: 4, value: message('m') })
    if (life === 1) expect(await panel.call('POST', '/api/messages/0-0/replay')).toMatchObject({ status: 200 })
  }
  await stop()
  await service.stop()
})

for (const lost of [true, false]) {
  const when = lost ? 'before the record is written' : 'after the record is written'
  test(`12.5 replays a letter once although the panel is killed ${when}`, async ({ subject, topics, wire }) => {
    const first = await subject<typeof Lab>({ name: 'first' })
    await first.createTopics()
    await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
    const { panel } = await openPanel(first)
    await panel.list(1)
    const fault = wire.fault({
      api: 'Produce',
      direction: lost ? 'request' : 'response',
      topic: topics.name('main-topic'),
      action: kill(first, lost),
    })
    const answer = panel.call('POST', '/api/messages/0-0/replay').catch(() => 'cut off')
    await fault.firing
    expect(await answer).toBe('cut off')
    const second = await subject<typeof Lab>({ name: 'second' })
    const restarted = await openPanel(second)
    const letter = await restarted.panel.known('0-0')
    if (letter.status !== 'replayed') await restarted.panel.call('POST', '/api/messages/0-0/replay')
    await waitForRecords(topics, 'main-topic', 1)
    expect(await restarted.panel.letter('0-0')).toMatchObject({ status: 'replayed' })
    expect(
      await topics.read('main-topic'),
      say({
        en: 'one record that consumers of main-topic see (read committed). Two: the panel died between writing it and noting it down; it needs one transaction for both',
        ru: 'одна запись, видимая консьюмерам main-topic (read committed). Две: панель умерла между записью и пометкой; для обеих нужна одна транзакция',
      }),
    ).toHaveLength(1)
    await restarted.stop()
  })
}

test('12.5 remembers edits and discards over a restart, and replays what was edited', async ({ subject, topics }) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await topics.produce(
    'dlq-topic',
    ['kept', 'gone', 'fixed'].map((id) => deadLetter(topics, id, id === 'fixed' ? '{' : message(id))),
  )
  const { panel, stop } = await openPanel(first)
  await panel.list(3)
  const value = message('fixed', 'mended, "quoted" и по-русски')
  expect(await panel.call('PUT', '/api/messages/0-2', JSON.stringify({ value }))).toMatchObject({
    status: 200,
    body: { id: '0-2', status: 'dead', edited: true, value },
  })
  expect(await panel.call('POST', '/api/messages/0-1/discard')).toMatchObject({
    status: 200,
    body: { status: 'discarded' },
  })
  await stop()
  const second = await subject<typeof Lab>({ name: 'second' })
  const restarted = await openPanel(second)
  const list = await restarted.panel.list(2, {
    en: 'Decisions outlive the panel: they are kept in Kafka, not in memory',
    ru: 'Решения переживают панель: они хранятся в Kafka, а не в памяти',
  })
  expect(list, say({ en: 'after a restart', ru: 'после перезапуска' })).toMatchObject([
    { id: '0-0', edited: false },
    { id: '0-2', edited: true, value },
  ])
  for (const action of ['replay', 'discard'])
    expect(
      (await restarted.panel.call('POST', `/api/messages/0-1/${action}`)).status,
      `${action} of a discarded letter`,
    ).toBe(409)
  expect((await restarted.panel.call('PUT', '/api/messages/0-1', JSON.stringify({ value }))).status).toBe(409)
  expect(await restarted.panel.call('POST', '/api/messages/0-2/replay')).toMatchObject({ status: 200 })
  const [record, ...more] = (await topics.read('main-topic')).map(readable)
  expect({ text: record?.text, key: record?.key, more }).toEqual({ text: value, key: 'key-fixed', more: [] })
  await restarted.stop()
})

test('12.5 answers bad requests with what is wrong, and goes on', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  const { panel, stop } = await openPanel(app)
  await panel.list(1)
  const value = (text: string) => JSON.stringify({ value: text })
  for (const [status, method, path, body] of [
    [404, 'GET', '/api/messages/7-7'],
    [404, 'GET', '/api/messages/constructor'],
    [404, 'POST', '/api/messages/7-7/replay'],
    [404, 'GET', '/api/nothing'],
    [400, 'PUT', '/api/messages/0-0', '{'],
    [400, 'PUT', '/api/messages/0-0', '{"value":7}'],
    [400, 'PUT', '/api/messages/0-0', 'null'],
    [413, 'PUT', '/api/messages/0-0', value('x'.repeat(1 << 20))],
    [422, 'PUT', '/api/messages/0-0', value('not a message')],
    [422, 'PUT', '/api/messages/0-0', value('{"id":"m"}')],
  ] as const) {
    const answer = await panel.call(method, path, body)
    expect(answer, `${method} ${path} ${body?.slice(0, 40) ?? ''}`).toMatchObject({
      status,
      body: { error: expect.stringMatching(/\S/) },
    })
  }
  expect(await panel.letter('0-0')).toMatchObject({ status: 'dead', edited: false, value: message('m') })
  await stop()
})
