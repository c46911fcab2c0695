import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  Branched,
  BufferConfig,
  Consumed,
  days,
  EmitStrategy,
  Grouped,
  int64,
  JoinWindows,
  json,
  type KeyValueStore,
  type KTable,
  Materialized,
  Named,
  type ProcessorContext,
  Produced,
  SessionWindows,
  SlidingWindows,
  Stores,
  StreamJoined,
  type StreamRecord,
  StreamsBuilder,
  Suppressed,
  string,
  TimeWindows,
  TopologyTestDriver,
  type Windowed,
} from '../index.ts'

const strings = Consumed.with(string, string)
const toStrings = Produced.with(string, string)
const named = ({ key, window }: Windowed<string>) => `${key}@${window.start}-${window.end}`

type Step = readonly [key: string | null, value: string | null, at: number, expected: readonly string[]]

/** Pipes each step into the topic `in` and compares what comes out of `out` as `key value@timestamp`. */
function expectSteps(build: (builder: StreamsBuilder) => void, steps: readonly Step[]): TopologyTestDriver {
  const builder = new StreamsBuilder()
  build(builder)
  const driver = new TopologyTestDriver(builder.build())
  const input = driver.createInputTopic('in', string, string)
  const output = driver.createOutputTopic('out', string, string)
  for (const [key, value, at, expected] of steps) {
    input.pipeInput(key, value, at)
    expect(output.readRecordsToList().map((it) => `${it.key} ${it.value}@${it.timestamp}`)).toEqual(expected)
  }
  return driver
}

describe('windows that tell their result once, when they close (KIP-825)', () => {
  const closes = EmitStrategy.onWindowClose()
  const kept = Materialized.as<string, string>('sums').withRetention(1000)
  const grouped = (builder: StreamsBuilder) => builder.stream('in', strings).groupByKey()

  test('tumbling', () => {
    expectSteps(
      (builder) =>
        grouped(builder)
          .windowedBy(TimeWindows.ofSizeAndGrace(10, 4))
          .emitStrategy(closes)
          .reduce((sum, value) => sum + value, kept)
          .toStream(named)
          .to('out', toStrings),
      [
        ['k', 'a', 0, []],
        ['j', 'b', 9, []],
        ['k', 'c', 13, []],
        ['k', 'd', 3, []],
        ['k', 'e', 14, ['j@0-10 b@9', 'k@0-10 ad@3']],
        ['k', 'f', 2, []],
        ['k', 'g', 50, ['k@10-20 ce@14']],
      ],
    )
  })

  test('sliding', () => {
    expectSteps(
      (builder) =>
        grouped(builder)
          .windowedBy(SlidingWindows.ofTimeDifferenceWithNoGrace(10))
          .emitStrategy(closes)
          .reduce((sum, value) => sum + value, kept)
          .toStream(named)
          .to('out', toStrings),
      [
        ['k', 'a', 20, []],
        ['k', 'b', 25, ['k@10-20 a@20']],
        ['k', 'c', 60, ['k@15-25 ab@25', 'k@21-31 b@25']],
      ],
    )
  })

  test('sessions', () => {
    expectSteps(
      (builder) =>
        grouped(builder)
          .windowedBy(SessionWindows.ofInactivityGapWithNoGrace(5))
          .emitStrategy(closes)
          .reduce((sum, value) => sum + value, kept)
          .toStream(named)
          .to('out', toStrings),
      [
        ['k', 'a', 0, []],
        ['k', 'b', 5, []],
        ['j', 'c', 11, ['k@0-5 ab@5']],
      ],
    )
  })
})

describe('a window that closes by a jump of time is told, whatever its store keeps', () => {
  const counted = Materialized.as<string, number>('counts')
  const grouped = (builder: StreamsBuilder) => builder.stream('in', strings).groupByKey()
  const text = (count: number) => `${count}`
  const shown = (table: KTable<Windowed<string>, number>) => table.toStream(named).mapValues(text).to('out', toStrings)
  const jump = days(365)
  const cases = {
    tumbling: (builder: StreamsBuilder) =>
      grouped(builder).windowedBy(TimeWindows.ofSizeWithNoGrace(10)).emitStrategy(EmitStrategy.onWindowClose()),
    sliding: (builder: StreamsBuilder) =>
      grouped(builder)
        .windowedBy(SlidingWindows.ofTimeDifferenceWithNoGrace(10))
        .emitStrategy(EmitStrategy.onWindowClose()),
    sessions: (builder: StreamsBuilder) =>
      grouped(builder)
        .windowedBy(SessionWindows.ofInactivityGapWithNoGrace(10))
        .emitStrategy(EmitStrategy.onWindowClose()),
  }
  const told = { tumbling: ['k@20-30 1@20'], sliding: ['k@10-20 1@20'], sessions: ['k@20-20 1@20'] }

  test.for(['tumbling', 'sliding', 'sessions'] as const)('%s', (kind) => {
    expectSteps(
      (builder) => shown(cases[kind](builder).count(counted)),
      [
        ['k', 'a', 20, []],
        ['j', 'b', 20 + jump, told[kind]],
      ],
    )
  })

  test.for(['tumbling', 'sliding', 'sessions'] as const)('%s, between two looks by the clock', (kind) => {
    const builder = new StreamsBuilder()
    shown(cases[kind](builder).count(counted))
    const config = { '__emit.interval.ms.kstreams.windowed.aggregation__': 1000 }
    const driver = new TopologyTestDriver(builder.build(), { config, startMs: 1 })
    const input = driver.createInputTopic('in', string, string)
    const output = driver.createOutputTopic('out', string, string)
    for (const at of [0, 20, 20 + jump, 20 + 2 * jump]) input.pipeInput('k', 'a', at)
    expect(output.readRecordsToList().filter(({ timestamp }) => timestamp >= 20)).toHaveLength(2)
  })
})

