import { eventually, expect, expectNoBrokerIsSaid, expectRejection, settle, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { ANSWER_MS, listening, OPTIONS, Processor } from './processor.ts'
import { message } from './records.ts'
import { outcomeOf, virtual } from './time.ts'

const LOGIN = 'http://processor.test/login'
const GIVEN = { version: 1, id: 'заказ-7', text: 'привет, мир' } as const

test('12.2 hands each message to the processor, in order per key', async ({ subject, topics, scope }) => {
  const processor = new Processor()
  const app = await subject<typeof Lab>({ http: processor.http })
  await app.createTopics()
  const sent = Array.from({ length: 30 }, (_, n) => ({ key: `user-${(scope.seed + n * n) % 7}`, n }))
  const records = sent.map(({ key, n }) => ({ key, value: message(`${key}:${n}`) }))
  await topics.produce('main-topic', records.slice(0, 15))
  const service = await app.startService(OPTIONS)
  expect((await topics.members('main-group')).length, means.noMember).toBeGreaterThan(0)
  await topics.produce('main-topic', records.slice(15))
  await eventually(() => processor.ids, { until: (ids) => new Set(ids).size === 30, description: means.allTried })
  for (const user of new Set(sent.map(({ key }) => key)))
    expect(
      processor.ids.filter((id) => id.startsWith(`${user}:`)),
      means.orderOf(user),
    ).toEqual(sent.filter(({ key }) => key === user).map(({ key, n }) => `${key}:${n}`))
  expect(processor.overlapping, means.overlapping).toEqual([])
  await service.stop()
})

test('12.2 tells a message from what is none', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const read = (value: unknown) => app.parseMessage(Buffer.from(JSON.stringify(value)))
  for (const text of ['', 'x'.repeat(1_000), 'я'.repeat(1_000), '"quoted" \u0000'])
    for (const id of ['i', 'я'.repeat(64)]) expect(await read({ id, text }), means.isMessage).toEqual({ id, text })
  expect(await read(GIVEN), means.isMessage).toEqual(GIVEN)
  const newer = read({ ...GIVEN, device: 'phone' })
  expect((await settle(newer)).state, means.unnamed).toBe('resolved')
  expect(await newer, means.isMessage).toMatchObject(GIVEN)
  const bad = [
    ['id', { text: 'x' }],
    ['id', { id: '', text: 'x' }],
    ['id', { id: 'x'.repeat(65), text: 'x' }],
    ['id', { id: 7, text: 'x' }],
    ['text', { id: 'i' }],
    ['text', { id: 'i', text: null }],
    ['text', { id: 'i', text: 'x'.repeat(1_001) }],
    ['version', { id: 'i', text: 'x', version: 2 }],
    ['version', { id: 'i', text: 'x', version: '1' }],
  ] as const
  for (const [field, value] of bad)
    await expectRejection(read(value), { about: means.noMessage(value), error: 'BadMessageError', names: [field] })
  for (const value of [null, [], 'text', 7])
    await expectRejection(read(value), { about: means.noMessage(value), error: 'BadMessageError' })
  for (const bytes of [null, Buffer.alloc(0), Buffer.from('{'), Buffer.from([0x22, 0xff, 0x22])])
    await expectRejection(app.parseMessage(bytes), { about: means.noMessage(bytes), error: 'BadMessageError' })
})

