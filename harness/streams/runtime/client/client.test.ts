import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../../../broker/index.ts'
import { eventually, openTopics, readable, type Topics } from '../../../topics/index.ts'
import { openWire } from '../../../wire/index.ts'
import type { OutputRecord, RawRecord } from '../../task/types.ts'
import { openClient, type StreamsClient } from './client.ts'
import { assignmentUserData, encodeAssignment, encodeSubscription } from './consumer-protocol.ts'
import type { Group, Joined } from './group.ts'
import type { Sender } from './outbox.ts'
import type { Producer } from './producer.ts'

let broker: Broker
let topics: Topics
let client: StreamsClient
let count = 0

beforeAll(async () => {
  broker = await startBroker({ mode: 'native' })
  topics = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'client.' })
  client = open(broker.bootstrapServers)
})

afterAll(async () => {
  await client?.close()
  await topics?.[Symbol.asyncDispose]()
  await broker?.[Symbol.asyncDispose]()
})

function open(bootstrapServers: readonly string[]): StreamsClient {
  const times = { connectTimeoutMs: 3_000, requestTimeoutMs: 10_000, apiTimeoutMs: 20_000 }
  return openClient({ bootstrapServers, clientId: 'client-test', ...times })
}

async function topicOf(partitions = 1): Promise<string> {
  count += 1
  await topics.create(`t${count}`, { partitions })
  const topic = topics.name(`t${count}`)
  await client.admin.partitionCounts([topic])
  return topic
}

const sender: Sender = {
  productionError(_record, error) {
    throw error
  },
}

const bytes = (text: string) => Buffer.from(text)

const outgoing = (topic: string, value: string, timestamp = Date.now(), partition = 0): OutputRecord => ({
  topic,
  partition,
  key: null,
  value: bytes(value),
  timestamp,
  headers: [],
})

function put(producer: Producer, topic: string, value: string, partition?: number): void {
  producer.send(sender, outgoing(topic, value, undefined, partition))
}

async function transactional(of = client): Promise<Producer> {
  count += 1
  const settings = { transactionalId: `tx${count}`, transactionTimeoutMs: 10_000, batchSize: 100_000 }
  const producer = of.producer(settings)
  await producer.begin()
  return producer
}

/** All of one partition, as its isolation sees it, in as many fetches as `maxBytes` makes. */
async function read(
  topic: string,
  maxBytes: number,
  isolation: 'read_committed' | 'read_uncommitted',
): Promise<string[]> {
  const seen: RawRecord[] = []
  const { signal } = new AbortController()
  await client.readToEnd(
    [{ topic, partition: 0 }],
    { bounds: () => {}, records: (_, records) => seen.push(...records), done: () => {} },
    { purpose: 'restore', isolation, maxWaitMs: 50, maxBytes, signal },
  )
  return seen.map(({ value }) => String(value))
}

function groupOf(groupId: string, of = client, onChange = () => {}): Group {
  const settings = { groupId, sessionTimeoutMs: 1_000, heartbeatIntervalMs: 100, rebalanceTimeoutMs: 2_000 }
  return of.group(settings, onChange)
}

/** Each member is assigned the number of members. */
const countMembers = (members: ReadonlyMap<string, Buffer>) =>
  new Map([...members.keys()].map((member) => [member, encodeAssignment([], bytes(String(members.size)))]))

const join = (group: Group) => group.join(() => encodeSubscription(['topic'], bytes('mine')), countMembers)
const assigned = ({ assignment }: Joined) => String(assignmentUserData(assignment))

const nobody = { groupId: '', memberId: '', generationId: -1 }

