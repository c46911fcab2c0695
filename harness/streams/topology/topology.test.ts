import { describe, expect, test } from 'vitest'
import {
  BufferConfig,
  Consumed,
  Grouped,
  int64,
  JoinWindows,
  KafkaStreams,
  Materialized,
  Named,
  Repartitioned,
  Stores,
  StreamJoined,
  StreamsBuilder,
  Suppressed,
  string,
  TimeWindows,
  Topology,
  TopologyTestDriver,
} from '../index.ts'
import { javaHashOrder } from './java-order.ts'
import { TreeSet } from './tree-set.ts'

const strings = Consumed.with(string, string)
const forwards = () => ({ process: () => undefined })
const counts = () => Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('counts'), string, int64)
const built = (build: (builder: StreamsBuilder) => unknown) => () => {
  const builder = new StreamsBuilder()
  build(builder)
  return new TopologyTestDriver(builder.build())
}

describe('a topology that cannot be is refused by name', () => {
  const cases: [string, string, () => unknown][] = [
    [
      'without a source, on a cluster',
      'STREAMS_TOPOLOGY_EMPTY',
      () => new KafkaStreams(new Topology(), { 'application.id': 'empty', 'bootstrap.servers': 'nowhere:1' }),
    ],
    [
      'a store name used twice',
      'STREAMS_STORE_NAME_TAKEN',
      built((builder) => builder.addStateStore(counts()).addStateStore(counts())),
    ],
    [
      'two tables of one store name',
      'STREAMS_STORE_NAME_TAKEN',
      built((builder) => {
        builder.table('a', strings, Materialized.as('rows'))
        builder.table('b', strings, Materialized.as('rows'))
      }),
    ],
    [
      'an unknown store',
      'STREAMS_STORE_UNKNOWN',
      built((builder) => builder.stream('a', strings).process(forwards, 'counts')),
    ],
    ['a source without a topic', 'STREAMS_SOURCE_WITHOUT_TOPIC', built((builder) => builder.stream([], strings))],
    [
      'a processor connected to no store',
      'STREAMS_NO_STORE_NAMED',
      () =>
        new Topology()
          .addSource('source', 'a', { keySerde: string, valueSerde: string })
          .addProcessor('processor', forwards, 'source')
          .connectProcessorAndStateStores('processor'),
    ],
    [
      'a node name used twice',
      'STREAMS_NODE_NAME_TAKEN',
      built((builder) => {
        builder.stream('a', strings).filter(() => true, Named.as('same'))
        builder.stream('b', strings).filter(() => true, Named.as('same'))
      }),
    ],
    [
      'a topic as stream and as table',
      'STREAMS_TOPIC_ALREADY_READ',
      built((builder) => {
        builder.stream('a', strings)
        builder.table('a', strings)
      }),
    ],
    [
      'streams of overlapping topics',
      'STREAMS_SOURCES_OVERLAP',
      built((builder) => {
        builder.stream(['a', 'b'], strings)
        builder.stream('b', strings)
      }),
    ],
    [
      'two offset reset policies of one topic',
      'STREAMS_OFFSET_RESET_DIFFERS',
      built((builder) => {
        builder.stream('a', strings.withOffsetResetPolicy('latest'))
        builder.stream('a', strings)
      }),
    ],
    ['a source without serdes', 'STREAMS_SERDE_MISSING', built((builder) => builder.stream('a'))],
    [
      'a sink whose value has no serde any more',
      'STREAMS_SERDE_MISSING',
      built((builder) =>
        builder
          .stream('a', strings)
          .mapValues((value) => value.length)
          .to('b'),
      ),
    ],
    [
      'untilWindowCloses without windows',
      'STREAMS_NOT_WINDOWED',
      built((builder) => builder.table('a', strings).suppress(Suppressed.untilWindowCloses(BufferConfig.unbounded()))),
    ],
    [
      'repartition topics of unequal counts that are joined',
      'STREAMS_COPARTITION_MISMATCH',
      built((builder) => {
        const [left, right] = [2, 3].map((count) =>
          builder
            .stream(`in-${count}`, strings)
            .repartition(Repartitioned.with(string, string).withNumberOfPartitions(count)),
        )
        const joined = StreamJoined.with(string, string, string)
        left!.join(right!, (a, b) => a + b, JoinWindows.ofTimeDifferenceWithNoGrace(1), joined)
      }),
    ],
    [
      'a supplier that gives one processor twice',
      'STREAMS_ILLEGAL_ARGUMENT',
      built((builder) => {
        const one = { process: () => undefined }
        builder.stream('a', strings).process(() => one)
      }),
    ],
    [
      'a parent that is not there',
      'STREAMS_PARENT_UNKNOWN',
      () => new Topology().addProcessor('p', forwards, 'nobody'),
    ],
    [
      'a sink as a parent',
      'STREAMS_PARENT_UNKNOWN',
      () => new Topology().addSource('s', 'a').addSink('out', 'b', {}, 's').addProcessor('p', forwards, 'out'),
    ],
    ['a name that no topic can have', 'STREAMS_ILLEGAL_ARGUMENT', () => Named.as('a b')],
    ['a window of no size', 'STREAMS_ILLEGAL_ARGUMENT', () => TimeWindows.ofSizeWithNoGrace(0)],
    ['an advance beyond the size', 'STREAMS_ILLEGAL_ARGUMENT', () => TimeWindows.ofSizeWithNoGrace(5).advanceBy(6)],
    [
      'a retention below the windows',
      'STREAMS_ILLEGAL_ARGUMENT',
      built((builder) =>
        builder
          .stream('a', strings)
          .groupByKey()
          .windowedBy(TimeWindows.ofSizeAndGrace(10, 5))
          .count(Materialized.as<string, number>('few').withRetention(14)),
      ),
    ],
    [
      'a final result that may be emitted early',
      'STREAMS_ILLEGAL_ARGUMENT',
      () => Suppressed.untilWindowCloses(BufferConfig.maxRecords(1)),
    ],
  ]
  test.each(cases)('%s', (_name, code, act) => {
    expect(act).toThrow(expect.objectContaining({ code }))
  })
})

