import { describe, expect, test } from 'vitest'
import {
  type Cancellable,
  type ChangelogRecord,
  Consumed,
  EmitStrategy,
  type HandlerResponse,
  type Headers,
  int64,
  type KTable,
  LogAndContinueExceptionHandler,
  LogAndContinueProcessingExceptionHandler,
  Materialized,
  type ProcessorContext,
  Produced,
  PunctuationType,
  SessionWindows,
  StreamRecord,
  StreamsBuilder,
  sessionWindowed,
  string,
  type TaskConfig,
  TimeWindows,
  type Topology,
  Windowed,
  windowed,
} from '../index.ts'
import { murmur2Partition } from './murmur2.ts'
import { PriorityQueue } from './priority-queue.ts'
import { createTask } from './task.ts'
import { taskId } from './task-id.ts'
import type { RawRecord, Task } from './types.ts'

const strings = Consumed.with(string, string)

interface Sent {
  topic: string
  partition: number | undefined
  key: string | null
  value: string | null
  timestamp: number
  headers: Headers
}

function setup(
  build: (builder: StreamsBuilder) => void,
  config: Partial<TaskConfig> = {},
  restore: (task: Task) => void = () => {},
) {
  const builder = new StreamsBuilder()
  build(builder)
  return start(builder.build(), config, restore)
}

function start(topology: Topology, config: Partial<TaskConfig>, restore: (task: Task) => void = () => {}) {
  const sent: Sent[] = []
  const logged: string[] = []
  const changelog: ChangelogRecord[] = []
  const clock = { now: 1000 }
  const task = createTask({
    plan: topology.plan('app').whole,
    taskId: taskId(0, 0),
    config: { 'application.id': 'app', ...config },
    collector: {
      send: ({ topic, partition, key, value, timestamp, headers }) =>
        sent.push({ topic, partition, key: text(key), value: text(value), timestamp, headers }),
      partitionCount: () => 10,
    },
    changelog: {
      append: ({ topic, partition, key, value, timestamp }) => {
        changelog.push({ key, value, timestamp: timestamp ?? 0 })
        logged.push(`${topic}-${partition} ${text(key)} ${text(value)}`)
      },
    },
    now: () => clock.now,
  })
  restore(task)
  task.start()
  return { task, sent, logged, changelog, clock }
}

function text(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString()
}

function raw(
  topic: string,
  offset: number,
  timestamp: number,
  value: string | null,
  key: string | null = 'k',
): RawRecord {
  const bytes = (part: string | null) => (part === null ? null : Buffer.from(part))
  return { topic, partition: 0, offset, timestamp, key: bytes(key), value: bytes(value), headers: [] }
}

function drain(task: Task): void {
  while (task.process()) task.punctuateStreamTime()
}

test('the record with the lowest head timestamp comes first, across partitions', () => {
  const { task, sent } = setup((builder) =>
    builder.stream(['a', 'b'], strings).to('out', Produced.with(string, string)),
  )
  expect(task.addRecords('a', 0, [raw('a', 0, 30, 'a30'), raw('a', 1, 5, 'a5')])).toBe(2)
  task.addRecords('b', 0, [raw('b', 0, 10, 'b10'), raw('b', 1, 40, 'b40')])
  expect(task.buffered()).toBe(4)
  drain(task)
  expect(sent.map(({ value }) => value)).toEqual(['b10', 'a30', 'a5', 'b40'])
  expect(task.streamTime).toBe(40)
  expect(task.emptyPartitions()).toEqual([
    { topic: 'a', partition: 0 },
    { topic: 'b', partition: 0 },
  ])
})

test('what is committed is the next record that waits, or the one after the last', () => {
  const { task } = setup((builder) => builder.stream(['a', 'b'], strings).foreach(() => undefined))
  expect(task.committableOffsets()).toEqual([])
  task.addRecords('a', 0, [raw('a', 3, 10, 'x'), raw('a', 7, 20, 'y')])
  task.addRecords('b', 0, [raw('b', 0, 15, 'z')])
  task.process()
  expect(task.committableOffsets()).toEqual([{ topic: 'a', partition: 0, offset: 7, partitionTime: 10 }])
  drain(task)
  expect(task.committableOffsets()).toEqual([
    { topic: 'a', partition: 0, offset: 8, partitionTime: 20 },
    { topic: 'b', partition: 0, offset: 1, partitionTime: 15 },
  ])
})

