import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunked, decode, encode, knownApis, responseBodyAt, responseFrame, schemaOf } from '../protocol/index.ts'
import { rawRequest, requestFrame } from './fake-broker.ts'
import { FakeClient } from './fake-client.ts'
import { openWire } from './index.ts'
import { correlationIds, heartbeat, metadata, produce, scriptedBroker, topicId } from './scripted.ts'
import type { Wire } from './types.ts'

function responseBody(api: string, version: number, frame: Buffer): Record<string, unknown> {
  const key = knownApis().find(({ name }) => name === api)!.key
  return decode(schemaOf(key, version, 'response'), frame.subarray(responseBodyAt(frame, key, version)))
}

const addressOf = (wire: Wire): string => wire.bootstrapServers[0]!

test('pipelined requests and their responses pass in order, however the bytes are chunked both ways', async () => {
  await using broker = await scriptedBroker().start()
  await using wire = await openWire({ target: [broker.address] })
  const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 })
  const forever = function* (list: readonly number[]) {
    for (;;) yield* list
  }
  await fc.assert(
    fc.asyncProperty(sizes, sizes, async (there, back) => {
      broker.chunks = (bytes) => chunked(bytes, forever(back))
      using client = new FakeClient(addressOf(wire))
      const requests = [metadata(1), produce(2, 0), heartbeat(3), produce(4), heartbeat(5)]
      const from = broker.frames.length
      for (const chunk of chunked(Buffer.concat(requests), forever(there))) client.send(chunk)
      expect(correlationIds(await client.responses(4))).toEqual([1, 3, 4, 5])
      expect(broker.frames.slice(from)).toEqual(requests)
    }),
    { numRuns: 25 },
  )
})

test('a response is told by its request: API, version, correlation id, client.id', async () => {
  await using broker = await scriptedBroker().start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  client.send(Buffer.concat([heartbeat(41), produce(42, 0), metadata(43)]))
  await client.responses(2)
  expect(
    wire.trace.messages.map(({ seq, direction, api, apiVersion, correlationId, clientId, endpoint, node }) =>
      [seq, direction, api, apiVersion, correlationId, clientId, endpoint, node].join(' '),
    ),
  ).toEqual([
    '0 request Heartbeat 4 41 test default -1',
    '1 request Produce 9 42 test default -1',
    '2 request Metadata 12 43 test default -1',
    '3 response Heartbeat 4 41 test default -1',
    '4 response Metadata 12 43 test default -1',
  ])
  expect(wire.trace.messages[1]!.body).toMatchObject({ acks: 0, topicData: [{ name: 'orders' }] })
  expect(wire.trace.messages[4]!.body).toMatchObject({ brokers: [{ nodeId: 1, port: broker.port }] })
})

test('unknown API keys and versions pass through untouched, and so do their responses', async () => {
  const strange = Buffer.from('any bytes at all')
  await using broker = await scriptedBroker(({ header }) =>
    header.apiKey === 999 || header.apiVersion === 99
      ? responseFrame(999, 0, header.correlationId, strange)
      : undefined,
  ).start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  const requests = [rawRequest(999, 7, 1, strange), rawRequest(3, 99, 2, strange), heartbeat(3)]
  client.send(Buffer.concat(requests))
  const [first, second] = await client.responses(3)
  expect(broker.frames).toEqual(requests)
  expect([first, second]).toEqual([responseFrame(999, 0, 1, strange), responseFrame(999, 0, 2, strange)])
  expect(wire.trace.messages[0]).toMatchObject({ api: 'Unknown(999)', body: undefined })
  expect(wire.trace.messages[1]).toMatchObject({ api: 'Metadata', apiVersion: 99, body: undefined })
})

test('a response that cannot be decoded passes through untouched', async () => {
  const broken = Buffer.from([0, 0, 0, 8, 0, 0, 0, 9, 1, 2, 3, 4])
  await using broker = await scriptedBroker(({ api }) => (api === 'Metadata' ? broken : undefined)).start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  client.send(metadata(9))
  expect(await client.responses(1)).toEqual([broken])
  expect(wire.trace.messages[1]!.body).toBeUndefined()
})

test('a stream that is not Kafka passes through untouched', async () => {
  await using broker = await scriptedBroker().start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  const echoed = new Promise<Buffer>((resolve) => client.socket.once('data', resolve))
  client.send(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]))
  expect(await echoed).toEqual(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]))
})

test('brokers in Metadata, FindCoordinator, DescribeCluster and NodeEndpoints are reached through the wire', async () => {
  const node = { nodeId: 1, brokerId: 1, host: 'broker.example', port: 9092, rack: null }
  await using broker = await scriptedBroker(({ api, header }) => {
    if (api === 'FindCoordinator') return header.apiVersion < 4 ? node : { coordinators: [{ key: 'g', ...node }] }
    if (api === 'DescribeCluster') return { brokers: [node] }
    if (api === 'Produce') return { responses: [], nodeEndpoints: [node] }
    if (api === 'Fetch') return { responses: [], nodeEndpoints: [node] }
    return api === 'Metadata' ? { brokers: [node], topics: [] } : undefined
  }).start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  const asked: [string, number, Record<string, unknown>][] = [
    ['Metadata', 4, { topics: null }],
    ['Metadata', 13, { topics: null }],
    ['FindCoordinator', 3, { key: 'g' }],
    ['FindCoordinator', 6, { coordinatorKeys: ['g'] }],
    ['DescribeCluster', 2, {}],
    ['Produce', 12, { acks: -1 }],
    ['Fetch', 17, {}],
  ]
  for (const [index, [api, version, body]] of asked.entries()) client.send(requestFrame(api, version, index, body))
  const frames = await client.responses(asked.length)
  const told = frames.map((frame, index) => {
    const body = responseBody(asked[index]![0], asked[index]![1], frame)
    const places = [body['brokers'], body['coordinators'], body['nodeEndpoints'], body].flat() as (typeof body)[]
    const { host, port } = places.find((place) => place?.['host'] !== undefined)!
    return `${host}:${port}`
  })
  expect(new Set(told).size).toBe(1)
  expect(told[0]).toMatch(/^127\.0\.0\.1:\d+$/)
  expect(told[0]).not.toBe(addressOf(wire))
})

