import { expect, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { accessLine, iso, jsonLine, nginxTime, RECENT, TRACE, textLine } from './logs.ts'
import { means } from './means.ts'

type App = { parseLine(format: Lab.Format, text: string): Promise<Lab.Parsed> }

/** `unparsed`, or level and message. */
const readAs = async (app: App, format: Lab.Format, text: string): Promise<string> => {
  const parsed = await app.parseLine(format, text)
  return 'unparsed' in parsed ? 'unparsed' : `${parsed.level}: ${parsed.message}`
}

/** Each as it is read; in the order given. */
const allAs = (app: App, format: Lab.Format, texts: readonly string[]) =>
  Promise.all(texts.map((text) => readAs(app, format, text)))

test('18.3 by hand: a line of nginx has its request, the status says its level', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const path = '/cart?id=7&q=%22'
  expect(await app.parseLine('access', accessLine(RECENT, `GET ${path} HTTP/1.1`, 200)), means.ofNginx).toEqual({
    level: 'info',
    at: RECENT,
    message: `GET ${path} HTTP/1.1`,
    request: { client: '203.0.113.7', method: 'GET', path, status: 200, bytes: 512 },
  })
  const statuses = [100, 399, 400, 404, 499, 500, 599]
  const levels = await allAs(
    app,
    'access',
    statuses.map((status) => accessLine(RECENT, 'GET /error500 HTTP/1.1', status, 0)),
  )
  expect(
    levels.map((text) => text.split(':')[0]),
    means.byStatus,
  ).toEqual(['info', 'info', 'warning', 'warning', 'warning', 'error', 'error'])
  const common = `2001:db8::1 - - [${nginxTime(RECENT)}] "POST /a HTTP/2.0" 201 0`
  expect(await readAs(app, 'access', common), means.ofCommon).toBe('info: POST /a HTTP/2.0')
  const noRequest = accessLine(RECENT, '\\x16\\x03\\x01', 400, 0)
  expect(await app.parseLine('access', noRequest), means.noRequest).toEqual({
    level: 'warning',
    at: RECENT,
    message: '\\x16\\x03\\x01',
    request: { client: '203.0.113.7', method: null, path: null, status: 400, bytes: 0 },
  })
})

test('18.3 by hand: a time is the moment that it names, wherever it was written', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const at = async (format: Lab.Format, text: string) => {
    const parsed = await app.parseLine(format, text)
    return 'unparsed' in parsed ? parsed.unparsed : parsed.at - RECENT
  }
  const nginx = [0, 3, -7, 12].map((hours) => `1.2.3.4 - - [${nginxTime(RECENT, hours)}] "GET / HTTP/1.1" 200 1`)
  const halfHour = `1.2.3.4 - - [${nginxTime(RECENT + 1_800_000, 5).replace('+0500', '+0530')}] "GET / HTTP/1.1" 200 1`
  for (const line of [...nginx, halfHour]) expect(await at('access', line), means.ofOffset).toBe(0)
  const there = `${iso(RECENT + 2 * 3_600_000).slice(0, 19)}+02:00`
  expect(await at('json', JSON.stringify({ time: there, level: 'info', message: '' })), means.ofOffset).toBe(0)
  expect(await at('text', `${there} INFO [a] b`), means.ofOffset).toBe(0)
  expect(await at('text', textLine(RECENT + 7, 'INFO', 'b')), means.ofMillis).toBe(7)
})

test('18.3 by hand: the level is what stands in its place, by any of its names', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const names = ['trace', 'DEBUG', 'Info', 'notice', 'WARN', 'warning', 'Error', 'FATAL', 'critical']
  const levels = ['debug', 'debug', 'info', 'info', 'warning', 'warning', 'error', 'error', 'error']
  const levelsOf = (format: Lab.Format, texts: readonly string[]) =>
    Promise.all(texts.map(async (text) => (await readAs(app, format, text)).split(':')[0]))
  for (const [format, line] of [
    ['json', jsonLine],
    ['text', textLine],
  ] as const) {
    const message = 'no ERROR found, level WARN is gone'
    const texts = names.map((name) => line(RECENT, name, message))
    expect(await levelsOf(format, texts), means.byName).toEqual(levels)
    const none = ['', 'err', 'informational', 'toString', '__proto__', 'ERRORS'].map((name) => line(RECENT, name, 'a'))
    expect(await levelsOf(format, none), means.noLevel).toEqual(none.map(() => 'unparsed'))
  }
})

