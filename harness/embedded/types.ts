import type { Clock, Ctx, Rejected } from '../kata/index.ts'

/** A record as tests compare it: text in place of bytes. Bytes that are no UTF-8 come as `0x…`. */
export interface TestRecord {
  partition: number
  /** 64-bit, in decimal. */
  offset: string
  /** Milliseconds since the epoch. */
  timestamp: number
  key: string | null
  value: string | null
  headers: Readonly<Record<string, string>>
}

export interface TestContextOptions {
  /** Default: a clock on which each sleep is over at once. */
  clock?: Clock
}

/** What one test is apart from all others by: names of its own, and what the code under test has said. */
export interface TestContext {
  /** The first argument of the application's functions. Its names are nobody else's. */
  readonly ctx: Ctx
  /** Milliseconds of each `ctx.clock.sleep` so far; of a clock of your own nothing is known. */
  readonly sleeps: readonly number[]
  /** What was reported by `ctx.onReject` so far. */
  readonly rejected: readonly Rejected[]
  /** Lines of `ctx.print` so far. */
  readonly printed: readonly string[]
  /** All records that the topic has now, in order of partition, then offset. Takes the name as the application has it (`orders`). */
  records(topic: string): Promise<TestRecord[]>
  /** The offset that the group has committed, by partition; partitions without one are left out. */
  committed(group: string, topic: string): Promise<Record<number, string>>
  /** Writes text to the topic, as it is: also what no producer of the application would write. Other bytes take a producer of `ctx.kafka`. */
  produce(
    topic: string,
    records: readonly { key?: string | null; value: string | null; headers?: Record<string, string> }[],
  ): Promise<void>
}

/** A Kafka that tests use. */
export interface TestKafka extends AsyncDisposable {
  /** `host:port`. */
  readonly bootstrapServers: readonly string[]
  /** Names of its own for each call: tests side by side do not meet. */
  context(options?: TestContextOptions): TestContext
  /** Ends what was started for it. Also at the end of an `await using` block. */
  stop(): Promise<void>
}