test.each([1, 600, 1 << 20])(
  'an aborted transaction over fetches of %i bytes at most stays hidden from read_committed alone',
  async (maxBytes) => {
    const topic = await topicOf()
    const [aborting, committing] = [await transactional(), await transactional()]
    for (let i = 0; i < 8; i++) {
      put(aborting, topic, `aborted ${i} ${'x'.repeat(300)}`)
      await aborting.flush()
      put(committing, topic, `committed ${i}`)
      await committing.flush()
    }
    await aborting.begin()
    await committing.commit([], nobody)
    put(aborting, topic, 'after')
    await aborting.commit([], nobody)
    const committed = Array.from({ length: 8 }, (_, i) => `committed ${i}`)
    expect(await read(topic, maxBytes, 'read_committed')).toEqual([...committed, 'after'])
    expect(await read(topic, maxBytes, 'read_uncommitted')).toHaveLength(17)
  },
)

test('records arrive once and in order though every second answer is lost', async () => {
  const topic = await topicOf()
  await using wire = await openWire({ target: broker.bootstrapServers })
  const other = open(wire.bootstrapServers)
  const producer = other.producer({ transactionTimeoutMs: 10_000, batchSize: 1_000 })
  await producer.begin()
  const cut = wire.fault({ api: 'Produce', direction: 'response', action: { do: 'cut', when: 'before' }, times: 5 })
  await other.admin.partitionCounts([topic])
  const sent = Array.from({ length: 40 }, (_, i) => `record ${i} ${'y'.repeat(100)}`)
  for (const value of sent) put(producer, topic, value)
  await producer.flush()
  await other.close()
  expect(cut.fired).toBe(5)
  expect(await read(topic, 1 << 20, 'read_uncommitted')).toEqual(sent)
})

/** A fetcher of one partition that tells what it meets. */
function fetching(topic: string, outOfRange: () => Promise<number>) {
  const partition = { topic, partition: 0 }
  const seen: string[] = []
  const failures: unknown[] = []
  const settings = { maxWaitMs: 50, maxBytes: 1 << 20, maxPartitionBytes: 1 << 20 }
  const fetcher = client.fetcher(
    { purpose: 'fetch', isolation: 'read_uncommitted', ...settings },
    {
      records: (_, records) => seen.push(...records.map(({ value }) => String(value))),
      outOfRange,
      failed: (error) => failures.push(error),
    },
  )
  return { fetcher, partition, seen, failures }
}

async function threeRecords(): Promise<string> {
  const topic = await topicOf()
  const producer = client.producer({ transactionTimeoutMs: 10_000, batchSize: 1_000 })
  await producer.begin()
  for (const value of ['one', 'two', 'three']) put(producer, topic, value)
  await producer.flush()
  return topic
}

test('a fetcher that failed goes on from where it is set next', async () => {
  const { fetcher, partition, seen, failures } = fetching(await threeRecords(), () => Promise.reject(new Error('none')))
  fetcher.seek(partition, 99)
  await eventually(() => expect(failures).toEqual([new Error('none')]), {
    description: 'the fetcher fails once, with what the handler threw',
  })
  fetcher.seek(partition, 1)
  await eventually(() => expect(seen).toEqual(['two', 'three']), {
    description: 'the records from offset 1 on have come',
  })
  fetcher.stop()
})

test('a new place for a partition that was given up meanwhile, or set elsewhere, is not taken', async () => {
  const start = Promise.withResolvers<number>()
  const asked = Promise.withResolvers<void>()
  const { fetcher, partition, seen } = fetching(await threeRecords(), () => {
    asked.resolve()
    return start.promise
  })
  fetcher.seek(partition, 99)
  await asked.promise
  fetcher.remove(partition)
  fetcher.seek(partition, 2)
  start.resolve(0)
  await start.promise
  await eventually(() => expect(seen).toContain('three'), { description: 'the last record has come' })
  expect(seen).toEqual(['three'])
  expect(fetcher.positionOf(partition)).toBe(3)
  fetcher.stop()
})

test('of a refused batch only the records that are to be tried again are sent again', async () => {
  count += 1
  await topics.create(`t${count}`, { config: { 'message.timestamp.before.max.ms': '1000' } })
  const topic = topics.name(`t${count}`)
  await client.admin.partitionCounts([topic])
  const asked: string[] = []
  const picky: Sender = {
    productionError: ({ value }) => {
      const tries = asked.push(String(value)) - 3
      return String(value) === 'again' && tries < 3 ? 'RETRY' : 'RESUME'
    },
  }
  const producer = client.producer({ transactionTimeoutMs: 10_000, batchSize: 1_000 })
  await producer.begin()
  for (const value of ['one', 'again', 'two']) producer.send(picky, outgoing(topic, value, 1))
  await producer.flush()
  expect(asked).toEqual(['one', 'again', 'two', 'again', 'again', 'again'])
  expect(producer.buffered).toBe(0)
})

