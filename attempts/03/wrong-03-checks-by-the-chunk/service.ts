/** What both services have in common. Yours to shape: the specs only see `Service` and `ServiceOptions`. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Consumer, EachBatchPayload, IHeaders, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { CORRELATION_ID, checkRecord, type TopicName } from './contracts.ts'
import { SetAside } from './provider.ts'
import { createTopics } from './topics.ts'
import { Writer } from './writer.ts'

export interface ServiceOptions {
  /** After so many ms without a heartbeat the group takes a member for dead. Default 30,000. */
  sessionTimeoutMs?: number
  /** Where the provider is. Default: the address in the lab's text. */
  provider?: string
}

export interface Service {
  /** Ends the record at hand or gives it up, waits for no delay, disconnects every client. */
  stop(): Promise<void>
}

/** What sets one service apart from another. */
export interface Work<Input extends { orderId: string }> {
  groupId: string
  from: string
  to: string
  /** The record for `to`. Throws SetAside when nothing can be done for this one. */
  handle(input: Input, signal: AbortSignal): Promise<object>
}

/** A record takes at most 5 × 5 s for the attempts, 4 × 10 s and 3 s for the waits. */
const REBALANCE_TIMEOUT_MS = 180_000
/** One record of each partition is at work at a time. */
const PARTITIONS = 3
const MEMBERSHIP_LOST = ['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION']
const JOIN_AGAIN = [...MEMBERSHIP_LOST, 'REBALANCE_IN_PROGRESS', 'NOT_COORDINATOR_FOR_GROUP']

/**
 * Reads `from`, handles each record, writes to `to` and only then lets the offset be committed. Rejects within 10 s with an error
 * that says so where no broker ever answered.
 */
export async function startService<Input extends { orderId: string }>(
  ctx: Ctx,
  work: Work<Input>,
  options: ServiceOptions,
): Promise<Service> {
  await createTopics(ctx)
  const line = new Line(ctx, work, options.sessionTimeoutMs ?? 30_000)
  await line.start()
  return { stop: () => line.stop() }
}

class Line<Input extends { orderId: string }> {
  readonly #ctx: Ctx
  readonly #work: Work<Input>
  readonly #sessionTimeout: number
  readonly #writer: Writer
  readonly #stopping = new AbortController()
  #life: Promise<void> = Promise.resolve()

  constructor(ctx: Ctx, work: Work<Input>, sessionTimeout: number) {
    this.#ctx = ctx
    this.#work = work
    this.#sessionTimeout = sessionTimeout
    this.#writer = new Writer(ctx.kafka)
  }

  async start(): Promise<void> {
    await this.#writer.open()
    try {
      await new Promise<void>((resolve, reject) => {
        this.#life = this.#live(resolve, reject)
      })
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new Error('the service stops'))
    await this.#life
    await this.#writer.close()
  }

  /** One consumer after the other until the service stops: kafkajs takes some errors for the end. */
  async #live(onJoined: () => void, onHopeless: (error: unknown) => void): Promise<void> {
    const { signal } = this.#stopping
    let failed = 0
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    while (!signal.aborted) {
      const consumer = this.#ctx.kafka.consumer({
        groupId: this.#ctx.name(this.#work.groupId),
        sessionTimeout: this.#sessionTimeout,
        heartbeatInterval: Math.max(1, Math.floor(this.#sessionTimeout / 5)),
        rebalanceTimeout: REBALANCE_TIMEOUT_MS,
        maxWaitTimeInMs: 100,
        allowAutoTopicCreation: false,
        retry: { ...this.#ctx.clientConfig.retry, restartOnFailure: async () => false },
      })
      const crashed = new Promise<void>((resolve) => consumer.on(consumer.events.CRASH, () => resolve()))
      try {
        await this.#run(consumer)
        onJoined()
        await Promise.race([crashed, stopped])
      } catch (error) {
        process.stderr.write(`${this.#work.groupId}: ${error}\n`)
        // Too late to reject a start that has resolved.
        if (++failed === 20) onHopeless(error)
      }
      await consumer.disconnect().catch(() => {})
      await sleep(250, undefined, { signal }).catch(() => {})
    }
  }

