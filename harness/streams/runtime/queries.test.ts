/** Stores and time on a real broker: interactive queries of every kind of store, punctuators, the end of an idle wait. */
import { expect, test } from 'vitest'
import { eventually } from '../../topics/index.ts'
import { Consumed } from '../dsl/options/consumed.ts'
import { Grouped } from '../dsl/options/grouped.ts'
import { Materialized } from '../dsl/options/materialized.ts'
import { Produced } from '../dsl/options/produced.ts'
import { StreamsBuilder } from '../dsl/streams-builder.ts'
import { minutes, seconds } from '../dsl/windows/durations.ts'
import { SessionWindows } from '../dsl/windows/session-windows.ts'
import { TimeWindows } from '../dsl/windows/time-windows.ts'
import { StreamRecord } from '../processors/record.ts'
import { type Processor, type ProcessorContext, PunctuationType } from '../processors/types.ts'
import { string } from '../serdes/basic.ts'
import type {
  ReadOnlyKeyValueStore,
  ReadOnlySessionStore,
  ReadOnlyWindowStore,
  ValueAndTimestamp,
} from '../stores/types.ts'
import { Topology } from '../topology/topology.ts'
import { application, historyOf } from './fixtures/application.ts'
import { ownCluster } from './fixtures/cluster.ts'

const { broker, topics } = await ownCluster('asked.')

const texts = Consumed.with(string, string)
/** On a minute, not older than a topic's retention. */
const begun = Math.floor(Date.now() / minutes(1)) * minutes(1) - minutes(10)

function counted(clicks: string, names: string): Topology {
  const builder = new StreamsBuilder()
  const grouped = builder.stream(clicks, texts).groupByKey(Grouped.with(string, string))
  grouped.windowedBy(TimeWindows.ofSizeAndGrace(minutes(1), minutes(30))).count(Materialized.as('by-minute'))
  grouped
    .windowedBy(SessionWindows.ofInactivityGapAndGrace(seconds(90), minutes(30)))
    .count(Materialized.as('by-session'))
  builder.globalTable(names, texts, Materialized.as('names'))
  return builder.build()
}

test('stores of windows, of sessions and global ones are asked over all tasks, and after a restart', async () => {
  await topics.create('clicks', { partitions: 2 })
  await topics.create('names', { partitions: 1 })
  await topics.produce('names', [{ key: 'a', value: 'Ann' }])
  const minute = (n: number) => begun + minutes(n)
  const click = (key: string, timestamp: number) => ({ key, value: 'x', timestamp })
  const keys = ['a', 'b', 'c', 'd', 'e', 'f']
  await topics.produce(
    'clicks',
    keys.flatMap((key) => [
      click(key, minute(0)),
      click(key, minute(0) + 1),
      click(key, minute(1)),
      click(key, minute(5)),
    ]),
  )
  const start = () =>
    application(broker, counted(topics.name('clicks'), topics.name('names')), {
      'application.id': topics.name('counted'),
      'processing.guarantee': 'exactly_once_v2',
    })
  for (const life of ['first', 'restored']) {
    await using app = start()
    await app.streams.start()
    const window = () => app.streams.store<ReadOnlyWindowStore<string, ValueAndTimestamp<number>>>('by-minute')
    await eventually(
      () => {
        expect(app.streams.state(), life).toBe('RUNNING')
        expect(keys.map((key) => window().fetch(key, minute(5))?.value)).toEqual(keys.map(() => 1))
      },
      { description: 'the instance runs and its store holds the last window of every key' },
    )
    for (const key of keys) {
      expect([...window().fetchRange(key, minute(0), minute(9))].map(([from, { value }]) => [from, value])).toEqual([
        [minute(0), 2],
        [minute(1), 1],
        [minute(5), 1],
      ])
      const sessions = app.streams.store<ReadOnlySessionStore<string, number>>('by-session')
      const found = [...sessions.fetch(key)].map(([{ window: it }, count]) => [it.start, it.end, count])
      expect(found).toEqual([
        [minute(0), minute(1), 3],
        [minute(5), minute(5), 1],
      ])
      expect(sessions.fetchSession(key, minute(0), minute(1))).toBe(3)
    }
    expect([...window().all()]).toHaveLength(3 * keys.length)
    expect(window().fetch('z', minute(0))).toBeNull()
    expect([...app.streams.store<ReadOnlyKeyValueStore<string, unknown>>('names').all()]).toMatchObject([
      ['a', expect.anything()],
    ])
  }
})

