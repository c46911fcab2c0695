import { eventually, expect, expectNoBrokerIsSaid, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { DIED, deadLetter, expectRefusal, openPanel, TOKEN } from './panel.ts'
import { message } from './records.ts'
import { outcomeOf } from './time.ts'

const MIB = 1024 * 1024

test('12.5 lists the dead letters and shows each as it is, also what somebody else wrote', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const raw = new Uint8Array([0xff, 0, 0x80])
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  const { panel, stop } = await openPanel(app)
  const odd = { 'x-attempts': 'many', 'x-original-topic': 'somewhere', 'x-due': '7', 'x-replay-of': '0-9', own: 'mine' }
  await topics.produce('dlq-topic', [deadLetter(topics, 'raw', raw), { value: 'by hand', headers: odd }, {}])
  await topics.produce(
    'dlq-topic',
    Array.from({ length: 8 }, (_, n) => deadLetter(topics, `more-${n}`)),
  )
  const list = await panel.list(12)
  expect(
    list.map(({ id }) => id),
    means.oldestFirst,
  ).toEqual(Array.from({ length: 12 }, (_, n) => `0-${n}`))
  const first: Lab.Letter = {
    id: '0-0',
    status: 'dead',
    key: 'key-m',
    value: message('m'),
    encoding: 'utf8',
    edited: false,
    attempts: 4,
    error: { class: 'ProcessingError', message: 'the processor answered 503' },
    origin: { topic: topics.name('main-topic'), partition: 2, offset: '41', timestamp: DIED },
    headers: { trace: 't-m' },
    deadSince: (await topics.read('dlq-topic'))[0]!.timestamp,
  }
  expect(await panel.letter('0-0'), means.letter).toEqual(first)
  expect(list[0], means.letter).toEqual(first)
  expect(list[1], means.rawLetter).toMatchObject({ value: Buffer.from(raw).toString('base64'), encoding: 'base64' })
  expect(list[2], means.foreignLetter).toMatchObject({
    key: null,
    value: 'by hand',
    attempts: 0,
    error: { class: '', message: '' },
    origin: null,
    headers: { own: 'mine' },
  })
  expect(Object.keys(list[2]!.headers), means.ownHeaders).toEqual(['own'])
  expect(list[3], means.foreignLetter).toMatchObject({ value: null, headers: {} })
  await stop()
})

test('12.5 refuses every request without the admin token, and does nothing then', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  const { panel, stop } = await openPanel(app)
  await panel.list(1)
  const requests = [
    ['GET', '/api/messages'],
    ['GET', '/api/messages?token=x'],
    ['GET', '/api/messages/0-0'],
    ['PUT', '/api/messages/0-0'],
    ['POST', '/api/messages/0-0/replay'],
    ['POST', '/api/messages/0-0/discard'],
    ['GET', '/api/messages/9-9'],
    ['GET', '/api/nothing'],
  ] as const
  const wrong = [
    '',
    'Bearer',
    'Bearer wrong',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    `Basic ${TOKEN}`,
    TOKEN,
  ]
  for (const authorization of [undefined, ...wrong])
    for (const [method, path] of requests) {
      const call = panel.ask(method, path)
      if (authorization !== undefined) call.withHeaders('Authorization', authorization)
      if (method === 'PUT') call.withJson({ value: message('forged') })
      await expectRefusal(call, 401, means.noToken(method, path, authorization))
    }
  for (const path of ['/%61pi/messages', '//api/messages', '/x/../api/messages'])
    expect((await panel.ask('GET', path).toss()).statusCode, means.backDoor(path)).not.toBe(200)
  const { statusCode, body } = await panel.ask('GET', '/').toss()
  expect(statusCode, means.pageNeedsNoToken).toBe(200)
  expect(String(body), means.pageHoldsNoData).not.toContain('key-m')
  expect(await panel.letter('0-0'), means.unchanged).toMatchObject({ status: 'dead', edited: false })
  expect(await topics.read('main-topic'), means.unchanged).toHaveRecords([])
  await stop()
})

test('12.5 is not to be reached from other machines', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const { panel, stop } = await openPanel(app)
  const { protocol, hostname, port, pathname } = new URL(panel.url)
  expect(`${protocol}//${hostname}${pathname}`, means.address).toBe('http://127.0.0.1/')
  for (const other of ['127.0.0.2', '[::1]']) {
    const answer = await fetch(`http://${other}:${port}/`).then(
      () => 'an answer',
      () => 'nobody',
    )
    expect(answer, means.allInterfaces(other)).toBe('nobody')
  }
  await stop()
})

