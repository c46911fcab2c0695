import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { Kafka } from 'kafkajs'
import { expect, test } from 'vitest'
import { eventually } from '../../topics/index.ts'
import { Consumed } from '../dsl/options/consumed.ts'
import { Materialized } from '../dsl/options/materialized.ts'
import { Produced } from '../dsl/options/produced.ts'
import { StreamsBuilder } from '../dsl/streams-builder.ts'
import { minutes } from '../dsl/windows/durations.ts'
import { TimeWindows } from '../dsl/windows/time-windows.ts'
import type { Processor, ProcessorContext } from '../processors/types.ts'
import { int64, string } from '../serdes/basic.ts'
import { Topology } from '../topology/topology.ts'
import { application, historyOf, quick } from './fixtures/application.ts'
import { ownCluster } from './fixtures/cluster.ts'
import { counting, shouting } from './fixtures/topologies.ts'
import { KafkaStreams } from './kafka-streams.ts'

const { broker, topics, setup } = await ownCluster('failing.')

async function deleteTopic(topic: string): Promise<void> {
  const admin = new Kafka({ brokers: [...broker.bootstrapServers] }).admin()
  await admin.connect()
  await admin.deleteTopics({ topics: [topic] })
  await admin.disconnect()
}

test('an address at which nobody answers stops the start, and is named', async () => {
  const silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1') // accepts, and says nothing
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const refused = async (address: string) => {
    const app = application({ bootstrapServers: [address] }, shouting('in', 'out'), { 'application.id': 'nobody' })
    await expect(app.streams.start()).rejects.toMatchObject({
      code: 'STREAMS_BROKER_UNREACHABLE',
      data: { servers: [address] },
    })
    expect(app.streams.state()).toBe('ERROR')
  }
  await Promise.all([refused(`127.0.0.1:${port}`), refused('127.0.0.1:1')])
  silent.close()
  await once(silent, 'close')
})

test('a source topic that is missing stops the start and is named', async () => {
  const app = application(broker, shouting('failing.nowhere', 'out'), { 'application.id': 'failing.missing' })
  await expect(app.streams.start()).rejects.toMatchObject({
    code: 'STREAMS_SOURCE_TOPIC_MISSING',
    data: { topics: ['failing.nowhere'] },
  })
  expect(app.streams.state()).toBe('ERROR')
  await app.streams.close()
})

test('joined topics of unequal counts stop the start', async () => {
  const left = await setup({ partitions: 2 })
  const right = await setup({ partitions: 3 })
  const topology = new Topology()
    .addSource('left', left.from)
    .addSource('right', right.from)
    .addProcessor('join', () => ({ process: () => {} }), 'left', 'right')
  topology.copartitionSources(['left', 'right'])
  const app = application(broker, topology, { 'application.id': left.id, 'default.key.serde': undefined })
  await expect(app.streams.start()).rejects.toMatchObject({
    code: 'STREAMS_COPARTITION_MISMATCH',
    observed: `${left.from}: 2, ${right.from}: 3`,
  })
})

test('a changelog of an earlier topology stops the start', async () => {
  const { from, to, id } = await setup({ partitions: 2 })
  await topics.create(`${id}-counts-changelog`, { partitions: 1, config: { 'cleanup.policy': 'compact' } })
  const app = application(broker, counting(from, to), { 'application.id': id })
  await expect(app.streams.start()).rejects.toMatchObject({
    code: 'STREAMS_INTERNAL_TOPIC_MISMATCH',
    data: { topic: `${id}-counts-changelog`, expected: 2, seen: 1 },
  })
})

test('a changelog of another kind of store stops the start', async () => {
  const { input, output, from, to, id } = await setup({ partitions: 1 })
  await topics.produce(input, [{ key: 'a', value: 'x', timestamp: Date.now() }])
  const counts = Materialized.as<string, number>('counts').withKeySerde(string).withValueSerde(int64)
  const builder = new StreamsBuilder()
  builder
    .stream(from, Consumed.with(string, string))
    .groupByKey()
    .windowedBy(TimeWindows.ofSizeWithNoGrace(minutes(1)))
    .count(counts)
    .toStream((windowed) => windowed.key)
    .to(to, Produced.with(string, int64))
  {
    await using app = application(broker, builder.build(), { 'application.id': id })
    await app.streams.start()
    await eventually(async () => expect(await historyOf(topics, output)).toEqual({ a: [1] }), {
      description: 'the windowed count of the first application is written',
    })
  }
  const app = application(broker, counting(from, to), { 'application.id': id })
  await expect(app.streams.start()).rejects.toMatchObject({
    code: 'STREAMS_INTERNAL_TOPIC_MISMATCH',
    data: { topic: `${id}-counts-changelog`, expected: 'compact', seen: 'compact,delete' },
  })
})

