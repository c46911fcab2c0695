/** Task 25.3: the router, batch by batch. */
import type { Batch, Consumer, KafkaMessage, Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { joining } from './consumers.ts'
import { INBOX } from './contract.ts'
import { tenantOn } from './tenant.ts'

type Options = { tenants: string[]; streams: string[] }

export async function startRouter(ctx: Ctx, { tenants, streams }: Options): Promise<{ stop(): Promise<void> }> {
  await whenBrokerAnswers(ctx)
  await using lanes = new AsyncDisposableStack()
  for (const tenant of tenants) lanes.use(await new Lane(ctx, tenant, streams).start())
  const running = lanes.move()
  return { stop: () => running.disposeAsync() }
}

class Lane implements AsyncDisposable {
  readonly #ctx: Ctx
  readonly #tenant: string
  readonly #streams: string[]
  readonly #consumer: Consumer
  readonly #producer: Producer
  /** The record under way: once kafkajs stops, it commits nothing more by hand. */
  #underWay: Promise<unknown> = Promise.resolve()
  #isStopping = false

  constructor(ctx: Ctx, tenant: string, streams: string[]) {
    this.#ctx = ctx
    this.#tenant = tenant
    this.#streams = streams
    const retry = { ...ctx.clientConfig.retry, restartOnFailure: async () => true }
    const groupId = ctx.name(`inboxes-of-${tenant}`)
    this.#consumer = ctx.kafka.consumer({ groupId, maxWaitTimeInMs: 100, retry })
    this.#producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  }

  async start(): Promise<this> {
    try {
      await this.#producer.connect()
      await this.#consumer.connect()
      await this.#consumer.subscribe({ topic: tenantOn(this.#ctx, this.#tenant).full(INBOX), fromBeginning: true })
      const joined = joining(this.#consumer)
      await this.#consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        eachBatch: async ({ batch, resolveOffset, heartbeat, isRunning }) => {
          for (const message of batch.messages) {
            if (!isRunning() || this.#isStopping) break
            const done = this.#carry(batch, message)
            this.#underWay = done.catch(() => {}) // thrown below
            await done
            resolveOffset(message.offset)
            await heartbeat()
          }
        },
      })
      await joined
      return this
    } catch (error) {
      await this[Symbol.asyncDispose]()
      throw error
    }
  }

  async #carry(batch: Batch, message: KafkaMessage): Promise<void> {
    await this.#route(batch, message)
    const { topic, partition } = batch
    await this.#consumer.commitOffsets([{ topic, partition, offset: String(BigInt(message.offset) + 1n) }])
  }

  async #route({ topic, partition }: Batch, { key, value, headers = {}, offset }: KafkaMessage): Promise<void> {
    const reject = (reason: string) => this.#ctx.onReject({ topic, partition, offset, reason })
    const named = headers['stream']
    const stream = this.#streams.find((one) => Buffer.isBuffer(named) && named.equals(Buffer.from(one)))
    if (stream === undefined) return reject('the header stream names no stream')
    const own = { ...headers, tenant: Buffer.from(this.#tenant) }
    const target = tenantOn(this.#ctx, this.#tenant).full(stream)
    const sent = await this.#producer
      .send({ topic: target, messages: [{ key, value, headers: own }] })
      .catch((error: Error) => error)
    if (!(sent instanceof Error)) return
    if (!/larger than the max|too large/i.test(sent.message)) throw sent
    reject(`${stream} takes no record of this size`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopping = true
    await this.#underWay
    await this.#consumer.disconnect()
    await this.#producer.disconnect()
  }
}
