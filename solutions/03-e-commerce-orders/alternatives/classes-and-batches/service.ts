import { setTimeout } from 'node:timers/promises'
import type { Batch, Consumer, EachBatchPayload, IHeaders, KafkaMessage, Message, Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import type { Checked } from './contracts.ts'
import { type Outcome, Provider } from './provider.ts'

export interface ServiceOptions {
  sessionTimeoutMs?: number
  provider?: string
}

/** A record for one topic. */
interface Sent {
  topic: string
  message: Message
}

/** Handles the orders of a batch side by side: they do not depend on each other. Commits when all that came of them is written. */
export abstract class Service<Input extends { orderId: string }> {
  protected abstract readonly from: 'orders' | 'payments'
  protected abstract readonly to: string
  protected abstract readonly group: string
  protected abstract readonly url: string
  protected abstract check(value: Uint8Array | null): Checked<Input>
  protected abstract question(input: Input): object
  /** The record for `to`; undefined where the answer makes none. */
  protected abstract result(input: Input, answer: Outcome & { kind: 'decided' }): object | undefined
  protected abstract checkResult(value: Uint8Array): Checked<object>

  private readonly ctx: Ctx
  private readonly options: ServiceOptions
  private readonly stopping = new AbortController()
  private readonly producer: Producer
  private consumer: Consumer | undefined
  private revived: Promise<void> = Promise.resolve()
  private stopped: Promise<void> | undefined

  constructor(ctx: Ctx, options: ServiceOptions) {
    this.ctx = ctx
    this.options = options
    this.producer = ctx.kafka.producer()
  }

  async start(): Promise<this> {
    await whenBrokerAnswers(this.ctx)
    try {
      await this.producer.connect()
      await this.join()
    } catch (error) {
      await this.stop()
      throw error
    }
    return this
  }

  private async join(): Promise<void> {
    const sessionTimeout = this.options.sessionTimeoutMs ?? 30_000
    // A batch is handled side by side: it takes as long as its longest record, 68 s. There may be one of each partition.
    const timing = { sessionTimeout, heartbeatInterval: sessionTimeout / 4, rebalanceTimeout: 300_000 }
    const consumer = this.ctx.kafka.consumer({ groupId: this.ctx.name(this.group), ...timing, maxWaitTimeInMs: 100 })
    this.consumer = consumer
    // What kafkajs does not start again, because it holds the error final, is followed by a new consumer.
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) this.revived = this.revive()
    })
    await consumer.connect()
    await consumer.subscribe({ topic: this.ctx.name(this.from), fromBeginning: true })
    const eachBatch = (payload: EachBatchPayload) => this.batch(payload, timing.heartbeatInterval)
    await consumer.run({ eachBatchAutoResolve: false, eachBatch })
  }

  private async revive(): Promise<void> {
    if (this.stopping.signal.aborted) return
    try {
      await setTimeout(500, undefined, { signal: this.stopping.signal })
      await this.join()
    } catch {
      await this.consumer?.disconnect().catch(() => {})
      await this.revive()
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort(new Error('stopping'))
    this.stopped ??= this.end()
    await this.stopped
  }

  private async end(): Promise<void> {
    await this.revived
    await Promise.allSettled([this.consumer?.disconnect()])
    await this.producer.disconnect()
  }

  private async batch({ batch, heartbeat, resolveOffset }: EachBatchPayload, heartbeatMs: number): Promise<void> {
    const pulse = setInterval(() => heartbeat().catch(() => {}), heartbeatMs)
    try {
      const settled = await Promise.allSettled(batch.messages.map((message) => this.one(batch, message)))
      // What comes before the first one that was given up is written and done; the rest is read again.
      const given = settled.findIndex(({ status }) => status === 'rejected')
      const done = settled.slice(0, given < 0 ? undefined : given)
      const sent = done.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      const topicMessages = sent.map(({ topic, message }) => ({ topic: this.ctx.name(topic), messages: [message] }))
      if (sent.length > 0) await this.producer.sendBatch({ acks: -1, topicMessages })
      const last = batch.messages[done.length - 1]
      if (last) resolveOffset(last.offset)
    } catch (cause) {
      // Some errors of Kafka's would end kafkajs' consumer for good; after this one it fetches the batch again.
      throw new Error(`${this.group} did not end a batch`, { cause })
    } finally {
      clearInterval(pulse)
    }
  }

  private async one(batch: Batch, message: KafkaMessage): Promise<Sent> {
    const checked = this.check(message.value)
    if (!checked.ok) return this.aside(batch, message, checked.reason)
    const { orderId } = checked.value
    const provider = new Provider(this.ctx, this.options.provider ?? this.url, this.stopping.signal)
    const outcome = await provider.ask(keyOf(orderId), this.question(checked.value))
    if (outcome.kind === 'gave-up') return this.aside(batch, message, outcome.reason)
    const value = Buffer.from(JSON.stringify(this.result(checked.value, outcome) ?? null))
    if (!this.checkResult(value).ok) return this.aside(batch, message, `no usable answer, status ${outcome.status}`)
    const id = message.headers?.['correlation-id'] ?? orderId
    return { topic: this.to, message: { key: orderId, value, headers: { 'correlation-id': id } } }
  }

  private aside(
    { topic, partition }: Batch,
    { key, value, headers: came, offset }: KafkaMessage,
    reason: string,
  ): Sent {
    this.ctx.onReject({ topic, partition, offset, reason })
    // kafkajs reads headers without a value as null, and cannot write them.
    const entries = Object.entries(came ?? {}).map(([name, it]) => [name, [it].flat().map((one) => one ?? '')])
    const headers = Object.fromEntries(entries) as IHeaders
    const where = { 'rejected-topic': topic, 'rejected-partition': `${partition}`, 'rejected-offset': offset }
    const message = { key, value, headers: { ...headers, ...where, 'rejected-reason': reason } }
    return { topic: `${this.from}-rejected`, message }
  }
}

/** All UTF-16 units of the id, in letters that a header takes. */
const keyOf = (orderId: string): string => Buffer.from(orderId, 'utf16le').toString('base64url')
