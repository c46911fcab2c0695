import { once } from 'node:events'
import { createServer } from 'node:http'
import { HttpResponse, http } from 'msw'
import { expect, onTestFinished, test } from 'vitest'
import { startText } from './fixtures/start.ts'
import { mswHttp } from './index.ts'

const text = `
  import { request } from 'node:https'
  export async function pay(_ctx, url, body) {
    const response = await fetch(url, { method: 'POST', body, headers: { 'x-key': 'k1' } })
    return { status: response.status, header: response.headers.get('x-answer'), text: await response.text() }
  }
  export async function get(_ctx, url, ms) {
    const response = await fetch(url, ms ? { signal: AbortSignal.timeout(ms) } : undefined)
    return { status: response.status, text: await response.text() }
  }
  export function classic(_ctx, url) {
    return new Promise((resolve, reject) => {
      request(url, (response) => response.resume().on('end', () => resolve(response.statusCode))).on('error', reject).end()
    })
  }`

test('requests are answered by msw handlers of the spec, and its ledger outlives the subject', async () => {
  const ledger: unknown[] = []
  const provider = mswHttp([
    http.post('https://pay.example/charges/:id', async ({ request, params }) => {
      ledger.push({ id: params['id'], body: await request.json(), key: request.headers.get('x-key') })
      return HttpResponse.json({ ok: true }, { status: 201, headers: { 'x-answer': 'да'.length.toString() } })
    }),
    http.get('https://pay.example/health', () => new HttpResponse(null, { status: 204 })),
  ])
  const app = await startText(text, { http: provider })
  const answer = await app.pay!('https://pay.example/charges/7', JSON.stringify({ amount: 'сто' }))
  expect(answer).toEqual({ status: 201, header: '2', text: '{"ok":true}' })
  expect(await app.classic!('https://pay.example/health')).toBe(204)
  await app.$.kill()
  expect(ledger).toEqual([{ id: '7', body: { amount: 'сто' }, key: 'k1' }])
})

test('a provider can reset, hang, fail, and be missing', async () => {
  const provider = mswHttp([
    http.get('https://pay.example/reset', () => HttpResponse.error()),
    http.get('https://pay.example/hang', () => new Promise<never>(() => {})),
  ])
  const app = await startText(text, { http: provider })
  await expect(app.get!('https://pay.example/reset')).rejects.toThrow('fetch')
  await expect(app.get!('https://pay.example/hang', 50)).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(await app.get!('https://other.example/')).toMatchObject({
    status: 501,
    text: expect.stringContaining('other.example'),
  })
})

test('a handler of the spec that throws is a provider with status 500', async () => {
  const app = await startText(text, { http: () => Promise.reject(new Error('ledger is full')) })
  expect(await app.get!('https://pay.example/')).toEqual({ status: 500, text: 'ledger is full' })
})

test('loopback is not intercepted', async () => {
  const server = createServer((_, response) => response.end('own')).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  for (const options of [{}, { http: mswHttp([]) }]) {
    const app = await startText(text, options)
    expect(await app.get!(`http://127.0.0.1:${port}/`)).toEqual({ status: 200, text: 'own' })
  }
})

test('without a provider a request is refused at once', async () => {
  const app = await startText(text)
  const cause = { code: 'KATA_HTTP_REFUSED', message: expect.stringContaining('pay.example') }
  await expect(app.get!('https://pay.example/health')).rejects.toMatchObject({ name: 'TypeError', cause })
  await expect(app.classic!('https://pay.example/health')).rejects.toMatchObject(cause)
})

test('what intercepts requests leaves nothing open', async () => {
  const app = await startText(text, {
    http: mswHttp([http.get('https://pay.example/', () => HttpResponse.text('ok'))]),
  })
  expect(await app.get!('https://pay.example/')).toEqual({ status: 200, text: 'ok' })
  expect(await app.$.end()).toMatchObject({ code: 0, leaks: [] })
})