/** Fails at the value `poison`, as often as it is told to. */
function fragile(input: string, output: string, times = Number.POSITIVE_INFINITY): Topology {
  let left = times
  const check = (): Processor<string, string, string, string> => {
    let context: ProcessorContext<string, string>
    return {
      init: (it) => {
        context = it
      },
      process: (record) => {
        if (record.value === 'poison' && left-- > 0) throw new RangeError('poisoned')
        context.forward(record)
      },
    }
  }
  const texts = { keySerde: string, valueSerde: string }
  return new Topology()
    .addSource('in', input, texts)
    .addProcessor('check', check, 'in')
    .addSink('out', output, texts, 'check')
}

test('an error that no handler takes ends the instance, which says where it happened', async () => {
  const { input, from, to, id } = await setup({ partitions: 1 })
  await topics.produce(input, [{ key: 'a', value: 'poison' }])
  await using app = application(broker, fragile(from, to), { 'application.id': id })
  await app.streams.start()
  await eventually(() => expect(app.streams.state()).toBe('ERROR'), {
    description: 'the instance has ended with an error',
  })
  expect(app.states).toEqual(['REBALANCING', 'RUNNING', 'PENDING_ERROR', 'ERROR'])
  expect(app.streams.error()?.message).toContain('poisoned')
  expect(app.streams.error()?.message).toContain(from)
})

test('a replaced thread takes the record again, and nothing is written twice', async () => {
  const { input, output, from, to, id } = await setup({ partitions: 1 })
  const values = ['one', 'poison', 'two']
  await topics.produce(
    input,
    values.map((value) => ({ key: 'a', value })),
  )
  const config = { 'application.id': id, 'processing.guarantee': 'exactly_once_v2' } as const
  await using app = application(broker, fragile(from, to, 3), config, () => 'REPLACE_THREAD')
  await app.streams.start()
  await eventually(async () => expect(await historyOf(topics, output)).toEqual({ a: values }), {
    description: 'every record is written, the poison too',
  })
  expect(app.errors).toHaveLength(3)
})

test.for([
  { guarantee: 'exactly_once_v2', response: 'SHUTDOWN_CLIENT' },
  { guarantee: 'exactly_once_v2', response: 'REPLACE_THREAD' },
  { guarantee: 'at_least_once', response: 'SHUTDOWN_CLIENT' },
] as const)(
  'of three instances with one process.id one goes on, the others end and say why: $guarantee, $response',
  async ({ guarantee, response }) => {
    const { input, output, from, to, id } = await setup({ partitions: 1 })
    const config = { 'application.id': id, 'process.id': 'twin', 'processing.guarantee': guarantee } as const
    const make = () => application(broker, shouting(from, to), config, () => response)
    await using first = make()
    await using second = make()
    await using third = make()
    const states = () => [first, second, third].map(({ streams }) => streams.state())
    await first.streams.start()
    await eventually(() => expect(first.streams.state()).toBe('RUNNING'), { description: 'the first instance runs' })
    await second.streams.start()
    // Nothing is written meanwhile: what has no work must not go unnoticed.
    await eventually(() => expect(states()).toEqual(['ERROR', 'RUNNING', 'CREATED']), {
      timeoutMs: 15_000,
      description: 'the second instance runs and the first has ended with an error',
    })
    await third.streams.start()
    await eventually(() => expect(states()).toEqual(['ERROR', 'ERROR', 'RUNNING']), {
      timeoutMs: 15_000,
      description: 'the third instance runs and the others have ended with an error',
    })
    for (const { streams } of [first, second]) {
      expect(streams.error()).toMatchObject({ code: 'STREAMS_INSTANCE_FENCED', data: { processId: 'twin' } })
    }
    await topics.produce(input, [{ key: 'last', value: 'x' }])
    await eventually(async () => expect(await historyOf(topics, output)).toEqual({ last: ['X'] }), {
      description: 'the instance that goes on has written its record',
    })
    // The group takes note of a member that has left when it likes: the third may be joining anew for a moment.
    await eventually(() => expect(states()).toEqual(['ERROR', 'ERROR', 'RUNNING']), {
      description: 'the third instance goes on',
    })
  },
)