test('each endpoint has ports of its own, and its messages carry its name and the broker behind the connection', async () => {
  await using broker = await scriptedBroker().start()
  await using wire = await openWire({ target: [broker.address] })
  const other = await wire.endpoint('other')
  expect(await wire.endpoint('other')).toBe(other)
  using client = new FakeClient(other.bootstrapServers[0]!)
  client.send(metadata(1))
  const [told] = responseBody('Metadata', 12, (await client.responses(1))[0]!)['brokers'] as { port: number }[]
  using direct = new FakeClient(`127.0.0.1:${told!.port}`)
  direct.send(heartbeat(2))
  await direct.responses(1)
  expect(wire.trace.filter({ api: 'Heartbeat' })).toMatchObject([
    { endpoint: 'other', node: 1 },
    { endpoint: 'other', node: 1 },
  ])
})

test('topics that a request names by id only are found by their name', async () => {
  await using broker = await scriptedBroker().start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  client.send(metadata(1))
  await client.responses(1)
  client.send(produce(2, -1, 13))
  await client.responses(2)
  const [request] = wire.trace.filter({ api: 'Produce', direction: 'request', topic: 'orders' })
  expect(request!.body).toMatchObject({ topicData: [{ topicId }] })
  expect(wire.trace.filter({ api: 'Produce', topic: 'other' })).toEqual([])
})

test('when the broker goes its clients are cut, while it is away they are not served, and after that all is as before', async () => {
  await using broker = await scriptedBroker().start()
  await using wire = await openWire({ target: [broker.address] })
  using before = new FakeClient(addressOf(wire))
  before.send(heartbeat(1))
  await before.responses(1)
  await broker.stop()
  await before.closed
  using away = new FakeClient(addressOf(wire))
  await away.closed
  await broker.start()
  using after = new FakeClient(addressOf(wire))
  after.send(heartbeat(2))
  expect(correlationIds(await after.responses(1))).toEqual([2])
})

test('of several bootstrap addresses the first that answers is taken', async () => {
  await using gone = await scriptedBroker().start()
  await gone.stop()
  await using broker = await scriptedBroker().start()
  await using wire = await openWire({ target: [gone.address, broker.address] })
  using client = new FakeClient(addressOf(wire))
  client.send(heartbeat(1))
  await client.responses(1)
})

test('when a client goes, what it sent still reaches the broker and its connection there is closed', async () => {
  await using broker = await scriptedBroker().start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  const held = wire.fault({ api: 'Heartbeat', direction: 'request', action: { do: 'hold' } })
  client.send(heartbeat(1))
  await held.firing
  client.socket.resetAndDestroy()
  await client.closed
  held.release()
  await wire.trace.waitFor({ api: 'Heartbeat', direction: 'response' })
  expect(broker.received).toEqual(['Heartbeat'])
})

test('an address that is none is refused with what to do', async () => {
  await expect(openWire({ target: ['nonsense'] })).rejects.toMatchObject({
    code: 'WIRE_BAD_TARGET',
    observed: 'nonsense',
  })
})

test('large responses pass whole', async () => {
  const body = {
    responses: [{ topic: 'orders', partitions: [{ partitionIndex: 0, records: Buffer.alloc(30_000_000, 7) }] }],
  }
  await using broker = await scriptedBroker(({ api }) => (api === 'Fetch' ? body : undefined)).start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  client.send(requestFrame('Fetch', 12, 1, {}))
  const [frame] = await client.responses(1)
  expect(frame!.equals(responseFrame(1, 12, 1, encode(schemaOf(1, 12, 'response'), body)))).toBe(true)
})

test('versions of address-carrying APIs that the wire cannot read are not offered to clients; others are left alone', async () => {
  const offer = (maxVersion: number) => ({ minVersion: 0, maxVersion })
  const apiKeys = [3, 1, 22, 999].map((apiKey) => ({ apiKey, ...offer(99) }))
  await using broker = await scriptedBroker(({ api }) =>
    api === 'ApiVersions' ? { errorCode: 0, apiKeys } : undefined,
  ).start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  client.send(requestFrame('ApiVersions', 3, 1, {}))
  const body = responseBody('ApiVersions', 3, (await client.responses(1))[0]!)
  const newest = (name: string) => knownApis().find((api) => api.name === name)!.versions[1]
  expect(body['apiKeys']).toEqual([
    { apiKey: 3, ...offer(newest('Metadata')) },
    { apiKey: 1, ...offer(newest('Fetch')) },
    { apiKey: 22, ...offer(99) },
    { apiKey: 999, ...offer(99) },
  ])
})

test('a broker that answers ApiVersions with version 0 is understood', async () => {
  const body = { errorCode: 35, apiKeys: [{ apiKey: 18, minVersion: 0, maxVersion: 4 }] }
  const frame = responseFrame(18, 0, 1, encode(schemaOf(18, 0, 'response'), body))
  await using broker = await scriptedBroker(({ api }) => (api === 'ApiVersions' ? frame : undefined)).start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(addressOf(wire))
  client.send(requestFrame('ApiVersions', 4, 1, {}))
  expect(await client.responses(1)).toEqual([frame])
  expect(wire.trace.messages[1]!.body).toEqual(body)
})