  async #run(consumer: Consumer): Promise<void> {
    await consumer.connect()
    await consumer.subscribe({ topics: [this.#ctx.name(this.#work.from)], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS,
      eachBatch: (payload) => this.#batch(payload),
    })
  }

  async #batch(payload: EachBatchPayload): Promise<void> {
    for (const message of payload.batch.messages) {
      if (!payload.isRunning() || payload.isStale()) return
      await this.#seated(payload, async (signal) => {
        const { topic, partition } = payload.batch
        await this.#one(topic, partition, message, signal)
        payload.resolveOffset(message.offset)
        await this.#commit(payload, signal)
      })
      await payload.heartbeat()
    }
  }

  /** Heartbeats go on while this record is at work. When the group goes on without us, the signal says so. */
  async #seated(payload: EachBatchPayload, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const seat = new AbortController()
    const leave = () => seat.abort(this.#stopping.signal.reason)
    if (this.#stopping.signal.aborted) leave()
    this.#stopping.signal.addEventListener('abort', leave, { once: true })
    let beating = Promise.resolve()
    const timer = setInterval(() => {
      beating = payload.heartbeat().catch((error) => {
        if (MEMBERSHIP_LOST.includes(error?.type)) seat.abort(error)
      })
    }, this.#sessionTimeout / 6)
    try {
      await work(seat.signal)
    } catch (error) {
      if (seat.signal.aborted) throw seat.signal.reason
      if (JOIN_AGAIN.includes((error as { type?: string }).type ?? '')) throw error
      // Not of a kind that makes kafkajs give up.
      throw new Error(`${this.#work.groupId}: ${error}`, { cause: error })
    } finally {
      clearInterval(timer)
      this.#stopping.signal.removeEventListener('abort', leave)
      await beating
    }
  }

  async #one(topic: string, partition: number, message: KafkaMessage, signal: AbortSignal): Promise<void> {
    const { from, to } = this.#work
    const checked = checkRecord(from as TopicName, message.value)
    if (!checked.ok) return this.#aside(topic, partition, message, checked.reason, signal)
    const input = checked.value as unknown as Input
    try {
      const value = Buffer.from(JSON.stringify(await this.#work.handle(input, signal)))
      const outcome = checkRecord(to as TopicName, value)
      if (!outcome.ok) throw new SetAside(`the provider's answer makes no record for ${to}: ${outcome.reason}`)
      const came = copies(message.headers?.[CORRELATION_ID] ?? undefined)
      const headers: IHeaders = { [CORRELATION_ID]: came.length > 0 ? came : input.orderId }
      await this.#writer.write(this.#ctx.name(to), { key: input.orderId, value, headers }, signal)
    } catch (error) {
      if (!(error instanceof SetAside)) throw error
      await this.#aside(topic, partition, message, error.message, signal)
    }
  }

  async #aside(topic: string, partition: number, message: KafkaMessage, reason: string, signal: AbortSignal): Promise<void> {
    const { key, value, offset } = message
    const entries = Object.entries(message.headers ?? {}).map(([name, header]) => [name, copies(header)] as const)
    const headers: IHeaders = {
      ...Object.fromEntries(entries),
      'rejected-topic': topic,
      'rejected-partition': `${partition}`,
      'rejected-offset': offset,
      'rejected-reason': reason,
    }
    await this.#writer.write(this.#ctx.name(`${this.#work.from}-rejected`), { key, value, headers }, signal)
    this.#ctx.onReject({ topic, partition, offset, reason })
  }

  /** All that is resolved. A commit that only the network has spoilt is made again: nothing else would until the next record. */
  async #commit(payload: EachBatchPayload, signal: AbortSignal): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets())
        return
      } catch (error) {
        if (tries === 100 || JOIN_AGAIN.includes((error as { type?: string }).type ?? '')) throw error
        await sleep(100, undefined, { signal })
      }
    }
  }
}

/** The values of a header, as kafkajs is able to write them: one without bytes becomes an empty one. */
function copies(header: unknown): Buffer[] {
  const values = header === undefined ? [] : Array.isArray(header) ? header : [header]
  return values.flatMap((value) => {
    if (value === null) return [Buffer.alloc(0)]
    return typeof value === 'string' || Buffer.isBuffer(value) ? [Buffer.from(value as Buffer)] : []
  })
}
