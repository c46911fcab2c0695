import { expect, test } from 'vitest'
import { eventually } from '../../topics/index.ts'
import { Consumed } from '../dsl/options/consumed.ts'
import { Materialized } from '../dsl/options/materialized.ts'
import { Produced } from '../dsl/options/produced.ts'
import { StreamsBuilder } from '../dsl/streams-builder.ts'
import { minutes } from '../dsl/windows/durations.ts'
import { TimeWindows } from '../dsl/windows/time-windows.ts'
import { int64, string } from '../serdes/basic.ts'
import type { ReadOnlyKeyValueStore, ValueAndTimestamp } from '../stores/types.ts'
import { Topology } from '../topology/topology.ts'
import { application, historyOf, tableOf } from './fixtures/application.ts'
import { ownCluster } from './fixtures/cluster.ts'
import { counting, shouting, wordCounting } from './fixtures/topologies.ts'

const { broker, topics, setup } = await ownCluster('streams.')

const guarantees = ['at_least_once', 'exactly_once_v2'] as const
const keyed = (keys: string) => [...keys].map((key) => ({ key, value: 'x' }))
const repeated = (keys: string, times: number) => keyed(keys.repeat(times))

test.each(guarantees)(
  'a stateless topology passes every record on, in the order of each key (%s)',
  async (guarantee) => {
    const { input, output, from, to, id } = await setup()
    const sent = Array.from({ length: 200 }, (_, i) => ({ key: `k${i % 5}`, value: `value ${i}` }))
    await topics.produce(input, sent)
    await using app = application(broker, shouting(from, to), {
      'application.id': id,
      'processing.guarantee': guarantee,
    })
    await app.streams.start()
    const expected = Object.fromEntries(
      [0, 1, 2, 3, 4].map((k) => [
        `k${k}`,
        sent.filter(({ key }) => key === `k${k}`).map(({ value }) => value.toUpperCase()),
      ]),
    )
    await eventually(async () => expect(await historyOf(topics, output)).toEqual(expected), {
      description: 'every record is passed on, in the order of its key',
    })
    await app.streams.close()
    expect(app.states).toEqual(['REBALANCING', 'RUNNING', 'PENDING_SHUTDOWN', 'NOT_RUNNING'])
    expect(app.errors).toEqual([])
  },
)

/** Counts by windows of 10 ms without grace; the keys of its output are text. */
function countingWindows(from: string, to: string): Topology {
  const builder = new StreamsBuilder()
  builder
    .stream(from, Consumed.with(string, string))
    .groupByKey()
    .windowedBy(TimeWindows.ofSizeWithNoGrace(10))
    .count(Materialized.as<string, number>('counts').withRetention(minutes(1)))
    .toStream(({ key, window }) => `${key}@${window.start}`)
    .to(to, Produced.with(string, int64))
  return builder.build()
}

test.each(guarantees)('a window that has closed stays closed over a restart (%s)', async (guarantee) => {
  const { input, output, from, to, id } = await setup({ partitions: 1 })
  const config = { 'application.id': id, 'processing.guarantee': guarantee }
  const begun = Date.now() - (Date.now() % 10)
  const at = (...offsets: number[]) => offsets.map((ms) => ({ key: 'a', value: 'x', timestamp: begun + ms }))
  const [closed, open] = [`a@${begun}`, `a@${begun + 100}`]
  await topics.produce(input, at(5, 100))
  {
    await using app = application(broker, countingWindows(from, to), config)
    await app.streams.start()
    await eventually(async () => expect(await historyOf(topics, output)).toEqual({ [closed]: [1], [open]: [1] }), {
      description: 'both windows are counted',
    })
  }
  await topics.produce(input, at(6, 101))
  await using app = application(broker, countingWindows(from, to), config)
  await app.streams.start()
  await eventually(async () => expect(await historyOf(topics, output)).toEqual({ [closed]: [1], [open]: [1, 2] }), {
    description: 'the open window has counted on, the closed one has not',
  })
})

