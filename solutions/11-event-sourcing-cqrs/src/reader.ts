import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Admin, type Batch, type Consumer, Kafka } from 'kafkajs'
import { type Ctx, partitionCount, whenBrokerAnswers } from '#harness/kata'
import { MEMBER, type Recorded, TOPIC } from './contract.ts'
import { BadEventError, readEvent } from './events.ts'

/** So long after its end a consumer is followed by the next. */
const PAUSE_MS = 300

/** First offset and end of each partition. */
export type Bounds = readonly { low: bigint; high: bigint }[]

export interface ReaderOptions {
  /** By partition: the first offset to read. */
  from?: readonly bigint[]
  /** By partition: the first offset that is not to be read. */
  until?(bounds: Bounds): readonly bigint[]
  /** Given each event once, in the order of its partition. */
  apply(recorded: Recorded): void
}

/**
 * A client that gives up within seconds: whoever waits for its answer hears of it, and so does whoever wants to stop.
 */
export function briefClient(ctx: Ctx): Kafka {
  return new Kafka({ ...ctx.clientConfig, requestTimeout: 3_000, retry: { initialRetryTime: 50, retries: 3 } })
}

/** Reads `account-events` from somewhere on and for ever, each record once. */
export class EventReader {
  readonly #ctx: Ctx
  readonly #admin: Admin
  readonly #apply: ReaderOptions['apply']
  readonly #next: bigint[] = []
  readonly #waiting = new Set<{ partition: number; offset: bigint; resolve(): void; reject(error: Error): void }>()
  readonly #closing = new AbortController()
  #until: readonly bigint[] = []
  #reading: Promise<void> | undefined

  private constructor(ctx: Ctx, apply: ReaderOptions['apply']) {
    this.#ctx = ctx
    this.#apply = apply
    this.#admin = briefClient(ctx).admin()
  }

  /** Resolves when it has read what stood there, up to `until`. */
  static async open(ctx: Ctx, options: ReaderOptions): Promise<EventReader> {
    await whenBrokerAnswers(ctx)
    const reader = new EventReader(ctx, options.apply)
    try {
      await reader.#start(options)
    } catch (error) {
      await reader.close()
      throw error
    }
    return reader
  }

  /** The first offset of a partition that has not been read. */
  next(partition: number): bigint {
    return this.#next[partition] ?? 0n
  }

  /** Until everything before this offset has been read. Rejects when the reader is closed. */
  reach(partition: number, offset: bigint): Promise<void> {
    if (this.next(partition) >= offset) return Promise.resolve()
    if (this.#closing.signal.aborted) return Promise.reject(closed())
    return new Promise((resolve, reject) => this.#waiting.add({ partition, offset, resolve, reject }))
  }

  /** Until everything has been read that is in the topic now. */
  async catchUp(): Promise<void> {
    await this.#reachAll((await this.bounds()).map(({ high }) => high))
  }

  async bounds(): Promise<Bounds> {
    const found = await this.#admin.fetchTopicOffsets(this.#ctx.name(TOPIC.events))
    return found
      .sort((a, b) => a.partition - b.partition)
      .map(({ low, high }) => ({ low: BigInt(low), high: BigInt(high) }))
  }

  /** Nobody waits for a record any longer. */
  release(): void {
    this.#closing.abort()
    for (const { reject } of this.#waiting) reject(closed())
    this.#waiting.clear()
  }

  async close(): Promise<void> {
    this.release()
    await this.#reading
    await this.#admin.disconnect()
  }

  async #start({ from = [], until }: ReaderOptions): Promise<void> {
    await this.#admin.connect()
    await partitionCount(this.#admin, this.#ctx.name(TOPIC.events))
    const bounds = await this.bounds()
    this.#until = until?.(bounds) ?? []
    for (const [partition, { low }] of bounds.entries()) {
      const first = from[partition] ?? 0n
      this.#next.push(first > low ? first : low)
    }
    this.#reading = this.#keepReading()
    await this.#reachAll(bounds.map(({ high }, partition) => this.#until[partition] ?? high))
  }

  async #reachAll(offsets: readonly bigint[]): Promise<void> {
    await Promise.all(offsets.map((offset, partition) => this.reach(partition, offset)))
  }

  /** One consumer after the other. kafkajs begins anew by itself after some errors only; after the others its consumer is still for ever. */
  async #keepReading(): Promise<void> {
    const { signal } = this.#closing
    while (!signal.aborted) {
      // Nobody else has this group, and it commits nothing: where to begin is not the group's to remember.
      const groupId = this.#ctx.name(`account-reader.${randomUUID()}`)
      const retry = { restartOnFailure: async () => false }
      const consumer = briefClient(this.#ctx).consumer({ groupId, allowAutoTopicCreation: false, retry, ...MEMBER })
      const over = new Promise((resolve) => {
        consumer.on(consumer.events.CRASH, resolve)
        signal.addEventListener('abort', resolve, { once: true })
      })
      try {
        await this.#consume(consumer)
        await over
      } catch {
        // the next one tries
      }
      await consumer.disconnect().catch(() => {})
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => {})
    }
  }

  async #consume(consumer: Consumer): Promise<void> {
    const topic = this.#ctx.name(TOPIC.events)
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
      // Nothing but markers of transactions: no handler was called.
      if (payload.batchSize === 0) this.#advance(payload.partition, BigInt(payload.lastOffset) + 1n)
    })
    await consumer.connect()
    await consumer.subscribe({ topics: [topic], fromBeginning: true })
    await consumer.run({ autoCommit: false, eachBatch: async ({ batch }) => this.#take(batch) })
    for (const [partition, next] of this.#next.entries())
      if (next > 0n) consumer.seek({ topic, partition, offset: String(next) })
  }

  /** After a rebalance kafkajs begins anew: what has been read is passed over. */
  #take(batch: Batch): void {
    const { topic, partition, messages } = batch
    const until = this.#until[partition]
    for (const { key, value, offset, timestamp } of messages) {
      const at = BigInt(offset)
      if (at < this.next(partition) || (until !== undefined && at >= until)) continue
      try {
        this.#apply({ position: `${partition}-${offset}`, event: readEvent(key, value, Number(timestamp)) })
      } catch (error) {
        if (!(error instanceof BadEventError)) throw error
        this.#ctx.onReject({ topic, partition, offset, reason: error.message })
      }
      this.#next[partition] = at + 1n
    }
    this.#advance(partition, BigInt(batch.lastOffset()) + 1n)
  }

  #advance(partition: number, next: bigint): void {
    if (next > this.next(partition)) this.#next[partition] = next
    for (const one of this.#waiting)
      if (one.partition === partition && this.next(partition) >= one.offset) {
        this.#waiting.delete(one)
        one.resolve()
      }
  }
}

const closed = () => new Error('the reader is closed')
