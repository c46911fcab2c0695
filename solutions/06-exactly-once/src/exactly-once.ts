import type { Batch, EachBatchPayload, KafkaMessage, Producer, Transaction } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { tellBank } from './bank.ts'
import { inRequests, messageOf, offsetsAfter, paymentsOf } from './batch.ts'
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

/** One producer and one consumer. It ends with the first error: what a failed transaction leaves in the client is not worth keeping. */
interface Session {
  /** Resolves with the error that ended it. */
  readonly failed: Promise<Error>
  close(): Promise<void>
}

const PAUSE_MS = 100
const MOST_ASKED = 100

export async function startExactlyOnce(ctx: Ctx, options: PipelineOptions = {}): Promise<Pipeline> {
  await whenBrokerAnswers(ctx)
  const stopping = new AbortController()
  const stopped = new Promise<undefined>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(undefined))
  })
  let state: PipelineState = 'running'
  const first = await openSession(ctx, options)

  async function supervise(): Promise<void> {
    let session: Session | undefined = first
    while (session) {
      const error: Error | undefined = await Promise.race([session.failed, stopped])
      await session.close()
      if (error) console.error(`this session is over: ${error.message}`)
      if (error && broughtBy(error, 'INVALID_PRODUCER_EPOCH')) state = 'fenced'
      session = error && state === 'running' ? await reopen(ctx, options, stopping.signal) : undefined
    }
    if (state === 'running') state = 'stopped'
  }

  const supervised = supervise()
  return {
    state: () => state,
    async stop() {
      stopping.abort()
      await supervised
    },
  }
}

/** Tries until it works. Undefined when it is to stop. */
async function reopen(ctx: Ctx, options: PipelineOptions, signal: AbortSignal): Promise<Session | undefined> {
  while (!signal.aborted) {
    try {
      return await openSession(ctx, options)
    } catch {
      await ctx.clock.sleep(PAUSE_MS, signal).catch(() => {})
    }
  }
  return undefined
}

async function openSession(ctx: Ctx, options: PipelineOptions): Promise<Session> {
  const failed = Promise.withResolvers<Error>()
  /** The next offset to read, by partition, as this session has committed it. */
  const done = new Map<number, bigint>()
  let over = false
  const producer = ctx.kafka.producer({
    transactionalId: ctx.name(TRANSACTIONAL_ID),
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
  })
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP.exactlyOnce), readUncommitted: false, ...MEMBER })
  consumer.on(consumer.events.CRASH, ({ payload }) => failed.resolve(payload.error))

  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    if (over) return
    try {
      const { batch } = payload
      // A rebalance may give back offsets of before our last commit, while its markers are still being written. As long as nobody
      // has fenced us, nobody else has moved them: our own memory is right.
      const from = done.get(batch.partition) ?? 0n
      const messages = batch.messages.filter(({ offset }) => BigInt(offset) >= from)
      if (messages.length > 0) await moveBatch(ctx, producer, { batch, messages }, options)
      payload.resolveOffset(batch.lastOffset())
      done.set(batch.partition, BigInt(batch.lastOffset()) + 1n)
    } catch (error) {
      // Not thrown: kafkajs would hand the batch out again to a producer that is in an unknown state.
      over = true
      failed.resolve(error as Error)
    }
  }

  async function close(): Promise<void> {
    over = true
    await consumer.disconnect().catch(() => {})
    await producer.disconnect().catch(() => {})
  }

  try {
    await producer.connect()
    await takeOver(producer)
    await consumer.connect()
    await consumer.subscribe({ topics: [ctx.name(TOPIC.payments)], fromBeginning: true })
    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
  } catch (error) {
    await close()
    throw error
  }
  return { failed: failed.promise, close }
}

/**
 * kafkajs asks for its producer id (InitProducerId) when the first transaction begins. That request raises the epoch, which shuts out a
 * former instance, and is answered when the former's transaction is over, its offsets included. Only then may offsets be
 * read: a group member of before KIP-447 is not told of offsets that wait for the end of a transaction.
 */
async function takeOver(producer: Producer): Promise<void> {
  const transaction = await producer.transaction()
  await transaction.abort()
}

async function moveBatch(
  ctx: Ctx,
  producer: Producer,
  { batch, messages }: { batch: Batch; messages: KafkaMessage[] },
  { crashAt, bankUrl }: PipelineOptions,
): Promise<void> {
  const payments = paymentsOf(ctx, { topic: batch.topic, partition: batch.partition, messages })
  if (bankUrl !== undefined) for (const payment of payments) await tellBank(bankUrl, payment)
  const transaction = await producer.transaction()
  try {
    crashIf('before-send', crashAt)
    for (const messages of inRequests(payments.map(messageOf)))
      await transaction.send({ topic: ctx.name(TOPIC.ledger), acks: -1, messages })
    crashIf('after-send', crashAt)
    await sendOffsets(ctx, transaction, { consumerGroupId: ctx.name(GROUP.exactlyOnce), ...offsetsAfter(batch) })
    crashIf('after-offsets', crashAt)
    await transaction.commit()
  } catch (error) {
    await abortQuietly(transaction)
    throw error
  }
  crashIf('after-commit', crashAt)
}

/**
 * The broker refuses to begin a transaction while it still writes the markers of the one before. kafkajs asks again where a send begins it,
 * and does not where offsets do, as with a batch that holds no payment.
 */
async function sendOffsets(ctx: Ctx, transaction: Transaction, offsets: Parameters<Transaction['sendOffsets']>[0]) {
  for (let asked = 1; ; asked++) {
    try {
      return await transaction.sendOffsets(offsets)
    } catch (error) {
      if (asked === MOST_ASKED || !broughtBy(error, 'CONCURRENT_TRANSACTIONS')) throw error
      await ctx.clock.sleep(PAUSE_MS / 5)
    }
  }
}

/** After a failed commit nobody knows what became of it, and kafkajs refuses to abort: the next session's takeOver settles it. */
async function abortQuietly(transaction: Transaction): Promise<void> {
  if (transaction.isActive()) await transaction.abort().catch(() => {})
}

/** kafkajs wraps what the broker said, more than once at times. */
function broughtBy(error: unknown, type: string): boolean {
  for (let it = error; it instanceof Error; it = it.cause) if ('type' in it && it.type === type) return true
  return false
}
