import { expect, readable, readSettled, say, test, waitForFault, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import { kill } from './faults.ts'
import { deadLetter, openPanel } from './panel.ts'
import { errorSchema, letterSchema } from './panel-contract.ts'
import { BASE, OPTIONS, Processor } from './processor.ts'
import { dead, message } from './records.ts'
import { passTime, virtual } from './time.ts'

const knows = () => say({ en: 'a new process knows what was decided', ru: 'новый процесс знает, что уже решено' })

test('12.5 replays a letter once, whoever asks how often', async ({ subject, topics }) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  const raw = new Uint8Array([0xff, 0, 0x80])
  await topics.produce('dlq-topic', [deadLetter(topics, 'raw', raw)])
  const { panel, stop } = await openPanel(first)
  await panel.list(1)
  const clicks = await Promise.all([1, 2, 3].map(() => panel.post('/api/messages/0-0/replay').toss()))
  expect(clicks.map(({ statusCode }) => statusCode).sort(), {
    en: 'three clicks at once: one does it',
    ru: 'три нажатия сразу: срабатывает одно',
  }).toEqual([200, 409, 409])
  expect(await panel.letter('0-0')).toMatchObject({ status: 'replayed' })
  await panel.list(0)
  await stop()
  const restarted = await openPanel(await subject<typeof Lab>({ name: 'second' }))
  await restarted.panel.known('0-0')
  await restarted.panel.post('/api/messages/0-0/replay').expectStatus(409, knows()).expectJsonSchema(errorSchema)
  const records = (await readSettled(topics, 'main-topic')).map((record) => ({
    ...readable(record),
    raw: record.value,
  }))
  expect(records, knows()).toHaveLength(1)
  expect(Buffer.from(records[0]!.raw!)).toEqual(Buffer.from(raw))
  expect(
    { key: records[0]!.key, headers: records[0]!.headers },
    {
      en: 'its key, its own headers, x-replay-of, and nothing of its former life: with x-attempts 4 it would be dead at once',
      ru: 'ключ, свои заголовки, x-replay-of и ничего от прошлой жизни: с x-attempts 4 оно сразу вернулось бы в DLQ',
    },
  ).toEqual({ key: 'key-raw', headers: { trace: 't-raw', 'x-replay-of': '0-0' } })
  await restarted.stop()
})

test('12.5 gives a replayed message all its tries again', async ({ subject, topics }) => {
  const processor = new Processor(() => true)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
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
    if (life === 1) await panel.post('/api/messages/0-0/replay').expectStatus(200)
  }
  const waits = say({
    en: 'a letter that comes back waits for a decision like any other: one that is replayed by itself goes round for ever',
    ru: 'вернувшееся письмо ждёт решения, как любое другое: отправленное автоматически будет ходить по кругу вечно',
  })
  await panel.post('/api/messages/0-1/discard').expectStatus(200, waits)
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
    const answer = panel.post('/api/messages/0-0/replay').expectError().toss()
    answer.catch(() => {}) // an answer that came all the same is told below
    await waitForFault(fault, {
      description: {
        en: 'a replay sends its record to main-topic, where this fault waits to kill the panel',
        ru: 'Replay отправляет запись в main-topic: там сбой ждёт, чтобы убить панель',
      },
    })
    await answer
    const restarted = await openPanel(await subject<typeof Lab>({ name: 'second' }))
    const letter = await restarted.panel.known('0-0')
    if (letter.status !== 'replayed') await restarted.panel.post('/api/messages/0-0/replay').expectStatus(200)
    await waitForRecords(topics, 'main-topic', 1)
    expect(await restarted.panel.letter('0-0')).toMatchObject({ status: 'replayed' })
    expect(await readSettled(topics, 'main-topic'), {
      en: 'one record that consumers of main-topic see (read committed). Two: the panel died between writing it and noting it down; it needs one transaction for both',
      ru: 'одна запись, видимая консьюмерам main-topic (read committed). Две: панель умерла между записью и пометкой; для обеих нужна одна транзакция',
    }).toHaveLength(1)
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
  const edited = { id: '0-2', status: 'dead', edited: true, value }
  await panel
    .put('/api/messages/0-2', { value })
    .expectStatus(200)
    .expectJsonSchema(letterSchema)
    .expectJsonLike(edited)
  const gone = { id: '0-1', status: 'discarded' }
  await panel.post('/api/messages/0-1/discard').expectStatus(200).expectJsonSchema(letterSchema).expectJsonLike(gone)
  await stop()
  const restarted = await openPanel(await subject<typeof Lab>({ name: 'second' }))
  const list = await restarted.panel.list(2, {
    en: 'Decisions outlive the panel: they are kept in Kafka, not in memory',
    ru: 'Решения переживают панель: они хранятся в Kafka, а не в памяти',
  })
  expect(list, { en: 'after a restart', ru: 'после перезапуска' }).toMatchObject([
    { id: '0-0', edited: false },
    { id: '0-2', edited: true, value },
  ])
  for (const call of [
    restarted.panel.post('/api/messages/0-1/replay'),
    restarted.panel.post('/api/messages/0-1/discard'),
    restarted.panel.put('/api/messages/0-1', { value }),
  ])
    await call.expectStatus(409, knows()).expectJsonSchema(errorSchema)
  await restarted.panel.post('/api/messages/0-2/replay').expectStatus(200)
  const [record, ...more] = (await readSettled(topics, 'main-topic')).map(readable)
  expect({ text: record?.text, key: record?.key, more }).toEqual({ text: value, key: 'key-fixed', more: [] })
  await restarted.stop()
})