test('equals keep the order of java.util.PriorityQueue', () => {
  const queue = new PriorityQueue<readonly [name: string, time: number]>(([, time]) => time)
  for (const item of [
    ['a', 1],
    ['b', 1],
    ['c', 0],
    ['d', 1],
    ['e', 0],
  ] as const)
    queue.offer(item)
  const order: string[] = []
  for (let next = queue.poll(); next !== undefined; next = queue.poll()) order.push(next[0])
  expect(order.join('')).toBe('cedab')
})

describe('exception handlers', () => {
  const silent = () => undefined
  const dead = { 'errors.dead.letter.queue.topic.name': 'dead' }
  const counts = (builder: StreamsBuilder) =>
    builder.stream('in', Consumed.with(string, int64)).to('out', Produced.with(string, int64))
  const throwing = (builder: StreamsBuilder) =>
    builder
      .stream('in', strings)
      .mapValues((value) => {
        if (value === 'bad') throw new TypeError('no bad ones')
        return value
      })
      .to('out', Produced.with(string, string))

  test('by default a record that a serde cannot read stops the task, with its place', () => {
    const { task } = setup(counts, { 'deserialization.exception.handler': undefined })
    expect(() => task.addRecords('in', 0, [raw('in', 4, 10, 'short')])).toThrow(
      expect.objectContaining({
        code: 'STREAMS_RECORD_FAILED',
        data: { taskId: '0_0', node: 'KSTREAM-SOURCE-0000000000', topic: 'in', partition: 0, offset: 4 },
      }),
    )
  })

  test('with LogAndContinue it is dropped, its offset is committed, and the rest goes on', () => {
    const { task, sent } = setup(counts, {
      'deserialization.exception.handler': new LogAndContinueExceptionHandler(silent),
      ...dead,
    })
    task.addRecords('in', 0, [raw('in', 0, 10, '\0\0\0\0\0\0\0a'), raw('in', 1, 11, 'short')])
    drain(task)
    expect(sent.map(({ topic }) => topic)).toEqual(['dead', 'out'])
    expect(task.counters).toEqual({ processed: 1, dropped: 1 })
    expect(task.committableOffsets()).toEqual([{ topic: 'in', partition: 0, offset: 2, partitionTime: 10 }])
  })

  test('a dead letter has the source’s bytes and headers, and what went wrong where (KIP-1034)', () => {
    const { task, sent } = setup(throwing, {
      'processing.exception.handler': new LogAndContinueProcessingExceptionHandler(silent),
      ...dead,
    })
    const record = { ...raw('in', 7, 12, 'bad'), headers: [['trace', Buffer.from('t1')]] as const }
    task.addRecords('in', 0, [record, raw('in', 8, 13, 'good')])
    drain(task)
    const [letter, good] = sent
    expect(good).toMatchObject({ topic: 'out', value: 'good' })
    expect(letter).toMatchObject({ topic: 'dead', key: 'k', value: 'bad', timestamp: 12, partition: undefined })
    const headers = new Map(letter!.headers.map(([name, value]) => [name, text(value)]))
    expect(headers.get('__streams.errors.stacktrace')).toContain('no bad ones')
    headers.delete('__streams.errors.stacktrace')
    expect(Object.fromEntries(headers)).toEqual({
      trace: 't1',
      '__streams.errors.exception': 'TypeError',
      '__streams.errors.message': 'no bad ones',
      '__streams.errors.topic': 'in',
      '__streams.errors.partition': '0',
      '__streams.errors.offset': '7',
    })
  })

  test('by default a processor that throws stops the task, and the cause is kept', () => {
    const { task } = setup(throwing)
    task.addRecords('in', 0, [raw('in', 7, 12, 'bad')])
    expect(() => task.process()).toThrow(
      expect.objectContaining({ code: 'STREAMS_RECORD_FAILED', cause: new TypeError('no bad ones') }),
    )
    expect(() => setup(throwing).task.addRecords('other', 0, [])).toThrow(
      expect.objectContaining({ code: 'STREAMS_TOPIC_UNKNOWN' }),
    )
  })

  test('what a sink cannot write is asked of the production handler', () => {
    const build = (builder: StreamsBuilder) =>
      builder
        .stream('in', strings)
        .mapValues((value) => Number(value))
        .to('out', Produced.with(string, int64))
    const asked: string[] = []
    const { task, sent } = setup(build, {
      'production.exception.handler': {
        handleError: () => ({ result: 'FAIL', deadLetterQueueRecords: [] }),
        handleSerializationError: ({ processorNodeId }, { topic }, error, origin) => {
          asked.push(`${processorNodeId} ${topic} ${origin} ${error.name}`)
          return { result: 'RESUME', deadLetterQueueRecords: [] }
        },
      },
    })
    task.addRecords('in', 0, [raw('in', 0, 1, '0.5'), raw('in', 1, 2, '1')])
    drain(task)
    expect(asked).toEqual(['KSTREAM-SINK-0000000002 out VALUE KataError'])
    expect(sent.length).toBe(1)
    const failing = setup(build)
    failing.task.addRecords('in', 0, [raw('in', 0, 1, '0.5')])
    expect(() => failing.task.process()).toThrow(expect.objectContaining({ code: 'STREAMS_RECORD_FAILED' }))
  })

  test('a failed send is tried again where the client says that this helps, and stops the task otherwise', () => {
    const { task } = setup(throwing)
    const { key, value, timestamp, headers } = raw('out', 0, 1, 'x')
    const failed = { topic: 'out', partition: 0, key, value, timestamp, headers }
    expect(task.productionError(failed, Object.assign(new Error('later'), { retriable: true }))).toBe('RETRY')
    expect(() => task.productionError(failed, new Error('too large'))).toThrow(
      expect.objectContaining({ code: 'STREAMS_RECORD_FAILED' }),
    )
  })

  test('a handler that throws stops the task', () => {
    const { task } = setup(throwing, {
      'processing.exception.handler': {
        handleError: () => {
          throw new Error('the handler itself')
        },
      },
    })
    task.addRecords('in', 0, [raw('in', 7, 12, 'bad')])
    expect(() => task.process()).toThrow(/the handler itself/)
  })

  test('so does one that gives no answer', () => {
    const { task } = setup(throwing, {
      'processing.exception.handler': { handleError: () => undefined as unknown as HandlerResponse },
    })
    task.addRecords('in', 0, [raw('in', 7, 12, 'bad')])
    expect(() => task.process()).toThrow(/STREAMS_RECORD_FAILED[\s\S]*the handler gave undefined/)
  })
})

