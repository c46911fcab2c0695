import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { IndexOfLogs } from './index-of-logs.ts'
import { event, RECENT, TRACE } from './logs.ts'
import { means } from './means.ts'

const HOUR = 3_600_000
/** On a minute; what the view takes for now. */
const NOW = RECENT + HOUR - 600_000

const clock = { mode: 'virtual', start: NOW } as const

async function get(url: string, query = ''): Promise<{ status: number; body: Lab.LogAnswer & { error?: string } }> {
  const answer = await fetch(`${url}/api/logs${query}`)
  return { status: answer.status, body: (await answer.json()) as Lab.LogAnswer & { error?: string } }
}

/** The error where it is none. */
async function idsOf(url: string, query = ''): Promise<string[]> {
  const { status, body } = await get(url, query)
  return status === 200 ? body.lines.map(({ id }) => id) : [`${status}: ${body.error}`]
}

test('18.5 the API tells the lines of the last hour, newest first, and how many there are of each level by minute', async ({
  subject,
  topics,
  component,
}) => {
  const index = new IndexOfLogs(component('index'), topics)
  await index.put([
    event(0, 'error', NOW - HOUR - 1, 'too old'),
    event(1, 'error', NOW - HOUR, 'an hour old'),
    event(2, 'info', NOW - 60_001, 'b'),
    event(3, 'unknown', NOW - 59_999, 'c', { reason: 'no JSON' }),
    event(4, 'error', NOW - 59_000, 'failed', { trace: TRACE, service: 'billing' }),
    event(5, 'warning', NOW, 'now'),
    event(6, 'info', NOW + 1, 'not yet'),
  ])
  const app = await subject<typeof Lab>({ clock })
  const view = await app.startLogView({ url: index.url })
  const { status, body } = await get(view.url)
  await view.stop()
  expect(status, means.found).toBe(200)
  expect(body.total, means.lastHour).toBe(5)
  expect(body.lines, means.found).toEqual([
    { id: '0-5', at: NOW, service: 'shop', level: 'warning', message: 'now' },
    { id: '0-4', at: NOW - 59_000, service: 'billing', level: 'error', message: 'failed', trace: TRACE },
    { id: '0-3', at: NOW - 59_999, service: 'shop', level: 'unknown', message: 'c' },
    { id: '0-2', at: NOW - 60_001, service: 'shop', level: 'info', message: 'b' },
    { id: '0-1', at: NOW - HOUR, service: 'shop', level: 'error', message: 'an hour old' },
  ])
  const none = { info: 0, warning: 0, error: 0, unknown: 0 }
  expect(body.minutes, means.minutesOfLevels).toEqual([
    { start: NOW - HOUR, ...none, error: 1 },
    { start: NOW - 120_000, ...none, info: 1 },
    { start: NOW - 60_000, ...none, unknown: 1, error: 1 },
    { start: NOW, ...none, warning: 1 },
  ])
})

test('18.5 level, service and words narrow what is found, each exactly so, and signs command nothing', async ({
  subject,
  topics,
  component,
}) => {
  const index = new IndexOfLogs(component('index'), topics)
  await index.put([
    event(1, 'error', NOW - 1, 'Payment of order-17 failed', { service: 'billing' }),
    event(2, 'error', NOW - 2, 'card refused', { service: 'billing-eu', trace: 'Payment: дед\n\tat X' }),
    event(3, 'info', NOW - 3, 'payment done', { service: 'billing' }),
    event(4, 'unknown', NOW - 4, '<b>*</b> "quoted" AND OR', { service: 'a b/ü' }),
  ])
  const app = await subject<typeof Lab>({ clock })
  const view = await app.startLogView({ url: index.url })
  const cases: Record<string, string[]> = {
    '?level=error': ['0-1', '0-2'],
    '?level=unknown': ['0-4'],
    '?service=billing': ['0-1', '0-3'],
    '?service=BILLING': [],
    '?service=bill*': [],
    [`?service=${encodeURIComponent('a b/ü')}`]: ['0-4'],
    '?service=billing&level=info': ['0-3'],
    '?q=payment': ['0-1', '0-2', '0-3'],
    '?q=PAYMENT+failed': ['0-1'],
    '?q=failed+payment': ['0-1'],
    '?q=payment+refused': ['0-2'],
    [`?q=${encodeURIComponent('Дед')}`]: ['0-2'],
    '?q=paymen': [],
    '?q=pay*': [],
    '?q=*': ['0-1', '0-2', '0-3', '0-4'],
    '?q=failed+*': ['0-1'],
    [`?q=${encodeURIComponent('"payment" -done ) level:error')}`]: [],
    [`?q=${encodeURIComponent('"payment" - ( failed')}`]: ['0-1'],
    '?q=and+or': ['0-4'],
    '?q=payment+OR+refused': [],
    '?level=&service=&q=': ['0-1', '0-2', '0-3', '0-4'],
    '?other=1': ['0-1', '0-2', '0-3', '0-4'],
  }
  for (const [query, ids] of Object.entries(cases))
    expect(await idsOf(view.url, query), means.narrowed(decodeURIComponent(query))).toEqual(ids)
  const { body } = await get(view.url, '?level=error')
  expect(
    body.minutes.map(({ error, info }) => [error, info]),
    means.minutesNarrowed,
  ).toEqual([[2, 0]])
  await view.stop()
})

