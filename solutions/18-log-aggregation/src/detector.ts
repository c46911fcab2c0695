import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  EmitStrategy,
  Grouped,
  json,
  type KeyValueStore,
  type KStream,
  Materialized,
  type Processor,
  type ProcessorContext,
  Produced,
  Stores,
  StreamRecord,
  StreamsBuilder,
  string,
  TimeWindows,
  type Topology,
  type Windowed,
} from '#harness/streams'
import {
  type Alert,
  APPLICATION,
  alertSchema,
  BASELINE,
  eventSchema,
  GRACE_MS,
  LEVELS,
  type LogEvent,
  MINUTE_MS,
  type Minute,
  type Pattern,
  patternKeySchema,
  patternSchema,
  TOPIC,
} from './contract.ts'
import { judge, patternOf } from './patterns.ts'
import { jsonOf, Reader, textOf } from './reading.ts'
import { type Running, type RunOptions, runTopology } from './running.ts'

const INPUTS = LEVELS.map((level) => TOPIC[level])
const BASELINES = 'baselines'

export function detector(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  const events = builder
    .stream(
      INPUTS.map((topic) => ctx.name(topic)),
      Consumed.with(bytes, bytes),
    )
    .process<string, LogEvent>(
      () =>
        new Reader(ctx, ({ key, value }) => {
          const event = jsonOf(eventSchema, value)
          if (event.level === 'unknown' || textOf(key) !== event.service) throw new Error('no event of its service')
          return { key: event.service, value: event, at: event.at }
        }),
    )
  patternsOf(events).to(ctx.name(TOPIC.patterns), Produced.with(json(patternKeySchema), json(patternSchema)))
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(BASELINES), string, json<Minute[]>()))
  minutesOf(events)
    .process<string, Alert>(() => new Judge(), BASELINES)
    .to(ctx.name(TOPIC.alerts), Produced.with(string, json(alertSchema)))
  return builder.build()
}

type PatternKey = { service: string; pattern: string }
/** With the id of the example: of several at one time the smallest counts. */
type Known = Pattern & { id: string }

function patternsOf(events: KStream<string, LogEvent>): KStream<PatternKey, Pattern> {
  return events
    .filter((_, { level }) => level === 'error')
    .map((service, { id, at, message, trace }): [PatternKey, Known] => [
      { service, pattern: patternOf(message, trace) },
      { id, count: 1, first: at, last: at, example: message },
    ])
    .groupByKey(Grouped.with(json(patternKeySchema), json<Known>()))
    .reduce(added, Materialized.as<PatternKey, Known>('patterns').withValueSerde(json<Known>()))
    .toStream()
    .mapValues(({ id: _, ...pattern }) => pattern)
}

function added(known: Known, other: Known): Known {
  const isOlder = other.first < known.first || (other.first === known.first && other.id < known.id)
  const { id, example } = isOlder ? other : known
  return {
    id,
    count: known.count + other.count,
    first: Math.min(known.first, other.first),
    last: Math.max(known.last, other.last),
    example,
  }
}

/** Each minute once, when it closes. */
function minutesOf(events: KStream<string, LogEvent>): KStream<Windowed<string>, Minute> {
  return events
    .groupByKey(Grouped.with(string, json<LogEvent>()))
    .windowedBy(TimeWindows.ofSizeAndGrace(MINUTE_MS, GRACE_MS))
    .emitStrategy(EmitStrategy.onWindowClose())
    .aggregate<Minute>(
      () => ({ lines: 0, errors: 0 }),
      (_, { level }, { lines, errors }) => ({ lines: lines + 1, errors: errors + (level === 'error' ? 1 : 0) }),
      Materialized.as<string, Minute>('minutes').withValueSerde(json<Minute>()),
    )
    .toStream()
}

class Judge implements Processor<Windowed<string>, Minute, string, Alert> {
  #context!: ProcessorContext<string, Alert>
  #baselines!: KeyValueStore<string, Minute[]>

  init(context: ProcessorContext<string, Alert>): void {
    this.#context = context
    this.#baselines = context.getStateStore(BASELINES)
  }

  process({ key, value: minute, timestamp }: StreamRecord<Windowed<string>, Minute>): void {
    const service = key.key
    const baseline = this.#baselines.get(service) ?? []
    const judgement = judge(baseline, minute)
    if (!judgement?.isBurst) {
      this.#baselines.put(service, [...baseline, minute].slice(-BASELINE.most))
      return
    }
    const alert = { service, start: key.window.start, ...minute, expected: judgement.expected }
    this.#context.forward(new StreamRecord(service, alert, timestamp))
  }
}

export function startDetector(ctx: Ctx, options: RunOptions = {}): Promise<Running> {
  const topics = [...INPUTS, TOPIC.patterns, TOPIC.alerts]
  return runTopology(ctx, APPLICATION.detector, detector(ctx), topics, options)
}
