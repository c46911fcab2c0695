import { expect, test } from 'vitest'
import { type Body, errorName } from '../protocol/index.ts'
import { requestFrame } from './fake-broker.ts'
import { FakeClient } from './fake-client.ts'
import { openWire } from './index.ts'
import { correlationIds, heartbeat, scriptedBroker } from './scripted.ts'

const unknownTopic = 3

const createTopics = (correlationId: number, validateOnly = false): Buffer =>
  requestFrame('CreateTopics', 3, correlationId, {
    topics: [{ name: 'new', numPartitions: 1, replicationFactor: 1, assignments: [], configs: [] }],
    timeoutMs: 1000,
    validateOnly,
  })

/** A broker whose controller creates a topic with this answer, and that hears of the topic when it has been asked so often. */
function lateBroker(hearsAfter: number, errorCode = 0) {
  let asked = 0
  return scriptedBroker(({ api, body }) => {
    if (api === 'CreateTopics')
      return { throttleTimeMs: 0, topics: [{ name: 'new', errorCode, errorMessage: null }] } as Body
    if (api !== 'Metadata' || body['topics'] === null) return undefined
    asked += 1
    const known = asked > hearsAfter
    const partition = {
      errorCode: 0,
      partitionIndex: 0,
      leaderId: 1,
      replicaNodes: [1],
      isrNodes: [1],
      offlineReplicas: [],
    }
    const topic = { errorCode: known ? 0 : unknownTopic, name: 'new', partitions: known ? [partition] : [] }
    return { brokers: [], controllerId: 1, topics: [topic] } as Body
  })
}

test('the error of a topic that a broker has not heard of is the one that this room knows', () => {
  expect(errorName(unknownTopic)).toBe('UNKNOWN_TOPIC_OR_PARTITION')
})

test('a client hears that its topic was created when the broker knows it, and everything behind that waits', async () => {
  await using broker = await lateBroker(3).start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(wire.bootstrapServers[0]!)
  client.send(Buffer.concat([createTopics(1), heartbeat(2)]))
  expect(correlationIds(await client.responses(2))).toEqual([1, 2])
  expect(broker.received.filter((api) => api === 'Metadata')).toHaveLength(4)
  expect(wire.trace.messages.map(({ api }) => api)).not.toContain('Metadata')
})

test.each([
  ['was refused', lateBroker(Number.POSITIVE_INFINITY, 36), false],
  ['is only looked at', lateBroker(Number.POSITIVE_INFINITY), true],
])('a topic that %s is not waited for', async (_, scripted, validateOnly) => {
  await using broker = await scripted.start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(wire.bootstrapServers[0]!)
  client.send(createTopics(1, validateOnly))
  await client.responses(1)
  expect(broker.received).not.toContain('Metadata')
})

test('a broker that does not let itself be asked is not waited for', async () => {
  await using broker = await scriptedBroker(({ api }) => {
    if (api === 'Metadata') return Buffer.from('no Kafka here, I am afraid')
    return api === 'CreateTopics'
      ? { throttleTimeMs: 0, topics: [{ name: 'new', errorCode: 0, errorMessage: null }] }
      : undefined
  }).start()
  await using wire = await openWire({ target: [broker.address] })
  using client = new FakeClient(wire.bootstrapServers[0]!)
  client.send(createTopics(1))
  expect(correlationIds(await client.responses(1))).toEqual([1])
})
