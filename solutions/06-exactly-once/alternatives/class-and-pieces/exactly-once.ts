import kafkajs, { type Batch, type Consumer, type EachBatchPayload, type Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { tellBank } from './bank.ts'
import { type Piece, paymentsIn, piecesOf, recordOf } from './batch.ts'
import { GROUP, MEMBER, TOPIC, TRANSACTIONAL_ID } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'

export interface PipelineOptions {
  crashAt?: CrashPoint
  bankUrl?: string
}

export type PipelineState = 'running' | 'fenced' | 'stopped'

export interface Pipeline {
  state(): PipelineState
  stop(): Promise<void>
}

/** One transaction for each piece of a batch. Any error crashes the consumer on purpose, and its crash starts everything anew. */
class LedgerWriter {
  private readonly ctx: Ctx
  private readonly options: PipelineOptions
  private readonly clients: { producer: Producer; consumer: Consumer }[] = []
  private restarting: Promise<void> = Promise.resolve()
  private stopRequested = false
  current: PipelineState = 'running'

  constructor(ctx: Ctx, options: PipelineOptions) {
    this.ctx = ctx
    this.options = options
  }

  async start(): Promise<void> {
    const { kafka } = this.ctx
    const producer = kafka.producer({ transactionalId: this.ctx.name(TRANSACTIONAL_ID), maxInFlightRequests: 1 })
    const consumer = kafka.consumer({
      ...MEMBER,
      groupId: this.ctx.name(GROUP.exactlyOnce),
      retry: { restartOnFailure: async () => false },
    })
    this.clients.push({ producer, consumer })
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.restarting = this.restart(payload.error)
    })
    await producer.connect()
    // Fences and completes what a former instance left behind.
    await (await producer.transaction()).commit()
    await consumer.connect()
    await consumer.subscribe({ topic: this.ctx.name(TOPIC.payments), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) =>
        this.moveAll(producer, payload).catch((error: unknown) => {
          throw Object.assign(new kafkajs.KafkaJSNonRetriableError(error as Error), { cause: error })
        }),
    })
  }

  async stop(): Promise<void> {
    this.stopRequested = true
    await this.restarting
    await this.closeAll()
    if (this.current === 'running') this.current = 'stopped'
  }

  private async moveAll(producer: Producer, { batch, isRunning, resolveOffset }: EachBatchPayload): Promise<void> {
    for (const piece of piecesOf(batch)) {
      if (!isRunning()) return
      await this.move(producer, batch, piece)
      resolveOffset(String(BigInt(piece.next) - 1n))
    }
  }

  private async move(producer: Producer, batch: Batch, { messages, next }: Piece): Promise<void> {
    const { crashAt, bankUrl } = this.options
    const payments = paymentsIn(this.ctx, batch, messages)
    if (bankUrl) await Promise.all(payments.map((payment) => tellBank(bankUrl, payment)))
    const { topic, partition } = batch
    const consumerGroupId = this.ctx.name(GROUP.exactlyOnce)
    const offsets = { consumerGroupId, topics: [{ topic, partitions: [{ partition, offset: next }] }] }
    const transaction = await producer.transaction()
    try {
      crashIf('before-send', crashAt)
      if (payments.length > 0)
        await transaction.send({ topic: this.ctx.name(TOPIC.ledger), messages: payments.map(recordOf) })
      crashIf('after-send', crashAt)
      await transaction.sendOffsets(offsets)
      crashIf('after-offsets', crashAt)
      await transaction.commit()
      crashIf('after-commit', crashAt)
    } catch (error) {
      // There may be no next start: readers of the ledger would wait for the time-out of the transaction.
      if (transaction.isActive()) await transaction.abort().catch(() => {})
      throw error
    }
  }

  /** A commit of which nobody knows what became is settled by the empty transaction of the next start. */
  private async restart(error: unknown): Promise<void> {
    await this.closeAll()
    if (wasFenced(error)) this.current = 'fenced'
    while (this.current === 'running' && !this.stopRequested) {
      try {
        return await this.start()
      } catch {
        await this.closeAll()
        await this.ctx.clock.sleep(100)
      }
    }
  }

  private async closeAll(): Promise<void> {
    // The consumer finishes its piece first: that needs the producer.
    for (const { producer, consumer } of this.clients.splice(0)) {
      await consumer.disconnect().catch(() => {})
      await producer.disconnect().catch(() => {})
    }
  }
}

function wasFenced(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('type' in error && error.type === 'INVALID_PRODUCER_EPOCH') || wasFenced(error.cause)
}

export async function startExactlyOnce(ctx: Ctx, options: PipelineOptions = {}): Promise<Pipeline> {
  await whenBrokerAnswers(ctx)
  const writer = new LedgerWriter(ctx, options)
  try {
    await writer.start()
  } catch (error) {
    await writer.stop()
    throw error
  }
  return { state: () => writer.current, stop: () => writer.stop() }
}