test('12.2 takes every answer but 2xx, and no answer at all, for a failure', async ({ subject }) => {
  const asked: unknown[] = []
  let status = 0
  const app = await subject<typeof Lab>({
    http: async (request) => {
      if (request.url === LOGIN) return { kind: 'response', status: 200 }
      if (status === 0) return { kind: 'reset' }
      const type = request.headers['content-type']?.split(';')[0]
      asked.push({ method: request.method, type, message: JSON.parse(Buffer.from(request.body).toString()) })
      const headers = { 'content-length': '0', ...(status > 299 && status < 400 && { location: LOGIN }) }
      return { kind: 'response', status, headers }
    },
  })
  const processing = () => app.processMessage(OPTIONS.processorUrl, GIVEN)
  for (status of [200, 201, 204, 299]) await processing()
  for (status of [300, 302, 303, 307, 404, 500, 503])
    await expectRejection(processing(), { about: means.refused(status), error: 'ProcessingError', names: [status] })
  for (const one of asked)
    expect(one, means.asked).toEqual({ method: 'POST', type: 'application/json', message: GIVEN })
  status = 0
  await expectRejection(processing(), { about: means.reset, error: 'ProcessingError' })
  const nobody = app.processMessage('http://127.0.0.1:1/', GIVEN)
  await expectRejection(nobody, { about: means.nobodyListens, error: 'ProcessingError' })
})

test('12.2 takes no answer within 5 s for a failure', async ({ subject }) => {
  await using processor = await listening(() => {})
  const app = await subject<typeof Lab>({ clock: virtual() })
  const processing = app.processMessage(processor.url, GIVEN)
  const outcome = outcomeOf(processing)
  const sleeps = () => app.$.clock.sleeps.map(({ ms }) => ms)
  await eventually(() => ({ asked: processor.open.size, sleeps: sleeps() }), {
    until: (seen) => outcome.state !== 'pending' || (seen.asked === 1 && seen.sleeps.includes(ANSWER_MS)),
    timeoutMs: 6_000,
    description: means.answerLimit,
  })
  if (outcome.state !== 'pending') await processing // before its time: what it threw says why
  await app.$.clock.advance(ANSWER_MS - 1)
  await app.$.clock.now() // what was on its way has arrived when this has
  expect(outcome.state, means.tooEarly).toBe('pending')
  await app.$.clock.advance(1)
  await expectRejection(processing, { error: 'ProcessingError' })
  expect(sleeps(), means.oneTimeout).toEqual([ANSWER_MS])
  await eventually(() => processor.open.size, { until: (open) => open === 0, description: means.requestGoesOn })
})

test('12.2 takes the status for the answer, and waits for no body', async ({ subject }) => {
  await using processor = await listening((path, response) => {
    response.writeHead(path === '/done' ? 200 : 503).write('and so on')
  })
  const app = await subject<typeof Lab>({ clock: virtual() })
  const done = app.processMessage(`${processor.url}/done`, GIVEN)
  const refused = app.processMessage(`${processor.url}/refused`, GIVEN)
  const outcomes = [outcomeOf(done), outcomeOf(refused)]
  await eventually(() => outcomes.map(({ state }) => state), {
    until: (states) => !states.includes('pending'),
    timeoutMs: 5_000,
    description: means.endlessBody,
  })
  await done
  await expectRejection(refused, { error: 'ProcessingError', names: [503] })
  await eventually(() => processor.open.size, { until: (open) => open === 0, description: means.requestGoesOn })
})

test('12.2 goes on where it stopped: nothing lost, nothing twice', async ({ subject, topics }) => {
  const held = Promise.withResolvers<boolean>()
  const processor = new Processor((id) => id === 'held' && held.promise)
  const first = await subject<typeof Lab>({ name: 'first', http: processor.http })
  await first.createTopics()
  const service = await first.startService(OPTIONS)
  await topics.produce(
    'main-topic',
    ['before', 'held'].map((id) => ({ key: 'a', value: message(id) })),
  )
  await processor.tried('held')
  const stopping = service.stop()
  await topics.produce('main-topic', [{ key: 'a', value: message('meanwhile') }])
  held.resolve(false)
  await stopping
  const second = await subject<typeof Lab>({ name: 'second', http: processor.http })
  const again = await second.startService(OPTIONS)
  await topics.produce('main-topic', [{ key: 'a', value: message('after') }])
  await processor.tried('after')
  expect(processor.ids, means.onceEach).toEqual(['before', 'held', 'meanwhile', 'after'])
  await again.stop()
})

test('12.2 says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startService(OPTIONS))
})
