/** What both services have in common. Yours to shape: the specs only see `Service` and `ServiceOptions`. */
import { setTimeout as pause } from 'node:timers/promises'
import {
  CompressionTypes,
  type Consumer,
  type EachBatchPayload,
  type IHeaders,
  Kafka,
  type KafkaMessage,
  type Producer,
} from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { CORRELATION_ID, checkRecord, type TopicName } from './contracts.ts'
import { type Answer, callProvider, SetAside } from './provider.ts'

export interface ServiceOptions {
  /** After so many ms without a heartbeat the group takes a member for dead. Default 30,000. */
  sessionTimeoutMs?: number
  /** Where the provider is. Default: the address in the lab's text. */
  provider?: string
}

export interface Service {
  /** Ends the record at hand or gives it up, waits for no delay and no answer, disconnects every client. May be called again. */
  stop(): Promise<void>
}

/** What sets one service apart from another. */
export interface Work<Input extends { orderId: string }> {
  groupId: string
  from: TopicName
  to: TopicName
  provider: string
  /** What the provider is asked. */
  question(input: Input): object
  /** The record for `to` by the provider's answer, right or not; undefined where the status is none that makes a record. */
  record(input: Input, status: number, said: Record<string, unknown>): object | undefined
}

/**
 * Reads `from`, handles each record, writes to `to` and only then lets the offset be committed. Rejects within 10 s with an error
 * that says so where no broker ever answered.
 */
export async function startService<Input extends { orderId: string }>(
  ctx: Ctx,
  work: Work<Input>,
  { sessionTimeoutMs = 30_000 }: ServiceOptions,
): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const pipe = new Pipe(ctx, work, sessionTimeoutMs)
  await pipe.start()
  return pipe
}

const RETRY = { initialRetryTime: 30, multiplier: 2, factor: 0.2, maxRetryTime: 1000, retries: 7 }

interface At {
  topic: string
  partition: number
  message: KafkaMessage
}

class Pipe<Input extends { orderId: string }> implements Service {
  readonly #ctx: Ctx
  readonly #work: Work<Input>
  readonly #sessionTimeout: number
  readonly #kafka: Kafka
  readonly #producer: Producer
  readonly #stop = new AbortController()
  #consumer: Consumer | undefined
  #reviving: Promise<void> | undefined
  #ended: Promise<void> | undefined

  constructor(ctx: Ctx, work: Work<Input>, sessionTimeout: number) {
    this.#ctx = ctx
    this.#work = work
    this.#sessionTimeout = sessionTimeout
    this.#kafka = new Kafka({ ...ctx.clientConfig, retry: RETRY })
    this.#producer = this.#kafka.producer({ retry: { retries: 3 } })
  }

