import { expect, expectNoBrokerIsSaid, say, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { deadLetter, openPanel, TOKEN } from './panel.ts'
import { errorSchema } from './panel-contract.ts'
import { message } from './records.ts'

test('12.5 refuses every request without the admin token, and does nothing then', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  const { panel, stop } = await openPanel(app)
  await panel.list(1)
  const requests = [
    ['GET', '/api/messages'],
    ['GET', '/api/messages/0-0'],
    ['PUT', '/api/messages/0-0'],
    ['POST', '/api/messages/0-0/replay'],
    ['POST', '/api/messages/0-0/discard'],
    ['GET', '/api/messages/9-9'],
  ] as const
  const wrong = [
    '',
    'Bearer',
    'Bearer wrong',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Basic ${TOKEN}`,
    TOKEN,
  ]
  for (const authorization of [undefined, ...wrong])
    for (const [method, path] of requests) {
      const call = panel.ask(method, path)
      if (authorization !== undefined) call.withHeaders('Authorization', authorization)
      if (method === 'PUT') call.withJson({ value: message('forged') })
      const refused = say({
        en: `${method} ${path} with Authorization: ${authorization ?? '—'} is refused. Reading needs the token too: messages hold personal data`,
        ru: `${method} ${path} с Authorization: ${authorization ?? '—'} отклоняется. Чтение тоже требует токена: в сообщениях личные данные`,
      })
      await call
        .expectStatus(401, refused)
        .expectHeader('www-authenticate', /^Bearer/)
        .expectJsonSchema(errorSchema)
    }
  const { body } = await panel.ask('GET', '/').expectStatus(200)
  expect(String(body), { en: 'the page holds no data', ru: 'в самой странице данных нет' }).not.toContain('key-m')
  expect(await panel.letter('0-0'), { en: 'the letter is as it was', ru: 'письмо осталось как было' }).toMatchObject({
    status: 'dead',
    edited: false,
  })
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
    { en: 'oldest first', ru: 'сначала старые' },
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
  await panel.get('/api/messages/0-0').expectStatus(200).expectJson(first)
  expect(list[0]).toEqual(first)
  expect(list[1]).toMatchObject({ value: Buffer.from(raw).toString('base64'), encoding: 'base64' })
  expect(list[2]).toMatchObject({
    key: null,
    value: 'no headers at all',
    attempts: 0,
    error: { class: '', message: '' },
    origin: null,
  })
  expect(list[3]).toMatchObject({ value: null })
  await stop()
})

test('12.5 answers bad requests with what is wrong, and goes on', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  const { panel, stop } = await openPanel(app)
  await panel.list(1)
  const edit = () => panel.ask('PUT', '/api/messages/0-0').withBearerToken(TOKEN)
  const bad = [
    [404, panel.get('/api/messages/7-7')],
    [404, panel.get('/api/messages/constructor')],
    [404, panel.post('/api/messages/7-7/replay')],
    [404, panel.get('/api/nothing')],
    [400, edit().withBody('{')],
    [400, edit().withBody('null')],
    [400, edit().withJson({ value: 7 })],
    [413, edit().withJson({ value: 'x'.repeat(1 << 20) })],
    [422, edit().withJson({ value: 'not a message' })],
    [422, edit().withJson({ value: '{"id":"m"}' })],
  ] as const
  for (const [n, [status, call]] of bad.entries())
    await call.expectStatus(status, `${n + 1}`).expectJsonSchema(errorSchema)
  expect(await panel.letter('0-0')).toMatchObject({ status: 'dead', edited: false, value: message('m') })
  await stop()
})

test('12.5 says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startAdmin({ token: TOKEN }))
})
