import type { Ctx } from '#harness/kata'
import {
  BufferConfig,
  bytes,
  Consumed,
  Grouped,
  json,
  type KeyValueStore,
  Materialized,
  type ProcessorContext,
  Produced,
  Stores,
  StreamRecord,
  StreamsBuilder,
  Suppressed,
  string,
  TimeWindows,
  type Topology,
  type Windowed,
} from '#harness/streams'
import {
  type Alert,
  APPLICATION,
  BASELINE,
  eventSchema,
  GRACE_MS,
  type LogEvent,
  MINUTE_MS,
  type Minute,
  type Pattern,
  TOPIC,
} from './contract.ts'
import { jsonIn, textIn } from './decoding.ts'
import { judge, patternOf } from './patterns.ts'
import { type Running, type RunOptions, runApplication } from './running.ts'

const INPUTS = [TOPIC.error, TOPIC.info, TOPIC.warning]
interface Row extends Pattern {
  oldest: string
}

/** Minutes by suppress, patterns by aggregate. */
export function detector(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  const [first, ...others] = INPUTS.map((topic) => builder.stream(ctx.name(topic), Consumed.with(bytes, bytes)))
  const events = others.reduce((all, one) => all.merge(one), first!).process<string, LogEvent>(() => checking(ctx))

  events
    .filter((_, { level }) => level === 'error')
    .groupBy(
      (service, { message, trace }) => JSON.stringify({ service, pattern: patternOf(message, trace) }),
      Grouped.with(string, json<LogEvent>()),
    )
    .aggregate<Row | null>(
      () => null,
      (_, event, row) => rowWith(row, event),
      Materialized.as<string, Row | null>('rows').withKeySerde(string).withValueSerde(json<Row | null>()),
    )
    .toStream()
    .mapValues((row): Pattern => {
      const { count, first: since, last, example } = row as Row
      return { count, first: since, last, example }
    })
    .to(ctx.name(TOPIC.patterns), Produced.with(string, json<Pattern>()))

  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('normal'), string, json<Minute[]>()))
  events
    .mapValues(({ level }): Minute => ({ lines: 1, errors: level === 'error' ? 1 : 0 }))
    .groupByKey(Grouped.with(string, json<Minute>()))
    .windowedBy(TimeWindows.ofSizeAndGrace(MINUTE_MS, GRACE_MS))
    .reduce(
      (sum, one) => ({ lines: sum.lines + one.lines, errors: sum.errors + one.errors }),
      Materialized.as<string, Minute>('counts').withValueSerde(json<Minute>()),
    )
    .suppress(Suppressed.untilWindowCloses(BufferConfig.unbounded()))
    .toStream()
    .process<string, Alert>(() => judging(), 'normal')
    .to(ctx.name(TOPIC.alerts), Produced.with(string, json<Alert>()))
  return builder.build()
}

function rowWith(row: Row | null, { id, at, message }: LogEvent): Row {
  if (row === null) return { count: 1, first: at, last: at, example: message, oldest: id }
  const isOlder = at < row.first || (at === row.first && id < row.oldest)
  const { example, oldest } = isOlder ? { example: message, oldest: id } : row
  return { count: row.count + 1, first: Math.min(row.first, at), last: Math.max(row.last, at), example, oldest }
}

function checking(ctx: Ctx) {
  let context: ProcessorContext<string, LogEvent>
  return {
    init(given: ProcessorContext<string, LogEvent>) {
      context = given
    },
    process(record: StreamRecord<Uint8Array | null, Uint8Array | null>) {
      const [key, event] = [textIn(record.key), jsonIn(eventSchema, record.value)]
      const wrong = wrongWith(key, event)
      if (wrong === undefined && 'value' in event)
        context.forward(record.withKey(event.value.service).withValue(event.value).withTimestamp(event.value.at))
      else {
        const { topic, partition, offset } = context.recordMetadata()!
        ctx.onReject({ topic, partition, offset: String(offset), reason: wrong ?? '' })
      }
    },
  }
}

function wrongWith(key: ReturnType<typeof textIn>, event: { value: LogEvent } | { wrong: string }): string | undefined {
  if ('wrong' in event) return `value: ${event.wrong}`
  if ('wrong' in key) return `key: ${key.wrong}`
  if (event.value.level === 'unknown') return 'it could not be read'
  return key.value === event.value.service ? undefined : 'of another service'
}

function judging() {
  let context: ProcessorContext<string, Alert>
  let normal: KeyValueStore<string, Minute[]>
  return {
    init(given: ProcessorContext<string, Alert>) {
      context = given
      normal = given.getStateStore('normal')
    },
    process({ key: { key: service, window }, value: minute, timestamp }: StreamRecord<Windowed<string>, Minute>) {
      const before = normal.get(service) ?? []
      const judgement = judge(before, minute)
      if (judgement?.isBurst === true) {
        const alert = { service, start: window.start, ...minute, expected: judgement.expected }
        context.forward(new StreamRecord(service, alert, timestamp))
      } else normal.put(service, [...before, minute].slice(-BASELINE.most))
    },
  }
}

export const startDetector = (ctx: Ctx, options: RunOptions = {}): Promise<Running> => {
  const topics = [...INPUTS, TOPIC.patterns, TOPIC.alerts]
  return runApplication(ctx, { name: APPLICATION.detector, topology: detector(ctx), topics }, options)
}
