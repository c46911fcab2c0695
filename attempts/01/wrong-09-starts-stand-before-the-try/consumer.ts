/** Task 1.4: the consumer. */
import type { EachBatchPayload, Consumer as KafkaConsumer, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { errorType, firstContact } from './connection.ts'
import { group, topic, type UserEvent, userEvent } from './event.ts'

export interface Consumer {
  /** Resolves when what it was handling is done, its offsets are committed and the connection is closed. */
  stop(): Promise<void>
}

/** Offsets are committed after so many messages, and at the end of what was fetched. */
const COMMIT_EVERY = 50

/**
 * Reads `user-events` from its beginning as the group `user-events-printer` and prints one line an event with
 * `ctx.print`: `partition:offset key type`, for example `2:41 u-7 logged-in`. Offsets are committed after that, as it goes along.
 * A message that breaks the contract goes to `ctx.onReject`, and reading goes on: its offset is committed too.
 * Rejects within 10 s with an error that says so when there is no broker.
 */
export async function startConsumer(ctx: Ctx): Promise<Consumer> {
  await firstContact(ctx)
  const printer = new Printer(ctx)
  await printer.start()
  return { stop: () => printer.stop() }
}

class Printer {
  readonly #ctx: Ctx
  readonly #topic: string
  /** By partition, the offset after the last message that was handled in this process: no line is printed twice. */
  readonly #handled = new Map<number, bigint>()
  #consumer: KafkaConsumer | undefined
  #starting: Promise<void> = Promise.resolve()
  #stopped: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#topic = ctx.name(topic)
  }

  async start(): Promise<void> {
    const consumer = this.#ctx.kafka.consumer({
      groupId: this.#ctx.name(group),
      sessionTimeout: 10_000,
      rebalanceTimeout: 10_000,
      heartbeatInterval: 1000,
      maxWaitTimeInMs: 100,
      allowAutoTopicCreation: false,
      // A consumer that fails is replaced, below, by a new one.
      retry: { retries: 10, restartOnFailure: async () => false },
    })
    consumer.on(consumer.events.CRASH, () => {
      if (!this.#stopped) this.#starting = this.#starting.then(() => this.#restart())
    })
    try {
      await consumer.connect()
      await consumer.subscribe({ topics: [this.#topic], fromBeginning: true })
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        eachBatch: (payload) => this.#handleBatch(payload),
      })
    } catch (error) {
      await consumer.disconnect().catch(() => {})
      throw error
    }
    this.#consumer = consumer
  }

  async #restart(): Promise<void> {
    while (!this.#stopped) {
      await this.#ctx.clock.sleep(300)
      if (this.#stopped) return
      try {
        return await this.start()
      } catch {
        // again
      }
    }
  }

  async #handleBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload
    let next: string | undefined
    let sinceCommit = 0
    const commit = async () => {
      if (next === undefined) return
      await this.#commit(payload, next)
      next = undefined
      sinceCommit = 0
    }
    try {
      for (const message of batch.messages) {
        if (!isRunning() || isStale()) break
        this.#handle(batch.partition, message)
        resolveOffset(message.offset)
        next = String(BigInt(message.offset) + 1n)
        if (++sinceCommit >= COMMIT_EVERY) await commit()
        await heartbeat()
      }
    } finally {
      await commit()
    }
  }

  #handle(partition: number, message: KafkaMessage): void {
    const next = BigInt(message.offset) + 1n
    if (next <= (this.#handled.get(partition) ?? 0n)) return
    const read = decode(message)
    if (read.event) this.#ctx.print(`${partition}:${message.offset} ${read.key} ${read.event.type}`)
    else this.#ctx.onReject({ topic: this.#topic, partition, offset: message.offset, reason: read.reason })
    this.#handled.set(partition, next)
  }

  /** Tries again what a lost request or answer has stopped, but not for a member that the group has left behind. */
  async #commit({ batch, commitOffsetsIfNecessary }: EachBatchPayload, offset: string): Promise<void> {
    const offsets = { topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }] }
    for (let attempt = 1; ; attempt++) {
      try {
        return await commitOffsetsIfNecessary(offsets)
      } catch (error) {
        if (LEFT_BEHIND.has(errorType(error) ?? '') || attempt >= 6) throw error
        await this.#ctx.clock.sleep(50 * attempt)
      }
    }
  }

  stop(): Promise<void> {
    this.#stopped ??= Promise.resolve().then(async () => {
      await this.#starting.catch(() => {})
      await this.#consumer?.disconnect()
    })
    return this.#stopped
  }
}

const LEFT_BEHIND = new Set([
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'FENCED_INSTANCE_ID',
])

type Read = { key: string; event: UserEvent } | { event?: undefined; reason: string }

function decode({ key, value }: KafkaMessage): Read {
  if (!value) return { reason: 'the message has no value' }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value)
  } catch {
    return { reason: 'the value is not UTF-8' }
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { reason: `the value is not JSON: ${(error as Error).message}` }
  }
  const { success, data, error } = userEvent.safeParse(json)
  if (!success) return { reason: `the value breaks the contract: ${error.message}` }
  if (!key?.equals(Buffer.from(data.userId))) return { reason: "the key is not the user's id" }
  return { key: key.toString(), event: data }
}
