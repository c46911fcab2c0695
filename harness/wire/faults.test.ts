import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { decode, responseBodyAt, schemaOf } from '../protocol/index.ts'
import { FakeClient } from './fake-client.ts'
import { openWire } from './index.ts'
import { correlationIds, heartbeat, produce, scriptedBroker, wiredRoom } from './scripted.ts'
import type { WireMessage } from './types.ts'

test('a held request and what follows it reach the broker only after release, in order', async () => {
  await using room = await wiredRoom()
  const fault = room.wire.fault({ api: 'Heartbeat', direction: 'request', action: { do: 'hold' } })
  room.client.send(Buffer.concat([heartbeat(1), produce(2)]))
  await fault.firing
  await room.sentinel()
  expect(room.broker.received).toEqual(['Metadata'])
  fault.release()
  expect(correlationIds(await room.client.responses(2))).toEqual([1, 2])
  expect(room.broker.received).toEqual(['Metadata', 'Heartbeat', 'Produce'])
})

test('a held response and what follows it reach the client only after release; requests go on', async () => {
  await using room = await wiredRoom()
  const fault = room.wire.fault({ api: 'Heartbeat', direction: 'response', action: { do: 'hold' } })
  room.client.send(heartbeat(1))
  await fault.firing
  room.client.send(produce(2, 0))
  room.client.send(produce(3))
  await room.wire.trace.waitFor({
    api: 'Produce',
    direction: 'request',
    where: ({ correlationId }) => correlationId === 3,
  })
  await room.sentinel()
  expect(room.client.received).toEqual([])
  fault.release()
  expect(correlationIds(await room.client.responses(2))).toEqual([1, 3])
})

test('a request cut before delivery never reaches the broker', async () => {
  await using room = await wiredRoom()
  room.wire.fault({ api: 'Produce', direction: 'request', action: { do: 'cut', when: 'before' } })
  room.client.send(Buffer.concat([heartbeat(1), produce(2), heartbeat(3)]))
  await room.client.closed
  await room.sentinel()
  expect(room.broker.received).toEqual(['Heartbeat', 'Metadata'])
})

test('a request cut after delivery reaches the broker, and its client never hears of it', async () => {
  await using room = await wiredRoom()
  room.wire.fault({ api: 'Produce', direction: 'request', action: { do: 'cut', when: 'after' } })
  room.client.send(produce(1))
  await room.client.closed
  expect(room.client.received).toEqual([])
  const answer = await room.wire.trace.waitFor({ api: 'Produce', direction: 'response' })
  expect(answer.fault).toMatch(/not delivered/)
  expect(room.broker.received).toEqual(['Produce'])
})

test('a response cut before delivery: the broker has done it, the client is cut off without the answer', async () => {
  await using room = await wiredRoom()
  const fault = room.wire.fault({
    api: 'Heartbeat',
    direction: 'response',
    nth: 2,
    action: { do: 'cut', when: 'before' },
  })
  room.client.send(Buffer.concat([heartbeat(1), heartbeat(2), heartbeat(3)]))
  await room.client.closed
  expect(correlationIds(room.client.received)).toEqual([1])
  expect((await fault.firing).correlationId).toBe(2)
})

test('a response cut after delivery is the last that the client gets', async () => {
  await using room = await wiredRoom()
  room.wire.fault({ api: 'Heartbeat', direction: 'response', action: { do: 'cut', when: 'after' } })
  room.client.send(Buffer.concat([heartbeat(1), heartbeat(2)]))
  await room.client.closed
  expect(correlationIds(room.client.received)).toEqual([1])
})

test('silence swallows everything both ways with the connection open, until release cuts it', async () => {
  await using room = await wiredRoom()
  const fault = room.wire.fault({ api: 'Produce', direction: 'request', action: { do: 'silence' } })
  room.client.send(heartbeat(1))
  await room.client.responses(1)
  room.client.send(Buffer.concat([produce(2), heartbeat(3)]))
  await fault.firing
  await room.sentinel()
  expect(room.broker.received).toEqual(['Heartbeat', 'Metadata'])
  expect(room.client.socket.destroyed).toBe(false)
  fault.release()
  await room.client.closed
  expect(correlationIds(room.client.received)).toEqual([1])
})

