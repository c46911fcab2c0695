import type { StreamRecord } from '../processors/record.ts'
import type { TimestampExtractor } from '../topology/types.ts'
import type { Engine } from './engine.ts'
import type { SourceRuntime } from './runtime-nodes.ts'
import { extractTimestamp, FailOnInvalidTimestamp } from './timestamp-extractors.ts'
import type { RawRecord } from './types.ts'

/** The next record of a partition. Without `record`: it could not be read, and only its offset counts. */
export interface Head {
  readonly raw: RawRecord
  readonly record: StreamRecord | undefined
  readonly timestamp: number
}

const UNKNOWN = -1

/** The waiting records of one partition. Only the head is deserialized. */
export class RecordQueue {
  readonly topic: string
  readonly partition: number
  readonly source: SourceRuntime
  head: Head | undefined
  /** The largest timestamp taken so far, -1 before any. */
  partitionTime = UNKNOWN
  /** Of the last record that was taken; undefined before any. */
  consumedOffset: number | undefined
  private waiting: RawRecord[] = []
  private next = 0
  private readonly extractor: TimestampExtractor
  private readonly engine: Engine

  constructor(topic: string, partition: number, source: SourceRuntime, extractor: TimestampExtractor, engine: Engine) {
    this.topic = topic
    this.partition = partition
    this.source = source
    this.extractor = extractor
    this.engine = engine
  }

  get size(): number {
    return this.waiting.length - this.next + (this.head === undefined ? 0 : 1)
  }

  add(records: Iterable<RawRecord>): void {
    if (this.next === this.waiting.length) {
      this.waiting = []
      this.next = 0
    }
    for (const record of records) this.waiting.push(record)
    this.updateHead()
  }

  poll(): Head | undefined {
    const { head } = this
    if (head === undefined) return undefined
    this.head = undefined
    this.consumedOffset = head.raw.offset
    if (head.timestamp > this.partitionTime) this.partitionTime = head.timestamp
    this.updateHead()
    return head
  }

  private updateHead(): void {
    let unreadable: RawRecord | undefined
    while (this.head === undefined && this.next < this.waiting.length) {
      const raw = this.waiting[this.next++]!
      this.head = this.read(raw)
      if (this.head === undefined) unreadable = raw
    }
    if (this.head === undefined && unreadable !== undefined) {
      this.head = { raw: unreadable, record: undefined, timestamp: UNKNOWN }
    }
  }

  private read(raw: RawRecord): Head | undefined {
    const record = this.source.read(raw)
    if (record === undefined) return undefined
    const { key, value } = record
    // The common case does without a copy of the record.
    const isPlain = this.extractor === FailOnInvalidTimestamp && raw.timestamp >= 0
    const timestamp = isPlain
      ? raw.timestamp
      : extractTimestamp(this.extractor, { ...raw, key, value }, this.partitionTime)
    if (timestamp >= 0)
      return { raw, record: record.timestamp === timestamp ? record : record.withTimestamp(timestamp), timestamp }
    this.engine.counters.dropped++
    return undefined
  }
}
