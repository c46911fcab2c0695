/** What the parts of this lab have in common. Given: you need not change it. */

/** Lines of `server.properties`, or settings of a topic, by name. */
export type Properties = Record<string, string>

/** The object store. */
export interface Store {
  /** Its URL. */
  endpoint: string
  /** A bucket that is there. */
  bucket: string
  /** Absolute path of a file with the lines `access.key=…` and `secret.key=…`. Every broker has one; it stands in no repository. */
  credentialsFile: string
}

/** It has one broker, which leads every partition. */
export interface Cluster {
  /** `host:port` of it. */
  brokers: string[]
}

/** How long the records of a topic are where. Times are milliseconds; all numbers are whole. */
export interface Policy {
  /** Kafka has a record for so long, wherever. */
  keepMs: number
  /** The disk of the broker has it for so long, counted from the last record of its segment. */
  hotMs: number
  /** The oldest segment leaves the disk, when it is in the store, as soon as the disk has so much of the partition without it. Absent: time alone decides. */
  hotBytes?: number
  /**
   * A segment is closed when the next record comes so long after its first one, or when it would be longer than `segmentBytes`. Where no record comes any
   * more, Kafka closes it when the hot time of its last record is over.
   */
  segmentMs: number
  segmentBytes: number
}

/** A policy that contradicts itself, or that Kafka would not take. The message names the fields. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
}

/** `hot`: on the disk of the broker. `cold`: in the object store alone. */
export type Tier = 'hot' | 'cold'

/** Where the records of a partition are. Each is the offset that the next one has: `start` to `hotFrom` is cold, `hotFrom` to `end` is hot. */
export interface Tiers {
  partition: number
  /** The first record that Kafka still has. */
  start: bigint
  /** The first record that the disk still has. */
  hotFrom: bigint
  /** The first record that the store has not got. `start` where it has none. */
  copiedTo: bigint
  /** Of the record that will be written next. */
  end: bigint
}

/** The records from the offset `from` up to `to`, without it. */
export interface Range {
  topic: string
  partition: number
  from: bigint
  to: bigint
}

export interface TieredRecord {
  offset: bigint
  /** As UTF-8. */
  key: string | null
  value: string | null
  tier: Tier
}

export type ReadFailure = 'unreachable' | 'no-such-topic' | 'out-of-range' | 'store-away' | 'too-few-records'

/** A read that gave nothing. Its message begins with the reason. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly reason: ReadFailure

  constructor(reason: ReadFailure, details: string, options?: ErrorOptions) {
    super(`${reason}: ${details}`, options)
    this.reason = reason
  }
}

/** One read that was timed. */
export interface Sample {
  tier: Tier
  /** Offset of its first record. */
  from: bigint
  records: number
  /** Of keys and values. */
  bytes: number
  ms: number
}

/** Of all reads of a tier. Percentiles are nearest-rank: the smallest time that so many per cent of the reads did not exceed. */
export interface Summary {
  reads: number
  records: number
  bytes: number
  p50Ms: number
  p95Ms: number
  maxMs: number
  /** All bytes by all the time that reads took; 0 where they took none. */
  bytesPerSecond: number
}

export interface Comparison {
  /** Null: there was no such read. */
  hot: Summary | null
  cold: Summary | null
  /** How many times longer the middle cold read takes (`p50Ms`). Null where one of the two is not there, or took no time. */
  slowdown: number | null
}

/** What a topic has to bear. A GB is 10⁹ bytes, a month has 30 days. */
export interface Workload {
  /** Written by producers, before any copy. */
  bytesPerDay: number
  /** Copies on disks. */
  replication: number
  keepDays: number
  segmentBytes: number
  /** What is read each day, by its age. What is older than `keepDays`, or just as old, is there no more. */
  reads: { ageDays: number; bytesPerDay: number }[]
  /** Fetched from the store by one request. */
  bytesPerRequest: number
}

/** In one currency. */
export interface Prices {
  diskGbMonth: number
  storeGbMonth: number
  putPer1000: number
  getPer1000: number
  /** Of what leaves the store. */
  egressGb: number
}

/** Of a month. */
export interface DiskCost {
  disk: number
  total: number
}

export interface TieredCost extends DiskCost {
  store: number
  puts: number
  gets: number
  egress: number
}

/** A number of hot days, what it costs, and how much of all that is read is cold (0 to 1; 0 where nothing is read). */
export interface Choice {
  hotDays: number
  cost: TieredCost
  coldShare: number
}
