import {
  bytes,
  LogAndContinueExceptionHandler,
  LogAndContinueProcessingExceptionHandler,
  type ProcessingExceptionHandler,
  type Serde,
  type StateStore,
  StreamRecord,
  type TaskConfig,
  type TestOutputTopic,
  type TimestampExtractor,
  type Topology,
  TopologyTestDriver,
} from '../../index.ts'
import { type Java, JavaThrown, List, number } from './java.ts'
import type { Json, JsonObject } from './wire.ts'

type Bytes = Uint8Array | null

/** The driver as Java's stand-in calls it: with bytes, since Kafka's own TestInputTopic and TestOutputTopic have the serdes. */
export class Driver {
  readonly #driver: TopologyTestDriver
  readonly #outputs = new Map<string, TestOutputTopic<Uint8Array, Uint8Array>>()

  constructor(topology: Topology, config: Partial<TaskConfig>, applicationId: string, startMs: number) {
    this.#driver = new TopologyTestDriver(topology, { config, startMs, applicationId })
  }

  pipe(topic: string, key: Bytes, value: Bytes, timestamp: number, headers: StreamRecord['headers']): void {
    this.#driver.createInputTopic(topic, bytes, bytes).pipeInput(key, value, timestamp, headers)
  }

  size(topic: string): number {
    return this.#output(topic).getQueueSize()
  }

  read(topic: string): StreamRecord {
    const { key, value, timestamp, headers } = this.#output(topic).readRecord()
    return new StreamRecord<unknown, unknown>(key, value, timestamp, headers)
  }

  producedTopicNames(): List {
    return new List(this.#driver.producedTopicNames())
  }

  dropped(): number {
    return this.#driver.counters.dropped
  }

  stores(): ReadonlyMap<string, StateStore | null> {
    return this.#driver.getAllStateStores()
  }

  /** Null where there is none. */
  store(name: string): StateStore | null {
    return this.stores().get(name) ?? null
  }

  keyValueStore(name: string): StateStore | null {
    return this.store(name) && this.#driver.getKeyValueStore(name)
  }

  windowStore(name: string): StateStore | null {
    return this.store(name) && this.#driver.getWindowStore(name)
  }

  advanceWallClockTime(ms: number): void {
    this.#driver.advanceWallClockTime(ms)
  }

  close(): void {
    this.#driver.close()
  }

  #output(topic: string): TestOutputTopic<Uint8Array, Uint8Array> {
    const known = this.#outputs.get(topic) ?? this.#driver.createOutputTopic(topic, bytes, bytes)
    this.#outputs.set(topic, known)
    return known
  }
}

const numbers = [
  'max.task.idle.ms',
  '__emit.interval.ms.kstreams.outer.join.spurious.results.fix__',
  '__emit.interval.ms.kstreams.windowed.aggregation__',
] as const

export function configOf(json: JsonObject, decode: (json: Json) => unknown, java: Java): Partial<TaskConfig> {
  const read = <T>(field: string) => (decode(json[field] ?? null) ?? undefined) as T | undefined
  const processing = json['processing']
  return {
    'default.key.serde': read<Serde<unknown>>('keySerde'),
    'default.value.serde': read<Serde<unknown>>('valueSerde'),
    'default.timestamp.extractor': read<TimestampExtractor>('timestampExtractor'),
    ...(json['deserialization'] === 'continue' && {
      'deserialization.exception.handler': new LogAndContinueExceptionHandler(),
    }),
    ...(processing === 'continue' && {
      'processing.exception.handler': new LogAndContinueProcessingExceptionHandler(),
    }),
    ...(typeof processing === 'object' && {
      'processing.exception.handler': calledBack(number((processing as JsonObject)['id']), java),
    }),
    ...Object.fromEntries(numbers.flatMap((name) => (typeof json[name] === 'number' ? [[name, json[name]]] : []))),
  }
}

function calledBack(id: number, java: Java): ProcessingExceptionHandler {
  return {
    handleError: (
      { topic, partition, offset, processorNodeId, timestamp, sourceRawKey, sourceRawValue },
      record,
      error,
    ) => {
      const thrown = thrownBy(error) ?? String(error)
      const place = [topic, partition, offset, processorNodeId, timestamp]
      const result = java.call('ProcessingExceptionHandler', id, ...place, record, thrown, sourceRawKey, sourceRawValue)
      // What Java's compiler lets a handler give, and ours does not: no answer at all.
      if (result === null) return null as unknown as ReturnType<ProcessingExceptionHandler['handleError']>
      return { result: result as 'RESUME' | 'FAIL', deadLetterQueueRecords: [] }
    },
  }
}

/** What a function of a test threw, if that is what this came of. */
export function thrownBy(error: unknown): JavaThrown | undefined {
  for (let it = error; it instanceof Error; it = it.cause) if (it instanceof JavaThrown) return it
  return undefined
}