describe('timestamps', () => {
  const extracting = (config: Partial<TaskConfig>, consumed = strings) =>
    setup((builder) => builder.stream('in', consumed).to('out', Produced.with(string, string)), config)

  test('a negative one stops the task, unless an extractor says otherwise', () => {
    expect(() => extracting({}).task.addRecords('in', 0, [raw('in', 0, -1, 'a')])).toThrow(
      expect.objectContaining({ code: 'STREAMS_ILLEGAL_ARGUMENT' }),
    )
    const { task, sent } = extracting(
      {},
      strings.withTimestampExtractor(({ value }) => Number(value)),
    )
    task.addRecords('in', 0, [raw('in', 0, -1, '5'), raw('in', 1, 3, '-2'), raw('in', 2, 3, '7')])
    drain(task)
    expect(sent.map(({ timestamp }) => timestamp)).toEqual([5, 7])
    expect(task.counters.dropped).toBe(1)
  })

  test('the partition’s time is what was kept with its committed offset', () => {
    const seen: number[] = []
    const { task } = extracting({
      'default.timestamp.extractor': ({ timestamp }, partitionTime) => {
        seen.push(partitionTime)
        return timestamp
      },
    })
    task.setPartitionTime('in', 0, 50)
    expect(task.streamTime).toBe(50)
    task.addRecords('in', 0, [raw('in', 0, 60, 'a'), raw('in', 1, 10, 'b')])
    drain(task)
    expect(seen).toEqual([50, 60])
    expect(task.streamTime).toBe(60)
  })
})