test('18.3 by hand: JSON and text give message and trace as they stand there', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const message = 'payment of дед failed: {"order": 7} [x] '
  const more = { stack: TRACE, logger: 'billing', message2: 'x', nested: { level: 'info' } }
  expect(await app.parseLine('json', jsonLine(RECENT, 'error', message, more)), means.ofJson).toEqual({
    ...{ level: 'error', at: RECENT, message, trace: TRACE },
  })
  expect(await app.parseLine('json', jsonLine(RECENT, 'info', '')), means.ofJson).toEqual({
    ...{ level: 'info', at: RECENT, message: '' },
  })
  expect(await app.parseLine('text', `${textLine(RECENT, 'ERROR', message)}\n${TRACE}`), means.ofText).toEqual({
    ...{ level: 'error', at: RECENT, message, trace: TRACE },
  })
  const padded = `${iso(RECENT)}  INFO   [a b.c] began`
  expect(await app.parseLine('text', padded), means.ofText).toEqual({ level: 'info', at: RECENT, message: 'began' })
})

test('18.3 by hand: what breaks a rule is unparsed, with a reason, and nothing is thrown', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const good = accessLine(RECENT, 'GET / HTTP/1.1', 200)
  const broken: Record<Lab.Format, readonly string[]> = {
    access: [
      '',
      'GET / HTTP/1.1',
      good.slice(0, 50),
      good.replace(' 200 ', ' 99 '),
      good.replace(' 200 ', ' 600 '),
      good.replace(' 512 ', ' many '),
      good.replace(/\[.*?\]/, '[31/Nov/2026:21:14:03 +0300]'),
      good.replace(/\[.*?\]/, '[30/Now/2026:21:14:03 +0300]'),
      good.replace(/\[.*?\]/, '[30/Nov/2026:24:14:03 +0300]'),
      good.replace(/\[.*?\]/, '[30/Nov/2026:21:14:03]'),
      good.replace(/\[.*?\]/, '[31/Dec/1969:23:59:59 +0000]'),
      `${good} and more`,
    ],
    json: [
      '',
      '{"time":',
      'null',
      '[]',
      '"text"',
      JSON.stringify({ level: 'info', message: 'a' }),
      JSON.stringify({ time: RECENT, level: 'info', message: 'a' }),
      JSON.stringify({ time: iso(RECENT).slice(0, 19), level: 'info', message: 'a' }),
      JSON.stringify({ time: '2026-11-31T10:00:00Z', level: 'info', message: 'a' }),
      JSON.stringify({ time: '1969-12-31T23:59:59Z', level: 'info', message: 'a' }),
      JSON.stringify({ time: iso(RECENT), level: 3, message: 'a' }),
      JSON.stringify({ time: iso(RECENT), level: 'info' }),
      JSON.stringify({ time: iso(RECENT), level: 'info', message: null }),
      jsonLine(RECENT, 'info', 'a', { stack: ['x'] }),
    ],
    text: [
      '',
      TRACE,
      `${iso(RECENT)} ERROR no logger`,
      `${iso(RECENT).slice(0, 19)} INFO [a] b`,
      '2026-02-29T10:00:00Z INFO [a] b',
      '1969-12-31T23:59:59Z INFO [a] b',
      `yesterday INFO [a] b`,
      `INFO ${iso(RECENT)} [a] b`,
    ],
  }
  for (const [format, texts] of Object.entries(broken))
    for (const text of texts) {
      const parsed = await app.parseLine(format as Lab.Format, text)
      const told = 'unparsed' in parsed ? parsed.unparsed.length > 0 : `${parsed.level} ${parsed.at}`
      expect(told, means.isUnparsed(format, text)).toBe(true)
    }
})

test('18.3 by hand: no line takes longer than its length, whatever it is made of', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const many = 40_000
  const hostile: readonly [Lab.Format, string][] = [
    ['text', `${iso(RECENT)} ERROR [${'shop.billing'.repeat(30)} payment failed`],
    ['text', `${iso(RECENT)} ERROR [${'a'.repeat(many)}`],
    ['text', `${iso(RECENT)} INFO [a]${' '.repeat(many)}\nx`],
    ['text', `${' '.repeat(many)}x`],
    ['access', `${'1'.repeat(many)} - - [x`],
    ['access', `1.2.3.4 - ${'a '.repeat(many)}[`],
    ['access', `1.2.3.4 - - [${nginxTime(RECENT)}] ${'"a" '.repeat(many)}`],
    ['access', `1.2.3.4 - - [${nginxTime(RECENT)}] "${'GET '.repeat(many)}`],
    ['json', '['.repeat(many)],
    ['json', `{"time":"${'2'.repeat(many)}"}`],
  ]
  for (const [format, text] of hostile) {
    const outcome = await outcomeOf(app.parseLine(format, text), { withinMs: 3_000 })
    expect(outcome.split(':')[0], means.hostile(format, text.slice(0, 60))).toBe('resolved')
  }
})