test('silence outlasts the broker: the client is not told that it has gone', async () => {
  await using room = await wiredRoom()
  const fault = room.wire.fault({ api: 'Produce', direction: 'response', action: { do: 'silence' } })
  room.client.send(produce(1))
  await fault.firing
  await room.broker.stop()
  await room.broker.start()
  await room.sentinel()
  expect(room.client.socket.destroyed).toBe(false)
  fault.remove()
  await room.client.closed
  expect(room.client.received).toEqual([])
})

test('a request answered in the place of the broker is not delivered and its answer keeps its turn', async () => {
  await using room = await wiredRoom()
  room.wire.fault({ api: 'Produce', direction: 'request', action: { do: 'answer', error: 'NOT_LEADER_OR_FOLLOWER' } })
  room.client.send(Buffer.concat([heartbeat(1), produce(2), heartbeat(3)]))
  const frames = await room.client.responses(3)
  expect(correlationIds(frames)).toEqual([1, 2, 3])
  const body = decode(schemaOf(0, 9, 'response'), frames[1]!.subarray(responseBodyAt(frames[1]!, 0, 9)))
  expect(body).toMatchObject({ responses: [{ name: 'orders', partitionResponses: [{ index: 0, errorCode: 6 }] }] })
  expect(room.broker.received).toEqual(['Heartbeat', 'Heartbeat'])
})

test('an error that Kafka does not have is refused when the fault is asked for', async () => {
  await using room = await wiredRoom()
  const typing = () =>
    room.wire.fault({ api: 'Produce', action: { do: 'answer', error: 'TOPIC_AUTHORISATION_FAILED' } })
  expect(typing).toThrow(expect.objectContaining({ code: 'WIRE_ERROR_UNKNOWN', kind: 'usage' }))
})

test('an answered request with acks=0 is swallowed, for nobody waits for an answer', async () => {
  await using room = await wiredRoom()
  room.wire.fault({ api: 'Produce', direction: 'request', action: { do: 'answer', error: 'NOT_LEADER_OR_FOLLOWER' } })
  room.client.send(Buffer.concat([produce(1, 0), heartbeat(2)]))
  expect(correlationIds(await room.client.responses(1))).toEqual([2])
  expect(room.broker.received).toEqual(['Heartbeat'])
})

test('a replaced response: the broker has done it, the client is told of an error', async () => {
  await using room = await wiredRoom()
  room.wire.fault({ api: 'Heartbeat', direction: 'response', action: { do: 'answer', error: 'REBALANCE_IN_PROGRESS' } })
  room.client.send(heartbeat(1))
  const [frame] = await room.client.responses(1)
  expect(decode(schemaOf(12, 4, 'response'), frame!.subarray(responseBodyAt(frame!, 12, 4)))).toMatchObject({
    errorCode: 27,
  })
  expect(room.broker.received).toEqual(['Heartbeat'])
})

test('a delayed message waits until its time, and what follows with it', async () => {
  await using room = await wiredRoom()
  const fault = room.wire.fault({ api: 'Heartbeat', direction: 'request', action: { do: 'delay', ms: 86_400_000 } })
  room.client.send(Buffer.concat([heartbeat(1), produce(2)]))
  await fault.firing
  await room.sentinel()
  expect(room.broker.received).toEqual(['Metadata'])
  fault.release()
  expect(correlationIds(await room.client.responses(2))).toEqual([1, 2])
  room.wire.fault({ api: 'Heartbeat', direction: 'request', action: { do: 'delay', ms: 5 } })
  room.client.send(heartbeat(3))
  expect(correlationIds(await room.client.responses(3))).toEqual([1, 2, 3])
})

