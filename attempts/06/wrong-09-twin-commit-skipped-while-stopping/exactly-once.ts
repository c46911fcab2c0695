import type { Batch, Producer, Transaction } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { tellBank } from './bank.ts'
import { messageOf, offsetsAfter, paymentsOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, MEMBER, TOPIC, TRANSACTIONAL_ID } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'
import { type Deferred, deferred, inPieces } from './deferred.ts'
import { keepAlive, type Life, type Outcome, quietly, withHeartbeats } from './keep-alive.ts'

export interface PipelineOptions {
  /** Task 6.4: die at this point of the first batch. */
  crashAt?: CrashPoint
  /**
   * Where the bank is told of each payment before its entry is committed: `POST` of `{ "paymentId": "…" }` as JSON, with the header
   * `Idempotency-Key`. Calls with the same key count once at the bank, whoever makes them and however often. An answer
   * other than 2xx: the batch fails. Without it nobody is told.
   */
  bankUrl?: string
}

/** `fenced`: a later instance has taken over the transactional id. This one has stopped for good and disconnected. */
export type PipelineState = 'running' | 'fenced' | 'stopped'

export interface Pipeline {
  state(): PipelineState
  /** Finishes the batch at hand, leaves the group, disconnects. */
  stop(): Promise<void>
}

/** Fetched are up to 1 MB at a time; entries are longer than payments, and a record batch has 1 MB at most. */
const PER_REQUEST = 500

/**
 * Tasks 6.1 and 6.3. Reads `payments` (from the beginning where the group has committed nothing), writes `entryOf(payment)` to
 * `ledger`, key = account, and moves the group's offsets, entries and offsets in one transaction of the producer with the fixed
 * transactional id. Resolves when it is a member of its group; rejects within 10 s with an error that says so where no broker
 * ever answered.
 *
 * - One instance lives at a time. Starting another means that the former is dead, frozen or cut off: whatever it
 *   left undone is aborted before the first offset is read, and whatever it still tries is refused.
 * - Payments of transactions that were aborted or are still open are not read.
 * - Any error on the way: the transaction is aborted, and the work goes on from the last committed offsets: in this process, by
 *   itself. Only an instance that is fenced does not go on.
 * - What breaks the contract goes to `ctx.onReject`, and the offsets move past it.
 */
export async function startExactlyOnce(ctx: Ctx, options: PipelineOptions = {}): Promise<Pipeline> {
  await whenBrokerAnswers(ctx)
  return keepAlive((life) => session(ctx, options, life))
}

/** From the empty transaction to the first error. Never rejects. */
async function session(ctx: Ctx, options: PipelineOptions, life: Life): Promise<Outcome> {
  const producer = ctx.kafka.producer({
    transactionalId: ctx.name(TRANSACTIONAL_ID),
    idempotent: true,
    maxInFlightRequests: 1,
  })
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(GROUP.exactlyOnce),
    ...MEMBER,
    readUncommitted: false,
    retry: { restartOnFailure: async () => false },
  })
  const over: Deferred<void> = deferred()
  let outcome: Outcome | undefined
  const end = (how: Outcome) => {
    outcome ??= how
    over.resolve()
  }
  consumer.on(consumer.events.CRASH, () => end('failed'))

  /** What this session has committed. A rebalance may read older offsets, while the markers of the last commit are on their way. */
  const committed = new Map<number, bigint>()

  try {
    await producer.connect()
    const empty = await producer.transaction()
    await empty.abort()
    if (life.stopAsked()) return 'stopped'
    await consumer.connect()
    await consumer.subscribe({ topic: ctx.name(TOPIC.payments), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: async (payload) => {
        if (outcome !== undefined) return
        const { batch } = payload
        const from = committed.get(batch.partition) ?? 0n
        try {
          if (BigInt(batch.lastOffset()) >= from) {
            await withHeartbeats(payload, () => move(ctx, options, producer, batch, from))
            committed.set(batch.partition, BigInt(batch.lastOffset()) + 1n)
          }
          payload.resolveOffset(batch.lastOffset())
        } catch (error) {
          end(isFenced(error) ? 'fenced' : 'failed')
        }
      },
    })
    if (outcome === undefined) life.joined()
    await Promise.race([over.promise, life.stop])
  } catch (error) {
    end(isFenced(error) ? 'fenced' : 'failed')
  } finally {
    await quietly(consumer.disconnect())
    await quietly(producer.disconnect())
  }
  return outcome ?? 'stopped'
}

/** Entries and offsets of a batch, from an offset on, in one transaction. */
async function move(ctx: Ctx, { bankUrl, crashAt }: PipelineOptions, producer: Producer, batch: Batch, from: bigint) {
  const messages = batch.messages.filter(({ offset }) => BigInt(offset) >= from)
  const payments = paymentsOf(ctx, { topic: batch.topic, partition: batch.partition, messages })
  // Not within the transaction: a slow bank must not let it expire.
  if (bankUrl !== undefined) for (const payment of payments) await tellBank(bankUrl, payment)
  const transaction = await producer.transaction()
  try {
    crashIf('before-send', crashAt)
    for (const piece of inPieces(payments.map(messageOf), PER_REQUEST)) {
      await transaction.send({ topic: ctx.name(TOPIC.ledger), acks: -1, messages: piece })
    }
    crashIf('after-send', crashAt)
    await transaction.sendOffsets({ consumerGroupId: ctx.name(GROUP.exactlyOnce), ...offsetsAfter(batch) })
    crashIf('after-offsets', crashAt)
    await transaction.commit()
    crashIf('after-commit', crashAt)
  } catch (error) {
    await abort(transaction)
    throw error
  }
}

/** Says only one thing: that this instance is fenced. Anything else is settled by the next session's empty transaction. */
async function abort(transaction: Transaction): Promise<void> {
  if (!transaction.isActive()) return
  try {
    await transaction.abort()
  } catch (error) {
    if (isFenced(error)) throw error
  }
}

function isFenced(error: unknown): boolean {
  for (let e = error as { type?: string; message?: string; cause?: unknown } | undefined; e; e = e.cause as typeof e) {
    if (e.type === 'INVALID_PRODUCER_EPOCH') return true
    // PRODUCER_FENCED is newer than kafkajs.
    if (e.type === 'KAFKAJS_UNKNOWN_ERROR_CODE' && e.message === 'Unknown error code 90') return true
  }
  return false
}
