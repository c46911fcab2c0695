import {
  bytes,
  Consumed,
  type Headers,
  int64,
  type KStream,
  type KTable,
  LogAndFailExceptionHandler,
  LogAndFailProcessingExceptionHandler,
  Produced,
  type Serde,
  StreamsBuilder,
  string,
  type TaskConfig,
  type Topology,
  TopologyTestDriver,
} from '../index.ts'
import type { Shape } from './arbitraries.ts'
import type { Internal, Output, Result, Step } from './protocol.ts'
import { contentsOf, hex, plain } from './values.ts'

/** A topology that exists in `java/` under the same name, line by line the same, and what to feed it with. */
export interface Twin extends Shape {
  readonly name: string
  /** The line of the report that its cases are counted in. */
  readonly operator: string
  build(plan: Plan): void
}

/** A topology in the making; remembers with which serdes its output topics are read. Inputs are strings. */
export class Plan {
  readonly builder = new StreamsBuilder()
  /** Built by hand, in place of what the builder holds. */
  topology: Topology | undefined
  /** Beside what every case has. */
  readonly config: Partial<TaskConfig> = {
    'deserialization.exception.handler': new LogAndFailExceptionHandler(() => {}),
    'processing.exception.handler': new LogAndFailProcessingExceptionHandler(() => {}),
  }
  readonly sinks = new Map<string, { key: Serde<unknown>; value: Serde<unknown> }>()

  stream(topic: string): KStream<string, string> {
    return this.builder.stream(topic, Consumed.with(string, string))
  }

  table(topic: string): KTable<string, string> {
    return this.builder.table(topic, Consumed.with(string, string))
  }

  /** Ends a stream of strings in the topic `out`. */
  out(stream: KStream<string, string>): void {
    this.to(stream, 'out', string, string)
  }

  outCounts(stream: KStream<string, number>): void {
    this.to(stream, 'out', string, int64)
  }

  to<K, V>(stream: KStream<K, V>, topic: string, key: Serde<K>, value: Serde<V>): void {
    stream.to(topic, Produced.with(key, value))
    this.sinks.set(topic, { key: key as Serde<unknown>, value: value as Serde<unknown> })
  }

  build(): Topology {
    return this.topology ?? this.builder.build()
  }
}

/** The same as `java/Case.java`, with this repository's TopologyTestDriver. */
export function runTwin(twin: Twin, steps: readonly Step[]): Result {
  const plan = new Plan()
  twin.build(plan)
  const driver = new TopologyTestDriver(plan.build(), { applicationId: 'oracle', config: plan.config })
  const outputs: Output[] = []
  const internals: Internal[] = []
  let failure: string | undefined
  try {
    steps.forEach((step, index) => {
      if ('wallClock' in step) driver.advanceWallClockTime(step.wallClock)
      else
        driver
          .createInputTopic(step.topic, string, string)
          .pipeInput(step.key, step.value, step.timestamp, numbered(index))
      for (const [topic, { key, value }] of plan.sinks) {
        for (const record of driver.createOutputTopic(topic, key, value).readRecordsToList())
          outputs.push([
            index,
            topic,
            plain(record.key),
            plain(record.value),
            record.timestamp,
            numberOf(record.headers),
          ])
      }
      internals.push(...internalsOf(driver, plan, index))
    })
  } catch (error) {
    failure = String(error)
  }
  const stores = Object.fromEntries(
    [...driver.getAllStateStores()].flatMap(([name, store]) => (store ? contentsOf(name, store) : [])),
  )
  const result = { outputs, stores, dropped: driver.counters.dropped, internals }
  driver.close()
  return failure === undefined ? result : { ...result, failure }
}

/** A header that says which step a record came in by. */
function numbered(step: number): Headers {
  return [['step', Buffer.from(String(step))]]
}

function numberOf(headers: Headers): number | null {
  const step = headers.findLast(([name]) => name === 'step')?.[1]
  return step ? Number(Buffer.from(step).toString()) : null
}

/** What went to changelogs and repartition topics, by topic. */
function internalsOf(driver: TopologyTestDriver, plan: Plan, step: number): Internal[] {
  const topics = [...driver.producedTopicNames()].filter((topic) => !plan.sinks.has(topic)).sort()
  return topics.flatMap((topic) =>
    driver
      .createOutputTopic(topic, bytes, bytes)
      .readRecordsToList()
      .map(({ key, value, timestamp }): Internal => [step, topic, key && hex(key), value && hex(value), timestamp]),
  )
}