test('a message waits while a call runs, and passes on after it', async () => {
  await using room = await wiredRoom()
  const [gate, seen] = [Promise.withResolvers<void>(), [] as WireMessage[]]
  const run = async (message: WireMessage) => {
    seen.push(message)
    await gate.promise
  }
  const fault = room.wire.fault({ api: 'Produce', direction: 'request', action: { do: 'call', run } })
  room.client.send(produce(1))
  await fault.firing
  await room.sentinel()
  expect(room.broker.received).toEqual(['Metadata'])
  gate.resolve()
  await room.client.responses(1)
  expect(seen).toMatchObject([{ api: 'Produce', correlationId: 1 }])
})

test('a call that resolves to drop drops the message, in either direction', async () => {
  await using room = await wiredRoom()
  const drop = { do: 'call', run: (): 'drop' => 'drop' } as const
  room.wire.fault({ api: 'Produce', direction: 'request', action: drop })
  room.wire.fault({ api: 'Heartbeat', direction: 'response', action: drop })
  room.client.send(Buffer.concat([produce(1), heartbeat(2), heartbeat(3)]))
  expect(correlationIds(await room.client.responses(1))).toEqual([3])
  expect(room.broker.received).toEqual(['Heartbeat', 'Heartbeat'])
})

test('a call that throws cuts the connection and is told when the wire closes', async () => {
  const broker = await scriptedBroker().start()
  const wire = await openWire({ target: [broker.address] })
  const run = () => Promise.reject(new Error('no such process'))
  wire.fault({ api: 'Heartbeat', action: { do: 'call', run } })
  using client = new FakeClient(wire.bootstrapServers[0]!)
  client.send(heartbeat(1))
  await client.closed
  await expect(wire[Symbol.asyncDispose]()).rejects.toMatchObject({
    code: 'WIRE_FAULT_FAILED',
    observed: 'no such process',
  })
  await broker.stop()
})

test('an endpoint that is cut loses its connections and no others; while it refuses nobody gets in', async () => {
  await using room = await wiredRoom()
  const other = await room.wire.endpoint('other')
  using cut = new FakeClient(other.bootstrapServers[0]!)
  cut.send(heartbeat(1))
  await cut.responses(1)
  other.cut({ refuse: true })
  await cut.closed
  using refused = new FakeClient(other.bootstrapServers[0]!)
  await refused.closed
  room.client.send(heartbeat(2))
  await room.client.responses(1)
  other.accept()
  using accepted = new FakeClient(other.bootstrapServers[0]!)
  accepted.send(heartbeat(3))
  await accepted.responses(1)
})

test('an endpoint that stops listening loses its connections, and the machine refuses new ones', async () => {
  await using room = await wiredRoom()
  const other = await room.wire.endpoint('other')
  using left = new FakeClient(other.bootstrapServers[0]!)
  left.send(heartbeat(1))
  await left.responses(1)
  other.stopListening()
  await left.closed
  const port = Number(other.bootstrapServers[0]!.split(':')[1])
  const refused = await new Promise((resolve) => connect(port, '127.0.0.1').once('error', resolve))
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' })
  room.client.send(heartbeat(2))
  await room.client.responses(1)
})

test('a throttled endpoint puts its messages off, in order; other endpoints are not concerned', async () => {
  await using room = await wiredRoom()
  const slow = await room.wire.endpoint('slow')
  using client = new FakeClient(slow.bootstrapServers[0]!)
  slow.throttle({ latencyMs: 5, bytesPerSecond: 50_000 })
  client.send(Buffer.concat([heartbeat(1), heartbeat(2), produce(3)]))
  expect(correlationIds(await client.responses(3))).toEqual([1, 2, 3])
  slow.throttle({ latencyMs: 86_400_000 })
  client.send(heartbeat(4))
  await room.sentinel()
  expect(room.broker.received).toEqual(['Heartbeat', 'Heartbeat', 'Produce', 'Metadata'])
  slow.cut()
  await client.closed
})