test('a topology that is built twice is the same, and takes in what was added meanwhile', () => {
  const builder = new StreamsBuilder()
  const stream = builder.stream('in', strings)
  stream.to('out', toStrings)
  const first = builder.build()
  const described = first.describe().toString()
  expect(described).toContain('topics: [in]')
  expect(builder.build()).toBe(first)
  expect(first.describe().toString()).toBe(described)
  stream.to('other', toStrings)
  expect(builder.build().describe().toString()).toContain('topic: other')
})

test('a branch whose function gives nothing is not among the branches', () => {
  const builder = new StreamsBuilder()
  const branches = builder
    .stream('in', strings)
    .split(Named.as('by-'))
    .branch(
      () => true,
      Branched.withFunction(() => null, 'null'),
    )
    .branch(
      () => true,
      Branched.withFunction((branch) => branch, 'one'),
    )
    .defaultBranch(Branched.withFunction(() => undefined))
  expect([...branches.keys()]).toEqual(['by-one'])
})

test('a supplier that gives one processor again and again is refused where it is named', () => {
  const processor = { process: () => {} }
  const stream = new StreamsBuilder().stream('in', strings)
  expect(() => stream.process(() => processor)).toThrow('STREAMS_ILLEGAL_ARGUMENT')
  expect(() => stream.processValues(() => processor)).toThrow('STREAMS_ILLEGAL_ARGUMENT')
})

test('a left join holds an unmatched record until its window and grace have passed', () => {
  const builder = new StreamsBuilder()
  const [left, right] = ['left', 'right'].map((topic) => builder.stream(topic, strings))
  left!
    .leftJoin(
      right!,
      (one, other) => `${one}+${other}`,
      JoinWindows.ofTimeDifferenceAndGrace(10, 5),
      StreamJoined.with(string, string, string),
    )
    .to('out', toStrings)
  const driver = new TopologyTestDriver(builder.build())
  const inputs = new Map(['left', 'right'].map((topic) => [topic, driver.createInputTopic(topic, string, string)]))
  const output = driver.createOutputTopic('out', string, string)
  const steps = [
    ['left', 'a', 'A', 0, []],
    ['left', 'b', 'B', 3, []],
    ['right', 'b', 'x', 13, ['b B+x@13']],
    ['right', 'a', 'late', 15, []],
    ['right', 'c', 'y', 16, ['a A+null@0']],
    ['left', 'c', 'C', 5, ['c C+null@5']],
    ['left', 'c', 'D', 6, ['c D+y@16']],
    ['right', 'c', 'z', 40, []],
  ] as const
  for (const [topic, key, value, at, expected] of steps) {
    inputs.get(topic)!.pipeInput(key, value, at)
    expect(output.readRecordsToList().map((it) => `${it.key} ${it.value}@${it.timestamp}`)).toEqual(expected)
  }
})

test('suppress stops at a full buffer that may not emit early, and says how full', () => {
  const full = Suppressed.untilTimeLimit(100, BufferConfig.maxRecords(1).shutDownWhenFull())
  const driver = expectSteps(
    (builder) => builder.table('in', strings).suppress(full).toStream().to('out', toStrings),
    [['a', '1', 0, []]],
  )
  const input = driver.createInputTopic('in', string, string)
  expect(() => input.pipeInput('b', '1', 1)).toThrow(
    expect.objectContaining({ cause: expect.objectContaining({ code: 'STREAMS_BUFFER_FULL' }) }),
  )
})

test('an aggregate that is changed in place is stored and told as it is then', () => {
  const List = json(z.array(z.string()))
  const driver = expectSteps(
    (builder) =>
      builder
        .stream('in', strings)
        .groupByKey()
        .aggregate<string[]>(
          () => [],
          (_key, value, list) => {
            list.push(value)
            return list
          },
          Materialized.as<string, string[]>('lists').withValueSerde(List),
        )
        .toStream()
        .mapValues((list) => list.join())
        .to('out', toStrings),
    [
      ['k', 'a', 5, ['k a@5']],
      ['k', 'b', 3, ['k a,b@5']],
      ['j', 'c', 9, ['j c@9']],
    ],
  )
  const store = driver.getKeyValueStore<string, string[]>('lists')
  store.get('k')!.push('not stored')
  expect([...store.all()]).toEqual([
    ['j', ['c']],
    ['k', ['a', 'b']],
  ])
})