test('instances know which of them has a key, and know it anew when one has left', async () => {
  await topics.create('people', { partitions: 4 })
  const builder = new StreamsBuilder()
  builder.table(topics.name('people'), texts, Materialized.as('people'))
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  await topics.produce(
    'people',
    keys.map((key) => ({ key, value: key.toUpperCase() })),
  )
  const start = (port: number) =>
    application(broker, builder.build(), {
      'application.id': topics.name('finding'),
      'application.server': `127.0.0.1:${port}`,
    })
  await using one = start(1)
  await using two = start(2)
  const asks = (app: typeof one) => keys.map((key) => app.streams.queryMetadataForKey('people', key, string))
  expect(asks(one)).toEqual(keys.map(() => null))
  await one.streams.start()
  await two.streams.start()
  type People = ReadOnlyKeyValueStore<string, ValueAndTimestamp<string>>
  await eventually(
    () => {
      // Before that there is a store to ask in neither, which is a wrong call and no reason to wait.
      expect([one, two].map((app) => app.streams.state())).toEqual(['RUNNING', 'RUNNING'])
      const [told, toldToo] = [asks(one), asks(two)]
      expect(toldToo).toEqual(told)
      expect(new Set(told.map((it) => it?.activeHost.port))).toEqual(new Set([1, 2]))
      for (const [index, key] of keys.entries()) {
        const owner = told[index]?.activeHost.port === 1 ? one : two
        expect(owner.streams.store<People>('people').get(key)?.value).toBe(key.toUpperCase())
      }
    },
    { description: 'both say the same of each key, and who is named has it' },
  )
  await one.streams.close()
  await eventually(() => expect(asks(two).map((it) => it?.activeHost.port)).toEqual(keys.map(() => 2)), {
    description: 'all keys are with the one that stayed',
  })
})

/** Forwards what each of its two punctuators is told. */
function ticking(input: string, output: string): Topology {
  const ticker = (): Processor<string, string, string, string> => ({
    init(context: ProcessorContext<string, string>) {
      const tell = (kind: string) => (time: number) => context.forward(new StreamRecord(kind, kind, time))
      context.schedule(minutes(1), PunctuationType.STREAM_TIME, tell('stream time'))
      context.schedule(20, PunctuationType.WALL_CLOCK_TIME, tell('wall clock'))
    },
    process() {},
  })
  const serdes = { keySerde: string, valueSerde: string }
  return new Topology()
    .addSource('in', input, serdes)
    .addProcessor('ticker', ticker, 'in')
    .addSink('out', output, serdes, 'ticker')
}

test('punctuators go by stream time, which records move, and by the clock, which goes on without any', async () => {
  await topics.create('ticked', { partitions: 1 })
  await topics.create('ticks', { partitions: 1 })
  await using app = application(broker, ticking(topics.name('ticked'), topics.name('ticks')), {
    'application.id': topics.name('ticking'),
    'processing.guarantee': 'exactly_once_v2',
  })
  await app.streams.start()
  await eventually(async () => expect((await historyOf(topics, 'ticks'))['wall clock']?.length).toBeGreaterThan(2), {
    description: 'the clock has ticked three times',
  })
  expect((await historyOf(topics, 'ticks'))['stream time']).toBeUndefined()
  const at = (ms: number) => ({ key: 'k', value: 'x', timestamp: begun + ms })
  await topics.produce('ticked', [at(0), at(1), at(minutes(1)), at(minutes(3)), at(minutes(2))])
  const told = async () =>
    (await topics.read('ticks'))
      .filter(({ key }) => String(key) === 'stream time')
      .map(({ timestamp }) => Number(timestamp))
  // The first record is the first tick; a jump over two minutes is one tick, and a late record none (KIP-138).
  await eventually(async () => expect(await told()).toEqual([begun, begun + minutes(1), begun + minutes(3)]), {
    description: 'stream time has ticked at the first record and at each jump',
  })
})

test('a task whose other topic stays empty goes on when max.task.idle.ms is over', async () => {
  for (const topic of ['full', 'empty', 'merged']) await topics.create(topic, { partitions: 1 })
  const builder = new StreamsBuilder()
  builder
    .stream(topics.name('full'), texts)
    .merge(builder.stream(topics.name('empty'), texts))
    .to(topics.name('merged'), Produced.with(string, string))
  await topics.produce('full', [
    { key: 'k', value: 'one' },
    { key: 'k', value: 'two' },
  ])
  await using app = application(broker, builder.build(), {
    'application.id': topics.name('merging'),
    'max.task.idle.ms': 300,
  })
  await app.streams.start()
  await eventually(async () => expect(await historyOf(topics, 'merged')).toEqual({ k: ['one', 'two'] }), {
    description: 'both records are written although the other topic is empty',
  })
})
