import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { kernelBytes, openRelay, SocketClient, upgradeStatus } from './index.ts'

/** A server that greets each client, and its clients. */
async function greeter(verifyClient?: (info: { origin?: string }) => boolean) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, ...(verifyClient ? { verifyClient } : {}) })
  const clients: WebSocket[] = []
  server.on('connection', (client) => {
    clients.push(client)
    client.send(JSON.stringify({ hello: clients.length }))
  })
  await once(server, 'listening')
  onTestFinished(() => {
    for (const client of server.clients) client.terminate()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { clients, port, url: `ws://127.0.0.1:${port}` }
}

const until = async (holds: () => boolean) => {
  await expect.poll(holds, { timeout: 5_000, interval: 10 }).toBe(true)
}

test('a client keeps what it is sent, from the first message on', async () => {
  const { url } = await greeter()
  using client = await SocketClient.open(url)
  await until(() => client.messages.length === 1)
  expect(client.messages).toEqual([{ hello: 1 }])
  expect(client.bytes).toBe('{"hello":1}'.length)
})

test('what is no JSON is kept as text', async () => {
  const { url, clients } = await greeter()
  using client = await SocketClient.open(url)
  clients[0]!.send('hello')
  await until(() => client.messages.length === 2)
  expect(client.messages).toEqual([{ hello: 1 }, 'hello'])
})

test('messages of binary frames are counted', async () => {
  const { url, clients } = await greeter()
  using client = await SocketClient.open(url)
  clients[0]!.send(Buffer.from('{"hello":2}'))
  await until(() => client.messages.length === 2)
  expect(client.messages).toEqual([{ hello: 1 }, { hello: 2 }])
  expect(client.binary).toBe(1)
})

test('a paused client takes nothing, and the server keeps it; then it takes all', async () => {
  const { url, clients } = await greeter()
  using client = await SocketClient.open(url, { paused: true })
  const part = JSON.stringify('x'.repeat(1024 * 1024))
  for (let n = 0; n < 20; n++) clients[0]!.send(part)
  expect(client.messages).toEqual([])
  expect(clients[0]!.bufferedAmount).toBeGreaterThan(part.length)
  client.resume()
  await until(() => client.messages.length === 21)
  expect(clients[0]!.bufferedAmount).toBe(0)
})

test('a cut is no close', async () => {
  const { url, clients } = await greeter()
  using client = await SocketClient.open(url)
  const closed = once(clients[0]!, 'close')
  client.cut()
  expect((await closed)[0]).toBe(1006)
})

test('the status of a refusal is told', async () => {
  const { url, port } = await greeter(({ origin }) => origin !== 'http://elsewhere')
  expect(await upgradeStatus(url)).toBe(101)
  expect(await upgradeStatus(url, { origin: 'http://elsewhere' })).toBe(401)
  await expect(SocketClient.open(url, { origin: 'http://elsewhere' })).rejects.toThrow('401')
  expect(port).toBeGreaterThan(0)
})

test('a relay is cut, shut and opened on one port', async () => {
  const { port } = await greeter()
  await using relay = await openRelay(port)
  const url = `ws://127.0.0.1:${relay.port}`
  using first = await SocketClient.open(url)
  await until(() => first.messages.length === 1)
  relay.cut()
  await until(() => first.closed !== undefined)
  using second = await SocketClient.open(url)
  await relay.shut()
  await until(() => second.closed !== undefined)
  expect(await upgradeStatus(url)).toBeUndefined()
  await relay.open()
  expect(await upgradeStatus(url)).toBe(101)
  expect(relay.taken).toBe(3)
})

test('a relay that hangs up takes connections, and passes none on until it is opened', async () => {
  const { port, clients } = await greeter()
  await using relay = await openRelay(port)
  const url = `ws://127.0.0.1:${relay.port}`
  relay.hangUp()
  expect(await upgradeStatus(url)).toBeUndefined()
  expect(relay.taken).toBe(1)
  expect(clients).toEqual([])
  await relay.open()
  expect(await upgradeStatus(url)).toBe(101)
})

test('what the kernel takes for a client that does not read is about the same each time', async () => {
  const [first, second] = [await kernelBytes(), await kernelBytes()]
  expect(first).toBeGreaterThan(16 * 1024)
  expect(Math.abs(first - second)).toBeLessThan(first / 4)
})
