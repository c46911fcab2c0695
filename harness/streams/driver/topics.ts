import { streamsError } from '../failures.ts'
import { NO_HEADERS } from '../processors/record.ts'
import type { Headers } from '../processors/types.ts'
import type { Serde } from '../serdes/types.ts'
import type { RawRecord } from '../task/types.ts'
import type { TestInputTopic, TestInputTopicOptions, TestOutputTopic, TestRecord } from './types.ts'

type Pipe = (key: Uint8Array | null, value: Uint8Array | null, timestamp: number, headers: Headers) => void

export class InputTopic<K, V> implements TestInputTopic<K, V> {
  private readonly topic: string
  private readonly key: Serde<K>
  private readonly value: Serde<V>
  private readonly pipe: Pipe
  private readonly autoAdvanceMs: number
  private time: number

  constructor(topic: string, key: Serde<K>, value: Serde<V>, pipe: Pipe, options: TestInputTopicOptions, now: number) {
    this.topic = topic
    this.key = key
    this.value = value
    this.pipe = pipe
    this.time = options.startTimestamp ?? now
    this.autoAdvanceMs = options.autoAdvanceMs ?? 0
  }

  pipeInput(key: K | null, value: V | null, timestamp?: number, headers: Headers = NO_HEADERS): void {
    const rawKey = key === null ? null : this.key.serialize(key, this.topic)
    const rawValue = value === null ? null : this.value.serialize(value, this.topic)
    const time = timestamp ?? this.time
    if (timestamp === undefined) this.time += this.autoAdvanceMs
    this.pipe(rawKey, rawValue, time, headers)
  }

  advanceTime(ms: number): void {
    this.time += ms
  }
}

export class OutputTopic<K, V> implements TestOutputTopic<K, V> {
  private readonly topic: string
  private readonly key: Serde<K>
  private readonly value: Serde<V>
  private readonly queue: () => RawRecord[]

  constructor(topic: string, key: Serde<K>, value: Serde<V>, queue: () => RawRecord[]) {
    this.topic = topic
    this.key = key
    this.value = value
    this.queue = queue
  }

  isEmpty(): boolean {
    return this.queue().length === 0
  }

  getQueueSize(): number {
    return this.queue().length
  }

  readRecord(): TestRecord<K, V> {
    const record = this.queue().shift()
    if (record !== undefined) return this.decoded(record)
    throw streamsError('TOPIC_EMPTY', {
      expected: { en: `a record in ${this.topic}`, ru: `запись в ${this.topic}` },
      observed: { en: 'none', ru: 'записей нет' },
      next: { en: 'ask isEmpty() first', ru: 'сначала проверьте isEmpty()' },
    })
  }

  readRecordsToList(): TestRecord<K, V>[] {
    return this.queue()
      .splice(0)
      .map((record) => this.decoded(record))
  }

  readKeyValuesToList(): (readonly [K, V])[] {
    return this.readRecordsToList().map(({ key, value }) => [key, value] as const)
  }

  readValuesToList(): V[] {
    return this.readRecordsToList().map(({ value }) => value)
  }

  readKeyValuesToMap(): Map<K, V> {
    return new Map(this.readKeyValuesToList())
  }

  private decoded({ key, value, timestamp, headers }: RawRecord): TestRecord<K, V> {
    return {
      key: (key === null ? null : this.key.deserialize(key, this.topic)) as K,
      value: (value === null ? null : this.value.deserialize(value, this.topic)) as V,
      timestamp,
      headers,
    }
  }
}
