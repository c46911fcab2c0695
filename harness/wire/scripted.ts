/** One broker with one topic, scripted, for the tests of this room. */

import { type Body, Records } from '../protocol/index.ts'
import { FakeBroker, requestFrame, type Script } from './fake-broker.ts'
import { FakeClient } from './fake-client.ts'
import { openWire } from './index.ts'
import type { WireOptions } from './types.ts'

export const topicId = 'AQIDBAUGBwgJCgsMDQ4PEA'

/** A broker that answers what these tests ask; `script` answers first. */
export function scriptedBroker(script: Script = () => undefined): FakeBroker {
  const broker: FakeBroker = new FakeBroker(
    (request) => script(request) ?? answers[request.api]?.(request.body, broker),
  )
  return broker
}

const answers: Readonly<Record<string, (body: Body, broker: FakeBroker) => Body | undefined>> = {
  ApiVersions: () => ({ errorCode: 0, apiKeys: [{ apiKey: 3, minVersion: 0, maxVersion: 12 }] }),
  Metadata: (_, { port }) => ({
    brokers: [{ nodeId: 1, host: '127.0.0.1', port, rack: null }],
    controllerId: 1,
    topics: [
      {
        errorCode: 0,
        name: 'orders',
        topicId,
        partitions: [{ errorCode: 0, partitionIndex: 0, leaderId: 1, replicaNodes: [1], isrNodes: [1] }],
      },
    ],
  }),
  Heartbeat: () => ({ errorCode: 0 }),
  Fetch: () => ({ throttleTimeMs: 0, errorCode: 0, sessionId: 0, responses: [] }),
  Produce: (body) =>
    body['acks'] === 0
      ? undefined
      : { responses: [{ name: 'orders', topicId, partitionResponses: [{ index: 0, errorCode: 0, baseOffset: 5n }] }] },
}

export const heartbeat = (correlationId: number, groupId = 'g'): Buffer =>
  requestFrame('Heartbeat', 4, correlationId, { groupId, generationId: 1, memberId: 'm' })

export const metadata = (correlationId: number, version = 12): Buffer =>
  requestFrame('Metadata', version, correlationId, { topics: null, allowAutoTopicCreation: false })

/** Of a topic that has no records. */
export const fetchNothing = (correlationId: number): Buffer =>
  requestFrame('Fetch', 11, correlationId, {
    replicaId: -1,
    maxWaitMs: 0,
    minBytes: 0,
    maxBytes: 1,
    isolationLevel: 0,
    sessionId: 0,
    sessionEpoch: -1,
    topics: [],
    forgottenTopicsData: [],
    rackId: '',
  })

export const produce = (correlationId: number, acks = -1, version = 9): Buffer =>
  requestFrame('Produce', version, correlationId, {
    transactionalId: null,
    acks,
    timeoutMs: 1000,
    topicData: [{ name: 'orders', topicId, partitionData: [{ index: 0, records: new Records(Buffer.alloc(0)) }] }],
  })

export const correlationIds = (frames: readonly Buffer[]): number[] => frames.map((frame) => frame.readInt32BE(4))

/** A broker, a wire in front of it and a client of that wire. */
export async function wiredRoom(options: Omit<WireOptions, 'target'> = {}) {
  const broker = await scriptedBroker().start()
  const wire = await openWire({ target: [broker.address], ...options })
  const client = new FakeClient(wire.bootstrapServers[0]!)
  return {
    broker,
    wire,
    client,
    /** Another connection, to prove what has not happened: its messages pass after. */
    async sentinel() {
      using other = new FakeClient(wire.bootstrapServers[0]!)
      other.send(metadata(999))
      await other.responses(1)
    },
    async [Symbol.asyncDispose]() {
      client[Symbol.dispose]()
      await wire[Symbol.asyncDispose]()
      await broker[Symbol.asyncDispose]()
    },
  }
}
