import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { type HttpFaultOptions, type HttpWire, openHttpWire } from './index.ts'

/** A component that tells what it was asked. */
async function room(): Promise<{ wire: HttpWire; heard: string[]; target: string } & AsyncDisposable> {
  const heard: string[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = await text(request)
    heard.push(`${request.method} ${request.url} ${body}`.trim())
    response.writeHead(request.url === '/api/none' ? 404 : 200, {
      'content-type': 'text/plain',
      'x-host': request.headers.host,
    })
    response.end(`heard ${heard.length}`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const wire = await openHttpWire(`${target}/api`)
  return {
    wire,
    heard,
    target,
    async [Symbol.asyncDispose]() {
      await wire[Symbol.asyncDispose]()
      server.closeAllConnections()
      server.close()
    },
  }
}

const get = async (url: string) => (await fetch(url)).text()
const post = async (url: string, body: string) =>
  (await fetch(url, { method: 'POST', body, headers: { 'content-type': 'text/plain' } })).text()

test('what passes is passed as it is, and kept', async () => {
  await using it = await room()
  const answer = await fetch(`${it.wire.url}/none?a=%20b`, { method: 'PUT', body: 'é' })
  expect([answer.status, await answer.text()]).toEqual([200, 'heard 1'])
  expect((await fetch(`${it.wire.url}/none`)).status).toBe(404)
  expect(it.heard).toEqual(['PUT /api/none?a=%20b é', 'GET /api/none'])
  // Signatures cover the host that the client asked for.
  expect(answer.headers.get('x-host')).toBe(new URL(it.wire.url).host)
  const [put] = it.wire.trace.filter({ method: 'PUT', path: /^\/api\/none/ })
  expect(put).toMatchObject({ seq: 0, path: '/api/none?a=%20b', delivered: true, answer: { status: 200 } })
  expect(new TextDecoder().decode(put!.body)).toBe('é')
  expect(it.wire.trace.filter({ path: '/api/none' })).toHaveLength(1)
})

test('a fault fires at the n-th request that matches, so many times', async () => {
  await using it = await room()
  const fault = it.wire.fault({ method: 'POST', nth: 2, times: 2, action: { do: 'answer', status: 500, body: 'no' } })
  await get(it.wire.url)
  const said: string[] = []
  for (const body of ['1', '2', '3', '4']) said.push(await post(it.wire.url, body))
  expect(said).toEqual(['heard 2', 'no', 'no', 'heard 3'])
  expect(fault.fired).toBe(2)
  expect(it.heard).toEqual(['GET /api', 'POST /api 1', 'POST /api 4'])
  expect(it.wire.trace.exchanges.map(({ delivered }) => delivered)).toEqual([true, true, false, false, true])
})

test.each([
  ['before', []],
  ['after', ['POST /api x']],
] as const)('a connection cut %s delivery: the component has heard %j, the client nothing', async (when, heard) => {
  await using it = await room()
  it.wire.fault({ action: { do: 'cut', when } })
  await expect(post(it.wire.url, 'x')).rejects.toThrow()
  expect(it.heard).toEqual(heard)
})

test('a held request passes after its release, and no sooner', async () => {
  await using it = await room()
  const fault = it.wire.fault({ path: '/api/slow', action: { do: 'hold' } })
  const held = get(`${it.wire.url}/slow`)
  await fault.firing
  expect(await get(it.wire.url)).toBe('heard 1')
  expect(it.heard).toEqual(['GET /api'])
  fault.release()
  expect(await held).toBe('heard 2')
})

test('silence is neither delivered nor answered, a stalled answer stops half-way; both end with their release', async () => {
  await using it = await room()
  const silence = it.wire.fault({ path: '/api/silence', action: { do: 'silence' } })
  const stall = it.wire.fault({ path: '/api/stall', action: { do: 'stall' } })
  const silent = fetch(`${it.wire.url}/silence`)
  const stalled = await fetch(`${it.wire.url}/stall`)
  expect(stalled.status).toBe(200)
  const body = stalled.text()
  await silence.firing
  expect(it.heard).toEqual(['GET /api/stall'])
  silence.release()
  stall.release()
  await expect(silent).rejects.toThrow()
  await expect(body).rejects.toThrow()
})

test('what is called at a request is over before the request passes', async () => {
  await using it = await room()
  const run = async () => void it.heard.push('called')
  it.wire.fault({ action: { do: 'call', run } })
  it.wire.fault({ nth: 1, action: { do: 'delay', ms: 1 } })
  await get(it.wire.url)
  await get(it.wire.url)
  expect(it.heard).toEqual(['called', 'GET /api', 'GET /api'])
})

test('faults that never fired are known, unless they are optional or gone', async () => {
  await using it = await room()
  const never: HttpFaultOptions = { method: 'DELETE', action: { do: 'hold' } }
  const fault = it.wire.fault({ ...never, description: 'the first DELETE is held' })
  it.wire.fault({ ...never, optional: true })
  it.wire.fault({ action: { do: 'delay', ms: 0 } })
  await get(it.wire.url)
  expect(it.wire.unfired).toEqual([fault])
})

test('a component that is away, and one that refuses, are connections that end', async () => {
  await using it = await room()
  await it.wire.refuse()
  await expect(fetch(it.wire.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  await it.wire.accept()
  expect(await get(it.wire.url)).toBe('heard 1')
  await using away = await openHttpWire('http://127.0.0.1:1/')
  await expect(fetch(away.url)).rejects.toThrow()
  expect(away.trace.exchanges[0]!.answer).toBeUndefined()
  expect(away.trace.exchanges[0]).toMatchObject({
    delivered: true,
    fault: expect.stringContaining('ECONNREFUSED'),
  })
})

test('the timeline marks faults, and its commands ask the component the same', async () => {
  await using it = await room()
  it.wire.fault({ method: 'POST', action: { do: 'answer', status: 503 }, description: 'the first POST is refused' })
  await get(`${it.wire.url}/a?b=1`)
  await post(it.wire.url, `it's "quoted"`)
  const lines = it.wire.trace.timeline().split('\n')
  expect(lines[1]).toMatch(/GET \/api\/a\?b=1 → 200 +[\d.]+ ms$/)
  expect(lines[2]).toMatch(/POST \/api → 503 +[\d.]+ ms {2}⚡ the first POST is refused$/)
  const commands = lines.filter((line) => line.startsWith('  curl'))
  it.heard.length = 0
  for (const command of commands) await promisify(execFile)('sh', ['-c', command])
  expect(it.heard).toEqual(['GET /api/a?b=1', `POST /api it's "quoted"`])
  expect(it.wire.trace.timeline({ last: 1 })).toContain('1 earlier')
})