test('of instances with one process.id that start at once one goes on, and each record is taken once', async () => {
  const { input, output, from, to, id } = await setup({ partitions: 2 })
  const config = { 'application.id': id, 'process.id': 'twin', 'processing.guarantee': 'exactly_once_v2' } as const
  const make = () => application(broker, shouting(from, to), config, () => 'REPLACE_THREAD')
  await using first = make()
  await using second = make()
  await using third = make()
  const all = [first, second, third]
  const records = Array.from({ length: 20 }, (_, n) => ({ key: `${n}`, value: 'x' }))
  await topics.produce(input, records)
  await Promise.all(all.map(({ streams }) => streams.start()))
  await eventually(
    () => expect(all.map((it) => it.streams.state()).toSorted()).toEqual(['ERROR', 'ERROR', 'RUNNING']),
    { timeoutMs: 15_000, description: 'one instance runs and the others have ended with an error' },
  )
  await topics.produce(input, records)
  const twice = Object.fromEntries(records.map(({ key }) => [key, ['X', 'X']]))
  await eventually(async () => expect(await historyOf(topics, output)).toEqual(twice), {
    description: 'each record of both rounds is written once',
  })
})

test('one instance may ask for the end of the whole application', async () => {
  const { input, from, to, id } = await setup({ partitions: 2 })
  const make = () => application(broker, fragile(from, to), { 'application.id': id }, () => 'SHUTDOWN_APPLICATION')
  await using first = make()
  await using second = make()
  await Promise.all([first.streams.start(), second.streams.start()])
  await eventually(
    () => expect([first, second].map(({ streams }) => streams.state())).toEqual(['RUNNING', 'RUNNING']),
    { description: 'both instances run' },
  )
  await topics.produce(input, [{ key: 'a', value: 'poison' }])
  await eventually(() => expect([first, second].map(({ streams }) => streams.state())).toEqual(['ERROR', 'ERROR']), {
    timeoutMs: 15_000,
    description: 'both instances have ended with an error',
  })
  const codes = [first, second].map(({ streams }) => streams.error()?.code)
  expect(codes).toContain('STREAMS_SHUTDOWN_APPLICATION')
  expect([...first.errors, ...second.errors]).toHaveLength(1)
})

test('the end of the whole application leaves nothing of the work that failed', async () => {
  const { input, output, from, to, id } = await setup({ partitions: 1 })
  const config = {
    'application.id': id,
    'processing.guarantee': 'exactly_once_v2',
    'commit.interval.ms': 60_000,
  } as const
  await topics.produce(
    input,
    ['one', 'two', 'poison'].map((value) => ({ key: 'a', value })),
  )
  await using app = application(broker, fragile(from, to), config, () => 'SHUTDOWN_APPLICATION')
  await app.streams.start()
  await eventually(() => expect(app.streams.state()).toBe('ERROR'), {
    timeoutMs: 15_000,
    description: 'the instance has ended with an error',
  })
  expect(await topics.committed(id.slice('failing.'.length), input)).toEqual(new Map([[0, null]]))
  expect(await historyOf(topics, output)).toEqual({})
})

test('what a handler or a listener throws ends nothing but what it was asked about', async () => {
  const { input, from, to, id } = await setup({ partitions: 1 })
  const streams = new KafkaStreams(fragile(from, to), {
    'application.id': id,
    'bootstrap.servers': broker.bootstrapServers,
    ...quick,
  })
  streams.setStateListener(() => {
    throw new Error('the listener')
  })
  streams.setUncaughtExceptionHandler(() => {
    throw new Error('the handler')
  })
  await streams.start()
  await topics.produce(input, [{ key: 'a', value: 'poison' }])
  await eventually(() => expect(streams.state()).toBe('ERROR'), { description: 'the instance has ended with an error' })
  expect(streams.error()?.message).toContain('poisoned')
  await streams.close()
})

// The last of this file: kafkajs, which writes the input, asks for the deleted topic for ever after.
test('a source topic that is deleted under a running application ends it, and is named', async () => {
  const { input, output, from, to, id } = await setup({ partitions: 1 })
  await topics.produce(input, [{ key: 'a', value: 'before' }])
  const config = { 'application.id': id, 'default.api.timeout.ms': 1_000 }
  await using app = application(broker, shouting(from, to), config)
  await app.streams.start()
  await eventually(async () => expect(await historyOf(topics, output)).toEqual({ a: ['BEFORE'] }), {
    description: 'the record from before the deletion is written',
  })
  await deleteTopic(from)
  await eventually(() => expect(app.streams.state()).toBe('ERROR'), {
    timeoutMs: 15_000,
    description: 'the instance has ended with an error',
  })
  expect(app.streams.error()).toMatchObject({ code: 'STREAMS_SOURCE_TOPIC_MISSING', data: { topics: [from] } })
})