test.each(guarantees)('a restarted instance restores its store and goes on where it was (%s)', async (guarantee) => {
  const { input, output, from, to, id } = await setup()
  const config = { 'application.id': id, 'processing.guarantee': guarantee }
  await topics.produce(input, repeated('aab', 10))
  {
    await using app = application(broker, counting(from, to), config)
    await app.streams.start()
    await eventually(async () => expect(await tableOf(topics, output)).toEqual({ a: 20, b: 10 }), {
      description: 'all records of the first run are counted',
    })
  }
  await topics.produce(input, keyed('abc'))
  await using app = application(broker, counting(from, to), config)
  const progress: string[] = []
  const restored: number[] = []
  app.streams.setGlobalStateRestoreListener({
    onRestoreStart: ({ topic }, store, start, end) => progress.push(`${topic} ${store} ${start} ${end > 0}`),
    onBatchRestored: (_, store, end, batch) => progress.push(`${store} ${end >= batch - 1}`),
    onRestoreEnd: (_, _store, total) => restored.push(total),
  })
  await app.streams.start()
  await eventually(async () => expect(await tableOf(topics, output)).toEqual({ a: 21, b: 11, c: 1 }), {
    description: 'the counts go on from where the first run ended',
  })
  expect(progress).toContain(`${id}-counts-changelog counts 0 true`)
  expect(restored.reduce((sum, it) => sum + it, 0)).toBe(30)
  expect((await historyOf(topics, output))['a']).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
})

test.each(guarantees)('records go by way of a repartition topic (%s)', async (guarantee) => {
  const { input, output, from, to, id } = await setup({ partitions: 3 })
  await topics.produce(
    input,
    Array.from({ length: 60 }, (_, i) => ({ key: `${i}`, value: 'to be or not to be' })),
  )
  await using app = application(broker, wordCounting(from, to), {
    'application.id': id,
    'processing.guarantee': guarantee,
  })
  await app.streams.start()
  await eventually(async () => expect(await tableOf(topics, output)).toEqual({ to: 120, be: 120, or: 60, not: 60 }), {
    description: 'all words are counted',
  })
  const { partitions, config } = await topics.describe(`${id}-words-repartition`)
  expect(partitions).toHaveLength(3)
  expect(config['cleanup.policy']).toBe('delete')
  expect((await topics.describe(`${id}-counts-changelog`)).config['cleanup.policy']).toBe('compact')
})

test.each(guarantees)('instances join and leave under load, and nothing is lost (%s)', async (guarantee) => {
  const { input, output, from, to, id } = await setup({ partitions: 4 })
  const config = { 'application.id': id, 'processing.guarantee': guarantee }
  const keys = 'abcdefghijkl'
  const make = () => application(broker, counting(from, to), config)
  await using first = make()
  await using second = make()
  await using third = make()
  const load = (times: number) => topics.produce(input, repeated(keys, times))
  const holds = (app: typeof first) =>
    app.streams.metadataForLocalThreads().flatMap(({ activeTasks }) => activeTasks).length
  const shares = (...wanted: number[]) =>
    eventually(() => expect([first, second, third].map(holds)).toEqual(wanted), {
      timeoutMs: 15_000,
      description: 'the active tasks are shared as expected',
    })
  await load(10)
  await first.streams.start()
  await shares(4, 0, 0)
  await Promise.all([load(20), second.streams.start()])
  await shares(2, 2, 0)
  await Promise.all([load(20), third.streams.start()])
  await eventually(() => expect([first, second, third].map(holds).sort()).toEqual([1, 1, 2]), {
    timeoutMs: 15_000,
    description: 'each of the three instances holds a share of the tasks',
  })
  await Promise.all([load(20), first.streams.close()])
  await shares(0, 2, 2)
  await Promise.all([load(20), second.streams.close()])
  await load(10)
  const expected = Object.fromEntries([...keys].map((key) => [key, 100]))
  await eventually(async () => expect(await tableOf(topics, output)).toEqual(expected), {
    timeoutMs: 20_000,
    description: 'all records of the changing group are counted',
  })
  if (guarantee === 'exactly_once_v2') {
    const all = Array.from({ length: 100 }, (_, i) => i + 1)
    for (const history of Object.values(await historyOf(topics, output))) expect(history).toEqual(all)
  }
  expect([first, second, third].flatMap(({ errors }) => errors)).toEqual([])
})