test('18.5 of many lines a part is told, and how many there are; what is asked wrongly is answered by 400', async ({
  subject,
  topics,
  component,
}) => {
  const index = new IndexOfLogs(component('index'), topics)
  const count = 10_050
  const lines = Array.from({ length: count }, (_, n) => event(n, 'info', NOW - 1_000_000 - n, 'x'))
  await index.put(lines)
  const app = await subject<typeof Lab>({ clock })
  const view = await app.startLogView({ url: index.url })
  const shown = async (query: string) => {
    const { total, lines: told } = (await get(view.url, query)).body
    return [told.length, total]
  }
  expect(await shown(''), means.partOf).toEqual([20, count])
  expect(await shown('?limit=1'), means.partOf).toEqual([1, count])
  expect(await shown('?limit=200'), means.partOf).toEqual([200, count])
  const word = 'x'.repeat(200)
  expect((await get(view.url, `?q=${word}`)).status, means.refusedQuestion('200 characters')).toBe(200)
  const wrong = ['?limit=0', '?limit=201', '?limit=-1', '?limit=1.5', '?limit=many', '?level=debug', `?q=${word}x`]
  for (const query of wrong) {
    const { status, body } = await get(view.url, query)
    expect(status, means.refusedQuestion(query.slice(0, 30))).toBe(400)
    expect(typeof body.error === 'string' && body.error !== '', means.refusedQuestion(query.slice(0, 30))).toBe(true)
  }
  for (const path of ['/api/log', '/nothing', '/api/logs/x']) {
    const answer = await fetch(`${view.url}${path}`)
    expect(answer.status, means.unknownPath).toBe(404)
    expect(await answer.json(), means.unknownPath).toMatchObject({ error: expect.any(String) })
  }
  await view.stop()
})

test('18.5 where there is no index yet nothing is found, and where the index is away the answer is 503', async ({
  subject,
  httpWire,
}) => {
  const http = await httpWire('index')
  const app = await subject<typeof Lab>({ clock })
  const view = await app.startLogView({ url: http.url })
  expect(await get(view.url), means.nothingThere).toEqual({ status: 200, body: { total: 0, lines: [], minutes: [] } })
  for (const action of [
    { do: 'answer', status: 500, body: '{"error":"broken"}' },
    { do: 'cut', when: 'before' },
    { do: 'silence' },
    { do: 'stall' },
  ] as const) {
    const fault = http.fault({ path: /_search/, action, description: action.do })
    const asked = get(view.url)
    expect(await outcomeOf(asked, { withinMs: 9_000 }), means.awayAnswer).toBe('resolved')
    const { status, body } = await asked
    expect(`${status} ${typeof body.error}`, means.awayAnswer).toBe('503 string')
    expect((await get(view.url)).status, means.awayOver).toBe(200)
    fault.remove()
  }
  await http.refuse()
  expect((await get(view.url)).status, means.awayAnswer).toBe(503)
  await view.stop()
})

test('18.5 the view listens at loopback alone, at the port that it is given, and serves its page', async ({
  subject,
  component,
}) => {
  const url = component('index').endpoints['http']!
  const app = await subject<typeof Lab>({ clock })
  const view = await app.startLogView({ url })
  const port = Number(new URL(view.url).port)
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === 'IPv4')?.address
  if (outside) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: outside, port, timeout: 2_000 })
      const end = (is: boolean) => {
        socket.destroy()
        resolve(is)
      }
      socket
        .once('connect', () => end(true))
        .once('error', () => end(false))
        .once('timeout', () => end(false))
    })
    expect(reached, means.loopback).toBe(false)
  }
  const page = await fetch(view.url)
  expect(page.headers.get('content-type'), means.servesPage).toSay('text/html')
  const library = await fetch(`${view.url}/chart.js`)
  expect(library.headers.get('content-type'), means.servesPage).toSay('javascript')
  expect((await library.text()).length > 10_000, means.servesPage).toBe(true)
  await view.stop()
  const again = await app.startLogView({ url, port })
  expect(Number(new URL(again.url).port), means.givenPort).toBe(port)
  await again.stop()
})