describe('punctuation', () => {
  function punctuated(type: PunctuationType, intervalMs: number) {
    const calls: number[] = []
    let schedule: Cancellable | undefined
    const setUp = setup((builder) => {
      builder
        .stream('in', strings)
        .process(() => {
          let context: ProcessorContext<string, string>
          return {
            init(given: ProcessorContext<string, string>) {
              context = given
              schedule = context.schedule(intervalMs, type, (time) => {
                calls.push(time)
                context.forward(new StreamRecord('punctuated', String(context.recordMetadata()), time))
                context.commit()
              })
            },
            process: () => undefined,
          }
        })
        .to('out', Produced.with(string, string))
    })
    return { ...setUp, calls, cancel: () => schedule?.cancel() }
  }

  test('by stream time: at the first record, then once an interval, missed ones not made up for', () => {
    const { task, calls, sent, cancel } = punctuated(PunctuationType.STREAM_TIME, 10)
    for (const [offset, time] of [3, 9, 10, 45, 49, 50].entries()) {
      task.addRecords('in', 0, [raw('in', offset, time, 'x')])
      drain(task)
    }
    expect(calls).toEqual([3, 10, 45, 50])
    expect(sent[0]).toMatchObject({ key: 'punctuated', value: 'undefined', timestamp: 3 })
    cancel()
    task.addRecords('in', 0, [raw('in', 9, 500, 'x')])
    drain(task)
    expect(calls.length).toBe(4)
    expect([task.commitRequested(), task.commitRequested()]).toEqual([true, false])
  })

  test('by wall clock: from the start on', () => {
    const { task, calls, clock } = punctuated(PunctuationType.WALL_CLOCK_TIME, 10)
    expect(task.punctuateSystemTime()).toBe(false)
    for (const now of [1009, 1010, 1035, 1039, 1040]) {
      clock.now = now
      task.punctuateSystemTime()
    }
    expect(calls).toEqual([1010, 1035, 1040])
  })
})

test('a restored task goes on where its changelog ends', () => {
  const build = (builder: StreamsBuilder) =>
    builder
      .stream('in', strings)
      .groupByKey()
      .reduce((sum, value) => sum + value, Materialized.as('sums'))
  const first = setup(build)
  first.task.addRecords('in', 0, [raw('in', 0, 5, 'a'), raw('in', 1, 3, 'b')])
  drain(first.task)
  expect(first.logged).toEqual(['app-sums-changelog-0 k a', 'app-sums-changelog-0 k ab'])
  const second = setup(build)
  expect(second.task.changelogs).toEqual([{ store: 'sums', topic: 'app-sums-changelog', partition: 0 }])
  second.task.restore('sums', [{ key: Buffer.from('k'), value: Buffer.from('ab'), timestamp: 5 }])
  second.task.addRecords('in', 0, [raw('in', 2, 4, 'c')])
  drain(second.task)
  expect(second.logged).toEqual(['app-sums-changelog-0 k abc'])
  second.task.close()
  expect(second.task.stores.get('sums')!.isOpen()).toBe(false)
})