test('12.5 answers bad requests with what is wrong, and goes on', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  const { panel, stop } = await openPanel(app)
  await panel.list(1)
  const one = '/api/messages/0-0'
  const good = JSON.stringify({ value: message('m') })
  const valued = (value: unknown) => JSON.stringify({ value })
  const wrong: readonly (readonly [status: number | number[], method: string, path: string, body?: string])[] = [
    [404, 'GET', '/api/messages/7-7'],
    [404, 'GET', '/api/messages/constructor'],
    [404, 'POST', '/api/messages/7-7/replay'],
    [404, 'POST', '/api/messages/7-7/discard'],
    [404, 'PUT', '/api/messages/7-7', good],
    [404, 'GET', '/api/nothing'],
    [404, 'GET', '/nothing'],
    [404, 'POST', `${one}/bury`],
    [[404, 405], 'GET', `${one}/replay`],
    [[404, 405], 'POST', one],
    [[404, 405], 'DELETE', one],
    [400, 'PUT', one],
    [400, 'PUT', one, '{'],
    [400, 'PUT', one, 'null'],
    [400, 'PUT', one, '[]'],
    [400, 'PUT', one, '{}'],
    [400, 'PUT', one, valued(7)],
    [400, 'PUT', one, valued(null)],
    [422, 'PUT', one, valued('')],
    [422, 'PUT', one, valued('not a message')],
    [422, 'PUT', one, valued('{"id":"m"}')],
    [422, 'PUT', one, valued(message('m', 'x'.repeat(1_001)))],
  ]
  for (const [status, method, path, body] of wrong) {
    const call = panel.ask(method, path).withBearerToken(TOKEN)
    if (body !== undefined) call.withBody(body)
    await expectRefusal(call, status, means.badRequest(`${method} ${path} ${body?.slice(0, 40) ?? ''}`))
  }
  expect(await panel.letter('0-0'), means.unchanged).toMatchObject({
    status: 'dead',
    edited: false,
    value: message('m'),
  })
  expect(await topics.read('main-topic'), means.unchanged).toHaveRecords([])
  await stop()
})

test('12.5 reads the bytes of a body, up to 1 MiB of them', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('dlq-topic', [deadLetter(topics, 'm')])
  const { panel, stop } = await openPanel(app)
  await panel.list(1)
  const put = (...pieces: Uint8Array[]) => panel.raw('PUT', '/api/messages/0-0', pieces)
  const value = message('m', 'привет')
  const body = Buffer.from(JSON.stringify({ value }))
  const middle = body.indexOf('привет') + 1 // in the middle of a letter
  expect(await put(body.subarray(0, middle), body.subarray(middle)), means.pieces).toBe(200)
  expect((await panel.letter('0-0')).value, means.pieces).toBe(value)
  expect(await put(Buffer.from('{"value":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')), means.badUtf8).toBe(400)
  const padding = Buffer.alloc(MIB - body.length, ' ')
  expect(await put(body, padding), means.exactlyMib).toBe(200)
  expect(await put(body, padding, Buffer.from(' ')), means.overMib).toBe(413)
  const chunked = (...pieces: Uint8Array[]) => panel.raw('PUT', '/api/messages/0-0', pieces, true)
  expect(await chunked(body, padding), means.exactlyMib).toBe(200)
  expect(await chunked(body, padding, Buffer.from(' ')), means.overMibInChunks).toBe(413)
  const letters = Buffer.from(JSON.stringify({ value: 'я'.repeat(600_000) }))
  expect(await put(letters), means.bytesNotCharacters).toBe(413)
  const waiting = panel.connection('PUT', '/api/messages/0-0', body.length)
  await new Promise((resolve) => waiting.write(body.subarray(0, middle), resolve))
  expect((await panel.letter('0-0')).value, means.pieces).toBe(value)
  const stopping = stop()
  const outcome = outcomeOf(stopping)
  await eventually(() => outcome.state, { until: (state) => state !== 'pending', description: means.stopWaitsForBody })
  await stopping
  waiting.destroy()
})

test('12.5 says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startAdmin({ token: TOKEN }))
})
