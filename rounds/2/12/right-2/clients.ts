import { setTimeout as pause } from 'node:timers/promises'
import {
  CompressionTypes,
  type Consumer,
  type EachBatchPayload,
  Kafka,
  type Message,
  type PartitionerArgs,
  type Producer,
  type RetryOptions,
} from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { MEMBER } from './contract.ts'

const BRIEF: RetryOptions = { initialRetryTime: 25, multiplier: 2, factor: 0.2, maxRetryTime: 1000, retries: 8 }

export function briefKafka(ctx: Ctx, retries = 8, requestTimeout = 5000): Kafka {
  return new Kafka({ ...ctx.clientConfig, requestTimeout, retry: { ...BRIEF, retries } })
}

export function compressionFor({ value }: Message): CompressionTypes {
  return (value?.length ?? 0) > 1_000_000 ? CompressionTypes.GZIP : CompressionTypes.None
}

/** Writes one record after the other, each once; after an error it goes on with another producer. */
export class Outbox {
  readonly #kafka: Kafka
  #producer: Producer | undefined
  #queue: Promise<void> = Promise.resolve()

  constructor(ctx: Ctx) {
    this.#kafka = briefKafka(ctx, 3, 3000)
  }

  put(topic: string, message: Message): Promise<void> {
    const put = this.#queue.then(() => this.#put(topic, message))
    this.#queue = put.catch(() => {})
    return put
  }

  async #put(topic: string, message: Message): Promise<void> {
    this.#producer ??= this.#kafka.producer({ idempotent: true, createPartitioner: () => samePartition })
    const producer = this.#producer
    try {
      await producer.connect()
      await producer.send({ topic, acks: -1, messages: [message], compression: compressionFor(message) })
    } catch (error) {
      this.#producer = undefined
      await producer.disconnect().catch(() => {})
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#queue
    await this.#producer?.disconnect().catch(() => {})
  }
}

const samePartition = ({ message, partitionMetadata }: PartitionerArgs): number =>
  (message.partition ?? 0) % (partitionMetadata.length || 1)

/** A consumer that never commits by itself and never ends by itself. */
export abstract class Reader {
  readonly #kafka: Kafka
  readonly #groupId: string
  readonly #topics: string[]
  readonly #stopping = new AbortController()
  #consumer: Consumer | undefined
  #reviving: Promise<void> | undefined
  #stopped: Promise<void> | undefined
  /** Aborts when this consumer has ended, and another one follows or none. */
  protected ended = new AbortController()

  constructor(ctx: Ctx, groupId: string, topics: string[]) {
    this.#kafka = briefKafka(ctx)
    this.#groupId = ctx.name(groupId)
    this.#topics = topics.map((topic) => ctx.name(topic))
  }

  protected abstract batch(payload: EachBatchPayload, ended: AbortSignal): Promise<void>

  async start(): Promise<void> {
    const ended = new AbortController()
    this.ended = ended
    const consumer = this.#kafka.consumer({
      groupId: this.#groupId,
      ...MEMBER,
      retry: { ...BRIEF, restartOnFailure: async () => false },
    })
    this.#consumer = consumer
    consumer.on(consumer.events.CRASH, () => {
      ended.abort()
      if (this.#consumer === consumer && !this.#stopping.signal.aborted) this.#reviving = this.#revive()
    })
    try {
      await consumer.connect()
      await consumer.subscribe({ topics: this.#topics, fromBeginning: true })
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 3 * this.#topics.length,
        eachBatch: (payload) => this.batch(payload, ended.signal),
      })
    } catch (error) {
      ended.abort()
      await consumer.disconnect().catch(() => {})
      throw error
    }
  }

  async #revive(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await pause(300, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      try {
        await this.start()
        return
      } catch {}
    }
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  async #stop(): Promise<void> {
    this.#stopping.abort()
    await this.#reviving
    this.ended.abort()
    await this.#consumer?.disconnect().catch(() => {})
  }
}