describe('a windowed aggregation goes on from the time that it had seen', () => {
  const closed = (builder: StreamsBuilder) => windowedBy(builder).emitStrategy(EmitStrategy.onWindowClose())
  const windowedBy = (builder: StreamsBuilder) =>
    builder.stream('in', strings).groupByKey().windowedBy(TimeWindows.ofSizeWithNoGrace(10))
  const counting = (table: KTable<Windowed<string>, number>) =>
    table.toStream().to('out', Produced.with(windowed(string), int64))
  const kept = Materialized.as<string, number>('counts').withRetention(1_000)
  const always = { '__emit.interval.ms.kstreams.windowed.aggregation__': 0 }

  /** The same task after a restart: stores from their changelogs, and what was in the metadata of its offsets. */
  function restarted(build: (builder: StreamsBuilder) => void, records: RawRecord[], config: Partial<TaskConfig> = {}) {
    const first = setup(build, config)
    first.task.addRecords('in', 0, records)
    drain(first.task)
    const second = setup(build, config, (task) => {
      task.restoreProcessorMetadata(first.task.processorMetadata())
      task.restore('counts', first.changelog)
    })
    return { first, second }
  }

  test('a late record does not open a window again that has closed', () => {
    const records = [raw('in', 0, 5, 'a'), raw('in', 1, 100, 'b')]
    const { first, second } = restarted((builder) => counting(windowedBy(builder).count(kept)), records)
    expect(first.sent).toHaveLength(2)
    second.task.addRecords('in', 0, [raw('in', 2, 6, 'late'), raw('in', 3, 101, 'c')])
    drain(second.task)
    expect(second.sent.map(({ timestamp }) => timestamp)).toEqual([101])
    expect(second.task.counters.dropped).toBe(1)
  })

  test('a window that was told when it closed is not told again', () => {
    const records = [raw('in', 0, 5, 'a'), raw('in', 1, 100, 'b')]
    const { first, second } = restarted((builder) => counting(closed(builder).count(kept)), records, always)
    expect(first.sent.map(({ timestamp }) => timestamp)).toEqual([5])
    second.task.addRecords('in', 0, [raw('in', 2, 200, 'c')])
    drain(second.task)
    expect(second.sent.map(({ timestamp }) => timestamp)).toEqual([100])
  })

  test('nor a session', () => {
    const sessions = (builder: StreamsBuilder) =>
      builder
        .stream('in', strings)
        .groupByKey()
        .windowedBy(SessionWindows.ofInactivityGapWithNoGrace(10))
        .emitStrategy(EmitStrategy.onWindowClose())
        .count(kept)
        .toStream()
        .to('out', Produced.with(sessionWindowed(string), int64))
    const records = [raw('in', 0, 5, 'a'), raw('in', 1, 100, 'b')]
    const { first, second } = restarted(sessions, records, always)
    expect(first.sent.map(({ timestamp }) => timestamp)).toEqual([5])
    second.task.addRecords('in', 0, [raw('in', 2, 20, 'late'), raw('in', 3, 200, 'c')])
    drain(second.task)
    expect(second.sent.map(({ timestamp }) => timestamp)).toEqual([100])
    expect(second.task.counters.dropped).toBe(1)
  })
})

describe('partitions', () => {
  test('murmur2 as Kafka’s producers have it', () => {
    const hashes = [
      ['21', -973932308],
      ['foobar', -790332482],
      ['a-little-bit-long-string', -985981536],
      ['a-little-bit-longer-string', -1486304829],
    ] as const
    for (const [key, hash] of hashes) {
      expect(murmur2Partition(Buffer.from(key), 2 ** 31)).toBe(hash & 0x7fffffff)
    }
  })

  test('the windows of a key go where the key goes; a partitioner chooses one, several or none', () => {
    const { task, sent } = setup((builder) => {
      const stream = builder.stream('in', strings)
      stream.to('plain', Produced.with(string, string))
      stream
        .selectKey((key) => new Windowed(key, { start: 0, end: 10 }))
        .to('windows', Produced.with(windowed(string), string))
      stream.to(
        'several',
        Produced.with(string, string, (_topic, _key, value) => [...value].map(Number)),
      )
      stream.to((key, value) => `${key}-${value}`, Produced.with(string, string))
    })
    task.addRecords('in', 0, [raw('in', 0, 1, '371'), raw('in', 1, 2, '')])
    drain(task)
    const to = (topic: string) => sent.filter((it) => it.topic === topic).map(({ partition }) => partition)
    expect(to('plain')).toEqual([undefined, undefined])
    expect(to('windows')).toEqual([murmur2Partition(Buffer.from('k'), 10), murmur2Partition(Buffer.from('k'), 10)])
    expect(to('several')).toEqual([3, 7, 1])
    expect(to('k-371')).toEqual([undefined])
  })
})
