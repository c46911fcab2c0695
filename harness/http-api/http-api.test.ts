import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { answerOf, expectAnswer, expectLoopbackOnly, expectRefusal, HttpApi } from './index.ts'

/** Says what it was asked; `/no` is refused. */
async function server(host?: string): Promise<HttpApi & AsyncDisposable> {
  const http = createServer(async (request, response) => {
    const body = await buffer(request)
    const refused = request.url === '/no'
    response.writeHead(refused ? 409 : 200, { 'content-type': 'application/json' })
    const told = { method: request.method, path: request.url, bytes: body.length, who: request.headers['x-who'] ?? '' }
    response.end(JSON.stringify(refused ? { error: 'no' } : told))
  })
  http.listen(0, host)
  await once(http, 'listening')
  const api = new HttpApi(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { 'x-who': 'me' })
  return Object.assign(api, {
    async [Symbol.asyncDispose]() {
      http.close()
      http.closeAllConnections()
    },
  })
}

const told = {
  type: 'object',
  properties: { bytes: { type: 'integer' }, path: { type: 'string' } },
  required: ['bytes', 'path'],
}
const refusal = { type: 'object', required: ['error'] }

test('asks with headers and bodies of every kind, and leaves paths as they are', async () => {
  await using api = await server('127.0.0.1')
  const asked = await answerOf(api.ask('PUT', '/%61?x=%20', { a: 1 }))
  expect(asked).toMatchObject({ status: 200, body: { method: 'PUT', path: '/%61?x=%20', bytes: 7, who: 'me' } })
  expect(await answerOf(api.ask('POST', '/', 'text'))).toMatchObject({ body: { bytes: 4 } })
  expect(await answerOf(api.ask('POST', '/', new Uint8Array([0xff, 0])))).toMatchObject({ body: { bytes: 2 } })
})

test('an answer and a refusal are held against their schemas', async () => {
  await using api = await server('127.0.0.1')
  expect(await expectAnswer(api.ask('GET', '/yes'), told)).toMatchObject({ path: '/yes' })
  await expect(expectAnswer(api.ask('GET', '/no'), told)).rejects.toThrow('409')
  await expect(expectAnswer(api.ask('GET', '/yes'), refusal)).rejects.toThrow('error')
  expect(await expectRefusal(api.ask('GET', '/no'), [404, 409], refusal)).toMatchObject({ status: 409 })
  await expect(expectRefusal(api.ask('GET', '/yes'), 404, refusal)).rejects.toThrow('200')
  await expect(expectRefusal(api.ask('GET', '/no'), 409, told)).rejects.toThrow('bytes')
})

test('a body goes in pieces, with its length or in chunks', async () => {
  await using api = await server('127.0.0.1')
  const pieces = [Buffer.from('ab'), Buffer.from('c')]
  expect(await api.raw('POST', '/yes', pieces)).toBe(200)
  expect(await api.raw('POST', '/no', pieces, { chunked: true })).toBe(409)
})

test('who listens on every address is found out', async () => {
  await using alone = await server('127.0.0.1')
  await expectLoopbackOnly(`${alone.url}/`)
  await using everywhere = await server()
  await expect(expectLoopbackOnly(`${everywhere.url}/`)).rejects.toThrow('more than 127.0.0.1')
})