describe('what is not there says so', () => {
  const cases: [string, () => unknown][] = [
    ['caching of a table', () => Materialized.as('a').withCachingEnabled()],
    ['caching of a store', () => counts().withCachingEnabled()],
    ['RocksDB', () => Stores.persistentKeyValueStore('a')],
    ['versioned stores', () => Stores.persistentVersionedKeyValueStore('a')],
  ]
  test.each(cases)('%s', (_name, act) => {
    expect(act).toThrow(expect.objectContaining({ code: 'STREAMS_NOT_SUPPORTED' }))
  })
})

test('the plan names internal topics in full, and says how they are kept', () => {
  const builder = new StreamsBuilder()
  builder
    .stream('clicks', strings)
    .groupBy((_key, value) => value, Grouped.with(string, string).withName('by-page'))
    .windowedBy(TimeWindows.ofSizeAndGrace(1000, 500))
    .count(Materialized.as<string, number>('views').withLoggingEnabled({ 'segment.ms': '60000' }))
  builder.table('users', strings, Materialized.as<string, string>('users').withLoggingDisabled())
  const { subtopologies, globalStores } = builder.build().plan('app')
  const [before, after, users] = subtopologies
  expect(before).toMatchObject({ id: 0, sourceTopics: ['clicks'], sinkTopics: ['app-by-page-repartition'], stores: [] })
  const repartition = { topic: 'app-by-page-repartition', partitions: undefined }
  expect(after).toMatchObject({ id: 1, sourceTopics: ['app-by-page-repartition'], repartitionTopics: [repartition] })
  expect(after!.stores.map(({ name, changelog }) => [name, changelog])).toEqual([
    [
      'views',
      {
        topic: 'app-views-changelog',
        config: { 'cleanup.policy': 'compact,delete', 'retention.ms': '86401500', 'segment.ms': '60000' },
      },
    ],
  ])
  expect(users!.stores.map(({ changelog }) => changelog)).toEqual([undefined])
  expect(globalStores).toEqual([])
})

test('joined topics are one co-partition group', () => {
  const builder = new StreamsBuilder()
  const orders = builder.stream('orders', strings)
  orders.join(builder.table('users', strings), (left, right) => left + right)
  orders.join(builder.table('shops', strings), (left, right) => left + right)
  const [subtopology] = builder.build().plan('app').subtopologies
  expect(subtopology!.copartitionGroups.map((group) => group.toSorted())).toEqual([['orders', 'shops', 'users']])
})

test('a drawing has the topics, the nodes and the stores', () => {
  const builder = new StreamsBuilder()
  builder.stream('in', strings).groupByKey().count(Materialized.as('counts')).toStream().to('out')
  expect(builder.build().describe().toMermaid()).toBe(`flowchart TD
  subgraph sub0["Sub-topology 0"]
    node0["KSTREAM-SOURCE-0000000000"]
    node0 --> node1
    node1["KSTREAM-AGGREGATE-0000000001"]
    node1 --> node2
    node1 --- store3[["counts"]]
    node2["KTABLE-TOSTREAM-0000000002"]
    node2 --> node4
    node4["KSTREAM-SINK-0000000003"]
  end
  topic5[("in")] --> node0
  node4 --> topic6[("out")]
`)
})

test('strings in the order of a Java HashSet', () => {
  expect(javaHashOrder(['users', 'orders', 'clicks', 'Aa', 'BB'])).toEqual(['Aa', 'BB', 'clicks', 'orders', 'users'])
  const many = Array.from({ length: 13 }, (_, index) => `topic-${index}`)
  const order = [6, 7, 8, 9, 0, 1, 2, 3, 10, 4, 11, 5, 12]
  expect(javaHashOrder(many)).toEqual(order.map((index) => `topic-${index}`))
})

test('a tree set keeps the order of its comparison', () => {
  const set = new TreeSet<number>((a, b) => a - b)
  for (let index = 0; index < 100; index++) set.add((index * 37) % 50)
  expect(set.values()).toEqual(Array.from({ length: 50 }, (_, index) => index))
})