  async start(): Promise<void> {
    try {
      await this.#producer.connect()
      await this.#consume()
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  stop(): Promise<void> {
    this.#ended ??= this.#end()
    return this.#ended
  }

  async #end(): Promise<void> {
    this.#stop.abort(new Error('the service stops'))
    await this.#reviving
    await this.#consumer?.disconnect().catch(() => {})
    await this.#producer.disconnect()
  }

  async #consume(): Promise<void> {
    const consumer = this.#kafka.consumer({
      groupId: this.#ctx.name(this.#work.groupId),
      sessionTimeout: this.#sessionTimeout,
      heartbeatInterval: Math.floor(this.#sessionTimeout / 4),
      rebalanceTimeout: 240_000,
      maxWaitTimeInMs: 100,
      retry: { ...RETRY, restartOnFailure: () => Promise.resolve(false) },
    })
    consumer.on(consumer.events.CRASH, () => {
      if (this.#consumer === consumer && !this.#stop.signal.aborted) this.#reviving = this.#revive()
    })
    this.#consumer = consumer
    try {
      await consumer.connect()
      await consumer.subscribe({ topics: [this.#ctx.name(this.#work.from)], fromBeginning: true })
      await consumer.run({
        eachBatchAutoResolve: false,
        autoCommitThreshold: 1,
        partitionsConsumedConcurrently: 3,
        eachBatch: (payload) => this.#batch(payload),
      })
    } catch (error) {
      await consumer.disconnect().catch(() => {})
      throw error
    }
  }

  async #revive(): Promise<void> {
    const { signal } = this.#stop
    for (let revived = false; !revived && !signal.aborted; ) {
      await pause(400, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      revived = await this.#consume().then(
        () => true,
        () => false,
      )
    }
  }

  async #batch(payload: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = payload.batch
    for (const message of messages) {
      if (!payload.isRunning() || payload.isStale() || this.#stop.signal.aborted) return
      const beat = setInterval(() => void payload.heartbeat().catch(() => {}), Math.ceil(this.#sessionTimeout / 4))
      try {
        await this.#one({ topic, partition, message })
      } catch (cause) {
        // Not resolved: it comes again, here or after the next start.
        if (this.#stop.signal.aborted) return
        throw new Error(`${topic}[${partition}]@${message.offset} could not be handled: ${String(cause)}`, { cause })
      } finally {
        clearInterval(beat)
      }
      payload.resolveOffset(message.offset)
      await payload.heartbeat()
      await payload.commitOffsetsIfNecessary()
    }
  }

  async #one(at: At): Promise<void> {
    const { from, to } = this.#work
    const checked = checkRecord(from, at.message.value)
    if (!checked.ok) return this.#aside(at, checked.reason)
    const input = checked.value as unknown as Input
    let value: string
    try {
      value = await this.#ask(input)
    } catch (error) {
      if (error instanceof SetAside) return this.#aside(at, error.message)
      throw error
    }
    const came = at.message.headers?.[CORRELATION_ID]
    const headers = { [CORRELATION_ID]: came == null ? input.orderId : writable(came) }
    await this.#write(to, { key: input.orderId, value, headers })
  }

  async #ask(input: Input): Promise<string> {
    const { provider, to } = this.#work
    const question = this.#work.question(input)
    // Hexadecimal of UTF-16: of no two ids the same, and of letters that any header takes.
    const idempotencyKey = Buffer.from(input.orderId, 'utf16le').toString('hex')
    const request = { url: provider, idempotencyKey, body: question }
    const { status, body }: Answer = await callProvider(this.#ctx, request, this.#stop.signal)
    const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
    const record = this.#work.record(input, status, said)
    if (!record) throw new SetAside(`refused with status ${status}`)
    const value = JSON.stringify(record)
    const checked = checkRecord(to, Buffer.from(value))
    if (!checked.ok) throw new SetAside(`status ${status}, but ${checked.reason}`)
    return value
  }

  async #aside({ topic, partition, message }: At, reason: string): Promise<void> {
    const headers: IHeaders = Object.fromEntries([
      ...Object.entries(message.headers ?? {}).map(([name, value]) => [name, writable(value)]),
      ['rejected-topic', topic],
      ['rejected-partition', String(partition)],
      ['rejected-offset', message.offset],
      ['rejected-reason', reason],
    ])
    await this.#write(`${this.#work.from}-rejected`, { key: message.key, value: message.value, headers })
    this.#ctx.onReject({ topic, partition, offset: message.offset, reason })
  }

  async #write(
    name: string,
    record: { key: Buffer | string | null; value: Buffer | string | null; headers: IHeaders },
  ): Promise<void> {
    const { signal } = this.#stop
    const topic = this.#ctx.name(name)
    // What came compressed may be larger than any topic takes.
    const compression = (record.value?.length ?? 0) > 1_000_000 ? CompressionTypes.GZIP : CompressionTypes.None
    for (let failures = 0; ; ) {
      signal.throwIfAborted()
      try {
        await this.#producer.send({ topic, acks: -1, compression, messages: [record] })
        return
      } catch (error) {
        failures += 1
        if (failures === 100) throw error
        await pause(500, undefined, { signal })
      }
    }
  }
}

/** kafkajs reads headers without a value, and cannot write them. */
function writable(value: IHeaders[string] | null): Buffer | string | (Buffer | string)[] {
  return Array.isArray(value) ? value.map((one: Buffer | string | null) => one ?? '') : (value ?? '')
}
