import { expect, test } from 'vitest'
import { decode, responseBodyAt, schemaOf } from '../protocol/index.ts'
import { requestFrame } from './fake-broker.ts'
import { FakeClient } from './fake-client.ts'
import { heartbeat, produce, wiredRoom } from './scripted.ts'

test('nth and times count matches over all connections', async () => {
  await using room = await wiredRoom()
  const fault = room.wire.fault({
    api: 'Heartbeat',
    direction: 'request',
    nth: 2,
    times: 2,
    action: { do: 'answer', error: 'UNKNOWN_MEMBER_ID' },
  })
  using other = new FakeClient(room.wire.bootstrapServers[0]!)
  const errors: unknown[] = []
  for (const [index, client] of [room.client, other, room.client, other].entries()) {
    client.send(heartbeat(index))
    const frame = (await client.responses(1 + (index >> 1))).at(-1)!
    errors.push(decode(schemaOf(12, 4, 'response'), frame.subarray(responseBodyAt(frame, 12, 4)))['errorCode'])
  }
  expect(errors).toEqual([0, 25, 25, 0])
  expect(fault.fired).toBe(2)
})

test('a fault meets only messages for which all of its conditions hold', async () => {
  await using room = await wiredRoom()
  const action = { do: 'answer', error: 'OFFSET_OUT_OF_RANGE' } as const
  const near = [
    { api: 'Fetch', action },
    { api: 'Produce', direction: 'response', clientId: 'else', action },
    { api: 'Produce', topic: 'payments', action },
    { api: 'Produce', endpoint: 'else', action },
    { api: 'Produce', clientId: /^nobody/, action },
    { api: 'Produce', transactionalId: 'tx', action },
    { api: 'Produce', where: () => false, action },
  ] as const
  for (const options of near) room.wire.fault(options)
  const met = room.wire.fault({
    api: ['Fetch', 'Produce'],
    direction: 'request',
    topic: 'orders',
    clientId: /^te/g,
    endpoint: 'default',
    where: ({ body }) => body?.['acks'] === -1,
    action: { do: 'delay', ms: 0 },
  })
  room.client.send(produce(1))
  await room.client.responses(1)
  expect(met.fired).toBe(1)
  expect(room.wire.faults.map(({ fired }) => fired)).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
})

test('transactional ids are matched in every request that carries one, FindCoordinator included', async () => {
  await using room = await wiredRoom()
  const fault = room.wire.fault({
    api: ['FindCoordinator', 'InitProducerId'],
    direction: 'request',
    transactionalId: 'tx-1',
    times: Number.POSITIVE_INFINITY,
    action: { do: 'answer', error: 'COORDINATOR_NOT_AVAILABLE' },
  })
  room.client.send(requestFrame('FindCoordinator', 4, 1, { keyType: 1, coordinatorKeys: ['tx-1'] }))
  room.client.send(requestFrame('FindCoordinator', 3, 2, { keyType: 1, key: 'tx-1' }))
  room.client.send(requestFrame('InitProducerId', 4, 3, { transactionalId: 'tx-1' }))
  await room.client.responses(3)
  expect(fault.fired).toBe(3)
})

test('faults that never fired are known, unless they are optional', async () => {
  await using room = await wiredRoom()
  const action = { do: 'hold' } as const
  const never = room.wire.fault({ api: 'Fetch', action, description: 'the first fetch is held' })
  room.wire.fault({ api: 'Fetch', action, optional: true })
  room.wire.fault({ api: 'Heartbeat', direction: 'request', action: { do: 'delay', ms: 0 } })
  room.client.send(heartbeat(1))
  await room.client.responses(1)
  expect(room.wire.unfired).toEqual([never])
  await room.wire[Symbol.asyncDispose]()
  await expect(never.firing).rejects.toMatchObject({
    code: 'FAULT_NEVER_FIRED',
    observed: expect.stringContaining('Heartbeat request 1'),
  })
})

test('a removed fault fires no more and lets go what it held', async () => {
  await using room = await wiredRoom()
  const fault = room.wire.fault({ api: 'Heartbeat', direction: 'request', times: 9, action: { do: 'hold' } })
  room.client.send(heartbeat(1))
  await fault.firing
  fault.remove()
  room.client.send(heartbeat(2))
  await room.client.responses(2)
  expect(fault.fired).toBe(1)
})
