import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type Admin, type Consumer, Kafka, type KafkaMessage } from 'kafkajs'
import { type Ctx, partitionCount, whenBrokerAnswers } from '#harness/kata'
import { type AccountEvent, MEMBER, TOPIC } from './contract.ts'
import { BadEventError, readEvent } from './events.ts'

/** A record as it came: an event, or why it is none. */
export interface LogRecord {
  partition: number
  offset: bigint
  position: string
  event?: AccountEvent
  reason?: string
}

export interface Range {
  low: bigint
  high: bigint
}

interface Waiter {
  partition: number
  next: bigint
  done(error?: Error): void
}

/** Clients of this kind tell of trouble within seconds. */
export function impatient(ctx: Ctx): Kafka {
  return new Kafka({ ...ctx.clientConfig, requestTimeout: 2_500, retry: { retries: 2, initialRetryTime: 100 } })
}

/** The topic, read record by record from given places on; `next` is how far it has come. */
export class Log {
  readonly topic: string
  readonly next: bigint[] = []
  readonly #admin: Admin
  readonly #ctx: Ctx
  readonly #take: (record: LogRecord) => void
  #consumer: Consumer | undefined
  #starting: Promise<void> = Promise.resolve()
  #waiters: Waiter[] = []
  #open = true

  constructor(ctx: Ctx, take: (record: LogRecord) => void) {
    this.topic = ctx.name(TOPIC.events)
    this.#ctx = ctx
    this.#take = take
    this.#admin = impatient(ctx).admin()
  }

  /** Resolves when everything is read that stood there. Gives what that was. */
  async start(from: readonly bigint[] = []): Promise<Range[]> {
    await this.#admin.connect()
    await partitionCount(this.#admin, this.topic)
    const ranges = await this.ranges()
    for (const [partition, { low }] of ranges.entries()) {
      const wanted = from[partition]
      this.next[partition] = wanted === undefined || wanted < low ? low : wanted
    }
    this.#starting = this.#read()
    await Promise.all(ranges.map(({ high }, partition) => this.until(partition, high)))
    return ranges
  }

  async ranges(): Promise<Range[]> {
    const ranges: Range[] = []
    for (const { partition, low, high } of await this.#admin.fetchTopicOffsets(this.topic))
      ranges[partition] = { low: BigInt(low), high: BigInt(high) }
    return ranges
  }

  /** Until everything before `next` is read. */
  until(partition: number, next: bigint): Promise<void> {
    if (this.next[partition]! >= next) return Promise.resolve()
    if (!this.#open) return Promise.reject(new Error('the log is closed'))
    return new Promise((resolve, reject) => {
      this.#waiters.push({ partition, next, done: (error) => (error ? reject(error) : resolve()) })
    })
  }

  giveUpWaits(): void {
    this.#open = false
    for (const { done } of this.#waiters) done(new Error('the log is closed'))
    this.#waiters = []
  }

  async close(): Promise<void> {
    this.giveUpWaits()
    await this.#starting
    await Promise.all([this.#consumer?.disconnect(), this.#admin.disconnect()])
  }

  /** Until a consumer runs from where the log has come to. What ends that one begins this anew. */
  async #read(): Promise<void> {
    while (this.#open) {
      const retry = { restartOnFailure: () => Promise.resolve(false) }
      const groupId = this.#ctx.name(`log-${randomUUID()}`)
      const consumer = impatient(this.#ctx).consumer({ groupId, allowAutoTopicCreation: false, retry, ...MEMBER })
      this.#consumer = consumer
      let crashed = false
      let runs = false
      consumer.on(consumer.events.CRASH, () => {
        crashed = true
        if (runs) this.#starting = consumer.disconnect().then(() => this.#read())
      })
      try {
        await consumer.connect()
        await consumer.subscribe({ topic: this.topic, fromBeginning: true })
        await consumer.run({
          autoCommit: false,
          eachMessage: async ({ partition, message }) => this.#look(partition, message),
        })
        for (const [partition, next] of this.next.entries())
          consumer.seek({ topic: this.topic, partition, offset: String(next) })
        runs = true
        if (!crashed) return
      } catch {
        await setTimeout(200)
      }
      await consumer.disconnect()
    }
  }

  #look(partition: number, message: KafkaMessage): void {
    const offset = BigInt(message.offset)
    if (offset < this.next[partition]!) return // seen before a rebalance
    const record: LogRecord = { partition, offset, position: `${partition}-${offset}` }
    try {
      record.event = readEvent(message.key, message.value, Number(message.timestamp))
    } catch (error) {
      if (!(error instanceof BadEventError)) throw error
      record.reason = error.message
    }
    this.#take(record)
    this.#come(partition, offset + 1n)
  }

  #come(partition: number, next: bigint): void {
    this.next[partition] = next
    const isOver = (waiter: Waiter) => waiter.partition === partition && waiter.next <= next
    const over = this.#waiters.filter(isOver)
    this.#waiters = this.#waiters.filter((waiter) => !isOver(waiter))
    for (const { done } of over) done()
  }
}

/** A log that has been read to its end; nothing is left open where that fails. */
export async function openLog(ctx: Ctx, take: (record: LogRecord) => void, from?: readonly bigint[]): Promise<Log> {
  await whenBrokerAnswers(ctx)
  const log = new Log(ctx, take)
  await log.start(from).catch(async (error: unknown) => {
    await log.close()
    throw error
  })
  return log
}