test('who leaves while its join waits for the others does not begin anew', async () => {
  const groupId = `g${++count}`
  const first = groupOf(groupId)
  await join(first)
  await using wire = await openWire({ target: broker.bootstrapServers })
  const otherClient = open(wire.bootstrapServers)
  const second = groupOf(groupId, otherClient)
  const isOut = expect(join(second)).rejects.toThrow('the group was left')
  // The first answer gives it an id (KIP-394); with that it asks again, and waits until the first member has joined again.
  await wire.trace.waitFor({ api: 'JoinGroup', direction: 'request' }, { nth: 2 })
  await second.leave()
  await isOut
  expect(assigned(await join(first))).toBe('1')
  await first.leave()
  await otherClient.close()
})

test('who leaves before the answer to its join has arrived is no member then, and sends no heartbeats', async () => {
  const groupId = `g${++count}`
  await using wire = await openWire({ target: broker.bootstrapServers })
  const lastAnswer = wire.fault({ api: 'SyncGroup', direction: 'response', action: { do: 'hold' } })
  const otherClient = open(wire.bootstrapServers)
  const group = groupOf(groupId, otherClient)
  const isOut = expect(join(group)).rejects.toThrow('the group was left')
  await lastAnswer.firing
  await group.leave()
  lastAnswer.release()
  await isOut
  expect(group.metadata.memberId).toBe('')
  const next = groupOf(groupId)
  expect(assigned(await join(next))).toBe('1')
  await next.leave()
  await otherClient.close()
})

test('a group rebalances as members come and go, and each generation has one assignment', async () => {
  const groupId = `g${++count}`
  const changed = Promise.withResolvers<void>()
  const first = groupOf(groupId, client, changed.resolve)
  const alone = await join(first)
  expect(assigned(alone)).toBe('1')
  const otherClient = open(broker.bootstrapServers)
  const second = groupOf(groupId, otherClient)
  const both = Promise.all([join(second), changed.promise.then(() => join(first))])
  const [a, b] = await both
  expect([assigned(a), assigned(b)]).toEqual(['2', '2'])
  expect(a.generationId).toBe(b.generationId)
  await second.leave()
  expect(assigned(await join(first))).toBe('1')
  await first.leave()
  await otherClient.close()
})

test('offsets in a transaction are committed with it, and refused from an earlier generation', async () => {
  const topic = await topicOf()
  const group = groupOf(`g${++count}`)
  await join(group)
  const earlier = group.metadata
  const producer = await transactional()
  const partition = { topic, partition: 0 }
  put(producer, topic, 'one')
  await producer.commit([{ ...partition, offset: 5, metadata: 'm' }], group.metadata)
  expect(await group.committed([partition])).toEqual([{ offset: 5, metadata: 'm' }])
  await join(group)
  put(producer, topic, 'two')
  const refused = producer.commit([{ ...partition, offset: 6, metadata: '' }], earlier)
  await expect(refused).rejects.toMatchObject({ api: 'TxnOffsetCommit', kind: 'ILLEGAL_GENERATION' })
  await producer.begin()
  put(producer, topic, 'three')
  await producer.commit([{ ...partition, offset: 7, metadata: '' }], group.metadata)
  expect(await group.committed([partition])).toEqual([{ offset: 7, metadata: '' }])
  expect(await read(topic, 1 << 20, 'read_committed')).toEqual(['one', 'three'])
  await group.leave()
})

