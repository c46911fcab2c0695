import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { type Events, parse, parseLines } from './driven.ts'
import { accessLine, iso, jsonLine, RECENT, raw, TRACE, textLine } from './logs.ts'
import { means } from './means.ts'

/** How many of each topic. */
const counts = (events: Events) => Object.values(events).map((all) => all.length)
const messages = (events: Events) =>
  Object.fromEntries(Object.entries(events).map(([topic, all]) => [topic, all.map(({ value }) => value.message)]))

test('18.3 each event goes to the topic of its level, whole, under its service, at the time at which it happened', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const events = await parse(app, [
    { key: 'billing', value: raw('text', `${textLine(RECENT + 5, 'ERROR', 'failed')}\n${TRACE}`, 'billing') },
    { key: 'nginx', value: raw('access', accessLine(RECENT, 'GET /a HTTP/1.1', 404), 'nginx') },
    { key: null, value: raw('json', jsonLine(RECENT + 9, 'info', 'no error found'), 'shop') },
  ])
  expect(events, means.byLevel).toEqual({
    'logs-error': [
      {
        key: 'billing',
        timestamp: RECENT + 5,
        value: {
          ...{ id: '0-0', service: 'billing', format: 'text', level: 'error' },
          ...{ at: RECENT + 5, message: 'failed', trace: TRACE },
        },
      },
    ],
    'logs-warning': [
      {
        key: 'nginx',
        timestamp: RECENT,
        value: {
          ...{ id: '0-1', service: 'nginx', format: 'access', level: 'warning', at: RECENT },
          message: 'GET /a HTTP/1.1',
          request: { client: '203.0.113.7', method: 'GET', path: '/a', status: 404, bytes: 512 },
        },
      },
    ],
    'logs-info': [
      {
        key: 'shop',
        timestamp: RECENT + 9,
        value: {
          ...{ id: '0-2', service: 'shop', format: 'json', level: 'info' },
          ...{ at: RECENT + 9, message: 'no error found' },
        },
      },
    ],
    'logs-unparsed': [],
  })
})

test('18.3 lines that are alike are events of their own', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const line = jsonLine(RECENT, 'error', 'again')
  const { 'logs-error': errors } = await parseLines(app, 'json', [line, line, line])
  expect(
    errors.map(({ value }) => value.id),
    means.alike,
  ).toEqual(['0-0', '0-1', '0-2'])
})

test('18.3 what cannot be read is kept as it came, with the reason and the time of reading', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const readAt = RECENT + 77
  const strange = `дед: "no" ${'\u0000'} <b>\n  second line`
  const { 'logs-unparsed': unparsed, ...others } = await parse(app, [
    { value: raw('json', strange, 'shop', readAt) },
    { value: raw('text', '', 'shop', readAt) },
    { value: raw('json', jsonLine(RECENT, 'info', 'fine'), 'shop', readAt) },
  ])
  expect(Object.values(others).flat().length, means.aroundUnparsed).toBe(1)
  expect(unparsed.length, means.keptWhole).toBe(2)
  const { reason, ...rest } = unparsed[0]!.value
  expect({ ...unparsed[0], value: rest }, means.keptWhole).toEqual({
    key: 'shop',
    timestamp: readAt,
    value: { id: '0-0', service: 'shop', format: 'json', level: 'unknown', at: readAt, message: strange },
  })
  expect(typeof reason === 'string' && reason !== '', means.hasReason).toBe(true)
})

test('18.3 a time an hour ahead of the reading is taken, and one later is not', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const readAt = RECENT
  const lines = [3_599_999, 3_600_000, 3_600_001, 90_000_000].map((ahead) =>
    jsonLine(RECENT + ahead, 'info', `${ahead}`),
  )
  const events = await parse(
    app,
    lines.map((line) => ({ value: raw('json', line, 'shop', readAt) })),
  )
  expect(
    events['logs-info'].map(({ value }) => value.message),
    means.notAhead,
  ).toEqual(['3599999', '3600000'])
  expect(
    events['logs-unparsed'].map(({ value: { at, message } }) => [at, message]),
    means.ahead,
  ).toEqual(lines.slice(2).map((line) => [RECENT, line]))
})

test('18.3 debug lines and health checks that went well are not passed on, and nothing else is missing', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const debug = ['trace', 'debug'].map((level) => jsonLine(RECENT, level, 'quiet'))
  expect(counts(await parseLines(app, 'json', debug)), means.debug).toEqual([0, 0, 0, 0])
  const requests: readonly [string, number][] = [
    ['GET /health HTTP/1.1', 200],
    ['HEAD /health?from=lb HTTP/1.1', 399],
    ['GET /health HTTP/1.1', 400],
    ['GET /health?x HTTP/1.1', 503],
    ['GET /healthy HTTP/1.1', 200],
    ['GET /health/db HTTP/1.1', 200],
    ['GET /a?path=/health HTTP/1.1', 200],
    ['-', 200],
  ]
  const events = await parseLines(
    app,
    'access',
    requests.map(([request, status]) => accessLine(RECENT, request, status)),
  )
  expect(messages(events), means.health).toEqual({
    'logs-info': ['GET /healthy HTTP/1.1', 'GET /health/db HTTP/1.1', 'GET /a?path=/health HTTP/1.1', '-'],
    'logs-warning': ['GET /health HTTP/1.1'],
    'logs-error': ['GET /health?x HTTP/1.1'],
    'logs-unparsed': [],
  })
  const text = await parseLines(app, 'json', [jsonLine(RECENT, 'info', 'GET /health HTTP/1.1')])
  expect(counts(text), means.health).toEqual([1, 0, 0, 0])
})

test('18.3 what is no record of the shipper is reported once, and the stream goes on', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const good = raw('json', jsonLine(RECENT, 'info', 'fine'))
  const { message: _, ...noMessage } = good
  const broken: (object | string | Uint8Array | null)[] = [
    null,
    '',
    '{"message":',
    new Uint8Array([0x7b, 0xff, 0x7d]),
    new TextEncoder()
      .encode(JSON.stringify(good).replace('fine', 'fi\u00ffne'))
      .map((byte) => (byte === 0xbf ? 0xff : byte)),
    noMessage,
    { ...good, message: 5 },
    { ...good, service: '' },
    { ...good, service: 'x'.repeat(65) },
    { ...good, format: 'xml' },
    { ...good, '@timestamp': 'now' },
    { ...good, '@timestamp': RECENT },
  ]
  const records = broken.flatMap((value) => [{ value }, { value: good }])
  const events = await parse(app, records)
  expect(counts(events), means.aroundBroken).toEqual([broken.length, 0, 0, 0])
  const told = app.$.rejects.map(({ topic, partition, offset, reason }) => [topic, partition, offset, reason !== ''])
  expect(told, means.reported).toEqual(broken.map((_value, n) => ['raw-logs', 0, String(2 * n), true]))
})

test('18.3 a service and a message may be any text', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const services = ['x'.repeat(64), '__proto__', 'дед/1 "a"', '0']
  const long = 'я'.repeat(300_000)
  const events = await parse(
    app,
    services.map((service) => ({ value: raw('json', jsonLine(RECENT, 'info', long), service) })),
  )
  const info = events['logs-info']
  expect(
    info.map(({ key, value }) => [key, value.service]),
    means.anyService,
  ).toEqual(services.map((service) => [service, service]))
  expect(
    info.every(({ value }) => value.message === long),
    means.anyMessage,
  ).toBe(true)
  expect(iso(info[0]!.value.at), means.byLevel).toBe(iso(RECENT))
})