test('an aggregate that becomes null is deleted', () => {
  const driver = expectSteps(
    (builder) =>
      builder
        .stream('in', strings)
        .groupByKey()
        .reduce((sum, value) => (value === '-' ? null : sum + value), Materialized.as('sums'))
        .toStream()
        .to('out', toStrings),
    [
      ['k', 'a', 1, ['k a@1']],
      ['k', '-', 2, ['k null@2']],
      ['k', 'b', 1, ['k b@1']],
    ],
  )
  expect(driver.getKeyValueStore('sums').approximateNumEntries()).toBe(1)
})

test('a global store is filled by a processor of one’s own', () => {
  const builder = new StreamsBuilder()
  const store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('prices'), string, int64)
  builder.addGlobalStore(store, 'prices', strings, () => {
    let prices: KeyValueStore<string, number>
    return {
      init: (context: ProcessorContext) => {
        prices = context.getStateStore('prices')
      },
      process: ({ key, value }: StreamRecord<string, string>) => prices.put(key, value === null ? null : value.length),
    }
  })
  builder
    .stream('in', strings)
    .process(() => {
      let context: ProcessorContext<string, string>
      return {
        init: (given: ProcessorContext<string, string>) => {
          context = given
        },
        process: (record: StreamRecord<string, string>) => {
          const price = context.getStateStore<KeyValueStore<string, number>>('prices').get(record.key)
          context.forward(record.withValue(`${record.value}=${price}`))
        },
      }
    })
    .to('out', toStrings)
  const driver = new TopologyTestDriver(builder.build())
  driver.createInputTopic('prices', string, string).pipeInput('tea', '***', 0)
  driver.createInputTopic('in', string, string).pipeInput('tea', 'cup', 1)
  expect(driver.createOutputTopic('out', string, string).readKeyValuesToList()).toEqual([['tea', 'cup=3']])
  expect(driver.producedTopicNames()).toEqual(new Set(['out']))
})

test('a store that was not connected is refused, by the names of both', () => {
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('mine'), string, string))
  const reader = (connected: string[]) =>
    builder.stream('in', strings).process(
      () => ({
        init: (context: ProcessorContext) => {
          context.getStateStore('mine')
        },
        process: () => undefined,
      }),
      ...connected,
    )
  reader(['mine'])
  reader([])
  expect(() => new TopologyTestDriver(builder.build())).toThrow(
    expect.objectContaining({
      code: 'STREAMS_STORE_NOT_CONNECTED',
      data: { store: 'mine', node: 'KSTREAM-PROCESSOR-0000000003' },
    }),
  )
})

test('grouping of a table moves a row from its old group to its new one', () => {
  expectSteps(
    (builder) =>
      builder
        .table('in', strings)
        .groupBy((key, value) => [value, key], Grouped.with(string, string))
        .count(Materialized.as('sizes'))
        .toStream()
        .mapValues((count) => String(count))
        .to('out', toStrings),
    [
      ['ann', 'red', 1, ['red 1@1']],
      ['bob', 'red', 2, ['red 2@2']],
      ['ann', 'blue', 3, ['red 1@3', 'blue 1@3']],
      ['bob', null, 4, ['red 0@4']],
    ],
  )
})

test('test topics: time that advances by itself, reading one by one, and what is not there', () => {
  const builder = new StreamsBuilder()
  builder.stream('in', strings).to('out', toStrings)
  const driver = new TopologyTestDriver(builder.build(), { startMs: 1000 })
  const input = driver.createInputTopic('in', string, string, { autoAdvanceMs: 5 })
  input.pipeInput('a', '1')
  input.advanceTime(100)
  input.pipeInput('b', null)
  const output = driver.createOutputTopic('out', string, string)
  expect([output.isEmpty(), output.getQueueSize()]).toEqual([false, 2])
  expect(output.readRecord()).toEqual({ key: 'a', value: '1', timestamp: 1000, headers: [] })
  expect(output.readRecord()).toMatchObject({ key: 'b', value: null, timestamp: 1105 })
  expect(() => output.readRecord()).toThrow(expect.objectContaining({ code: 'STREAMS_TOPIC_EMPTY' }))
  expect(() => driver.createInputTopic('other', string, string).pipeInput('a', 'b')).toThrow(
    expect.objectContaining({ code: 'STREAMS_TOPIC_UNKNOWN' }),
  )
  expect(() => driver.getKeyValueStore('none')).toThrow(expect.objectContaining({ code: 'STREAMS_STORE_UNKNOWN' }))
})
