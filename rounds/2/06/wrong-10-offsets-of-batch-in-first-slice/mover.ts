import { type Consumer, type EachBatchPayload, Kafka, type Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { MEMBER, TOPIC } from './contract.ts'

/** One life of a consumer and its producer. Ends with the first error, or when it is asked to. */
class Life {
  readonly consumer: Consumer
  readonly producer: Producer
  error: unknown
  private readonly end = Promise.withResolvers<void>()

  constructor(consumer: Consumer, producer: Producer) {
    this.consumer = consumer
    this.producer = producer
  }

  get isOver(): boolean {
    return this.error !== undefined
  }

  fail(error: unknown): void {
    this.error ??= error
    this.end.resolve()
  }

  finish(): void {
    this.end.resolve()
  }

  /** Only when the consumer runs, or has failed to: kafkajs cannot stop one that is about to. */
  async closed(): Promise<void> {
    await this.end.promise
    // In this order: the batch at hand needs the producer.
    await this.consumer.disconnect().catch(() => {})
    await this.producer.disconnect().catch(() => {})
  }
}

/** Moves payments to a ledger, life after life, until it is stopped or an error is final. */
export abstract class Mover {
  protected readonly ctx: Ctx
  protected readonly groupId: string
  /** Gives up soon, so that a life can end; the next one begins anew. */
  protected readonly client: Kafka
  private readonly ending = new AbortController()
  private readonly joined = Promise.withResolvers<void>()
  private over: Promise<void> | undefined
  private life: Life | undefined

  constructor(ctx: Ctx, group: string) {
    this.ctx = ctx
    this.groupId = ctx.name(group)
    this.client = new Kafka({ ...ctx.clientConfig, retry: { ...ctx.clientConfig.retry, retries: 4 } })
  }

  /** Connected, and ready for the first batch. */
  protected abstract openProducer(): Promise<Producer>
  protected abstract move(payload: EachBatchPayload, producer: Producer): Promise<void>
  protected abstract isFinal(error: unknown): boolean
  /** When all is closed; the error is that of the last life. */
  protected abstract ended(error: unknown): Promise<void>

  /** Resolves when it is a member of its group. */
  async start(): Promise<void> {
    this.over = this.work()
    const early = this.over.then(() => Promise.reject(new Error('ended before it was a member of its group')))
    await Promise.race([this.joined.promise, early])
  }

  async stop(): Promise<void> {
    this.ending.abort()
    this.life?.finish()
    await this.over
  }

  protected get isStopping(): boolean {
    return this.ending.signal.aborted
  }

  private async work(): Promise<void> {
    let error: unknown
    for (let lives = 0; !this.isStopping; lives++) {
      if (lives > 0) await this.ctx.clock.sleep(Math.min(1_000, 50 * lives), this.ending.signal).catch(() => {})
      if (this.isStopping) break
      error = await this.live()
      if (error !== undefined && this.isFinal(error)) break
    }
    await this.ended(error)
  }

  private async live(): Promise<unknown> {
    let producer: Producer
    try {
      producer = await this.openProducer()
    } catch (error) {
      return error
    }
    const retry = { retries: 4, restartOnFailure: async () => false }
    const consumer = this.client.consumer({ groupId: this.groupId, ...MEMBER, retry })
    const life = new Life(consumer, producer)
    this.life = life
    if (this.isStopping) life.finish()
    consumer.on(consumer.events.GROUP_JOIN, () => this.joined.resolve())
    consumer.on(consumer.events.CRASH, ({ payload }) => life.fail(payload.error))
    try {
      await consumer.connect()
      await consumer.subscribe({ topics: [this.ctx.name(TOPIC.payments)], fromBeginning: true })
      if (!this.isStopping) {
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          eachBatch: async (payload) => {
            if (!life.isOver) await this.move(payload, producer).catch((error) => life.fail(error))
          },
        })
      }
    } catch (error) {
      life.fail(error)
    }
    await life.closed()
    return life.error
  }
}