test('the holder of a transactional id fences the one before', async () => {
  const topic = await topicOf()
  const settings = { transactionalId: `tx${++count}`, transactionTimeoutMs: 10_000, batchSize: 1_000 }
  const [zombie, heir] = [client.producer(settings), client.producer(settings)]
  await zombie.begin()
  put(zombie, topic, 'zombie')
  await zombie.flush()
  await heir.begin()
  await expect(zombie.commit([], nobody)).rejects.toMatchObject({ kind: expect.stringMatching(/FENCED|EPOCH/) })
  put(heir, topic, 'heir')
  await heir.commit([], nobody)
  expect(await read(topic, 1 << 20, 'read_committed')).toEqual(['heir'])
})

test.each(['AddPartitionsToTxn', 'AddOffsetsToTxn', 'TxnOffsetCommit', 'Produce', 'EndTxn', 'InitProducerId'])(
  'a transaction is committed once though the %s request or its answer is lost',
  async (api) => {
    const topic = await topicOf()
    await using wire = await openWire({ target: broker.bootstrapServers })
    const other = open(wire.bootstrapServers)
    const group = groupOf(`g${++count}`, other)
    await join(group)
    await other.admin.partitionCounts([topic])
    for (const direction of ['request', 'response'] as const) {
      wire.fault({ api, direction, action: { do: 'cut', when: 'before' } })
    }
    const producer = await transactional(other)
    for (let round = 1; round <= 3; round++) {
      put(producer, topic, `round ${round}`)
      await producer.commit([{ topic, partition: 0, offset: round, metadata: '' }], group.metadata)
    }
    expect(wire.unfired).toEqual([])
    expect(await read(topic, 1 << 20, 'read_committed')).toEqual(['round 1', 'round 2', 'round 3'])
    expect(await group.committed([{ topic, partition: 0 }])).toMatchObject([{ offset: 3 }])
    await group.leave()
    await other.close()
  },
)

test('work goes on after the broker was killed and started again', async () => {
  const topic = await topicOf()
  const producer = await transactional()
  put(producer, topic, 'before')
  await producer.commit([], nobody)
  await broker.kill()
  await broker.start()
  put(producer, topic, 'after')
  await producer.commit([], nobody)
  expect(await read(topic, 1 << 20, 'read_committed')).toEqual(['before', 'after'])
  expect((await topics.read(topic)).map((record) => readable(record).text)).toEqual(['before', 'after'])
})

test('topics are created once, and one that is not there is told from them', async () => {
  const topic = topics.name(`made${++count}`)
  const wanted = { topic, partitions: 3, replicationFactor: -1, config: { 'cleanup.policy': 'compact' } }
  await client.admin.createTopics([wanted])
  await client.admin.createTopics([wanted])
  expect(await client.admin.partitionCounts([topic, 'nowhere'])).toEqual(new Map([[topic, 3]]))
})

test('a batch with room waits for more records, a full one and a flush do not', async () => {
  const topic = await topicOf()
  const producer = client.producer({ transactionTimeoutMs: 10_000, batchSize: 500, lingerMs: 60_000 })
  await producer.begin()
  const ends = () => client.admin.offsets([{ topic, partition: 0 }], 'latest', 'read_uncommitted')
  put(producer, topic, 'one')
  producer.kick()
  expect(producer.buffered).toBeGreaterThan(0)
  expect(await ends()).toEqual([0])
  await producer.flush()
  expect(await ends()).toEqual([1])
  for (let n = 0; n < 20; n += 1) put(producer, topic, 'x'.repeat(100))
  producer.kick()
  await eventually(async () => expect((await ends())[0]).toBeGreaterThan(1), {
    description: 'the full batch has been sent without a flush',
  })
  await producer.flush()
})

test('what lingers is sent when its time is over', async () => {
  const topic = await topicOf()
  const producer = client.producer({ transactionTimeoutMs: 10_000, batchSize: 100_000, lingerMs: 20 })
  await producer.begin()
  put(producer, topic, 'one')
  producer.kick()
  await eventually(
    async () =>
      expect(await client.admin.offsets([{ topic, partition: 0 }], 'latest', 'read_uncommitted')).toEqual([1]),
    { description: 'the lingering record has been sent' },
  )
})