test('what was read of a repartition topic is deleted from it', async () => {
  const { input, from, to, id } = await setup({ partitions: 1 })
  await topics.produce(input, keyed('abc'))
  const config = { 'application.id': id, 'repartition.purge.interval.ms': 1, 'commit.interval.ms': 20 }
  await using app = application(broker, wordCounting(from, to), config)
  await app.streams.start()
  const bounds = () => topics.bounds(`${id}-words-repartition`)
  await eventually(async () => expect(await bounds()).toEqual(new Map([[0, { start: 3n, end: 3n }]])), {
    description: 'all three records are deleted from the repartition topic',
  })
})

test('records of several partitions are taken in the order of their timestamps', async () => {
  const left = await setup({ partitions: 1 })
  const right = await setup({ partitions: 1 })
  const begun = Date.now() - 1_000
  const at = (offset: number) => ({ key: 'k', value: `${offset}`, timestamp: begun + offset })
  const all = Array.from({ length: 300 }, (_, i) => i)
  const isLeft = (i: number) => i % 7 < 3
  await topics.produce(left.input, all.filter(isLeft).map(at))
  await topics.produce(right.input, all.filter((i) => !isLeft(i)).map(at))
  const texts = { keySerde: string, valueSerde: string }
  const topology = new Topology()
    .addSource('left', left.from, texts)
    .addSource('right', right.from, texts)
    .addSink('out', left.to, texts, 'left', 'right')
  await using app = application(broker, topology, { 'application.id': left.id })
  await app.streams.start()
  await eventually(async () => expect(await historyOf(topics, left.output)).toEqual({ k: all.map(String) }), {
    description: 'the records of both topics are written in the order of their timestamps',
  })
})

test('an instance answers for the keys that it holds', async () => {
  const { input, from, to, id } = await setup()
  await topics.produce(input, repeated('aab', 5))
  await using app = application(broker, counting(from, to), { 'application.id': id })
  type Counts = ReadOnlyKeyValueStore<string, ValueAndTimestamp<number>>
  expect(() => app.streams.store('counts')).toThrow(expect.objectContaining({ code: 'STREAMS_STORE_UNAVAILABLE' }))
  expect(() => app.streams.store('none')).toThrow(expect.objectContaining({ code: 'STREAMS_STORE_UNKNOWN' }))
  await app.streams.start()
  await eventually(() => expect(app.streams.state()).toBe('RUNNING'), { description: 'the instance runs' })
  await eventually(() => expect(app.streams.store<Counts>('counts').get('a')?.value).toBe(10), {
    description: 'the store has counted all records',
  })
  const counts = app.streams.store<Counts>('counts')
  expect(counts.get('z')).toBeNull()
  expect([...counts.all()].map(([key, { value }]) => `${key} ${value}`).sort()).toEqual(['a 10', 'b 5'])
  expect(counts.approximateNumEntries()).toBe(2)
  expect(app.streams.metadataForLocalThreads()).toMatchObject([
    {
      activeTasks: [
        { taskId: '0_0', topicPartitions: [{ topic: from, partition: 0 }], state: 'running' },
        { taskId: '0_1' },
      ],
    },
  ])
  expect(() => app.streams.cleanUp()).toThrow(expect.objectContaining({ code: 'STREAMS_WRONG_STATE' }))
  await app.streams.close()
  app.streams.cleanUp()
})

test('a closed instance leaves neither connection nor timer behind', async () => {
  const { input, from, to, id } = await setup()
  await topics.produce(input, keyed('ab'))
  const counted = () => Object.groupBy(process.getActiveResourcesInfo(), (name) => name)
  const before = counted()
  const app = application(broker, counting(from, to), {
    'application.id': id,
    'processing.guarantee': 'exactly_once_v2',
  })
  await app.streams.start()
  await eventually(() => expect(app.streams.state()).toBe('RUNNING'), { description: 'the instance runs' })
  await app.streams.close()
  const after = counted()
  expect(after['TCPSocketWrap']?.length).toBeLessThanOrEqual(before['TCPSocketWrap']?.length ?? 0)
  expect(after['Timeout']?.length ?? 0).toBeLessThanOrEqual(before['Timeout']?.length ?? 0)
})
