import type { Batch, EachBatchPayload, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { tellBank } from './bank.ts'
import { messageOf, offsetsAfter, paymentsOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, MEMBER, type Payment, TOPIC, TRANSACTIONAL_ID } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'
import { Membership } from './membership.ts'
import { pause, requestsOf, tryTo } from './records.ts'

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
  const writer = new LedgerWriter(ctx, options)
  await writer.start()
  return { state: () => writer.state, stop: () => writer.stop() }
}

/**
 * Keeps its consumer through failures of transactions: a batch stays at hand until it is committed. After a failure the producer is
 * replaced (which settles what the former left), and the group's committed offset says whether the batch is done.
 */
class LedgerWriter {
  state: PipelineState = 'running'
  readonly #ctx: Ctx
  readonly #options: PipelineOptions
  readonly #topic: string
  readonly #groupId: string
  readonly #membership: Membership
  #producer: Producer | undefined
  /** Whether the producer's last transaction has a known end. */
  #settled = false
  /** By partition: where the committed work ends, as far as this process knows. A rebalance may hand out older records. */
  readonly #done = new Map<number, bigint>()
  #fenced = false
  #finishing: Promise<void> | undefined

  constructor(ctx: Ctx, options: PipelineOptions) {
    this.#ctx = ctx
    this.#options = options
    this.#topic = ctx.name(TOPIC.payments)
    this.#groupId = ctx.name(GROUP.exactlyOnce)
    this.#membership = new Membership(ctx, this.#groupId, (payload) => this.#onBatch(payload))
  }

  async start(): Promise<void> {
    while (!this.#settled) {
      try {
        await this.#takeRole()
      } catch {
        await pause(100)
      }
    }
    await this.#membership.join()
  }

  stop(): Promise<void> {
    this.#finishing ??= this.#finish()
    return this.#finishing
  }

  async #finish(): Promise<void> {
    await this.#membership.leave()
    await tryTo(this.#producer?.disconnect())
    this.state = this.#fenced ? 'fenced' : 'stopped'
  }

  /** A new producer, and an empty transaction: kafkajs asks for the producer id when a transaction begins. */
  async #takeRole(): Promise<void> {
    this.#settled = false
    await tryTo(this.#producer?.disconnect())
    const producer = this.#ctx.kafka.producer({
      transactionalId: this.#ctx.name(TRANSACTIONAL_ID),
      maxInFlightRequests: 1,
    })
    this.#producer = producer
    await producer.connect()
    const empty = await producer.transaction()
    await empty.commit()
    this.#settled = true
  }

  async #onBatch({ batch, resolveOffset, heartbeat }: EachBatchPayload): Promise<void> {
    if (this.#fenced) return
    const timer = setInterval(() => heartbeat().catch(() => {}), MEMBER.heartbeatInterval / 2)
    try {
      if (await this.#untilDone(batch)) resolveOffset(batch.lastOffset())
    } finally {
      clearInterval(timer)
    }
  }

  /** Whether the batch is done. If not, this instance is leaving. */
  async #untilDone(batch: Batch): Promise<boolean> {
    const { topic, partition } = batch
    const end = BigInt(batch.lastOffset()) + 1n
    const from = this.#done.get(partition) ?? 0n
    const payments = paymentsOf(this.#ctx, {
      topic,
      partition,
      messages: batch.messages.filter(({ offset }) => BigInt(offset) >= from),
    })
    let told = false
    for (;;) {
      try {
        if (!this.#settled) {
          await this.#takeRole()
          await this.#readCommitted()
        }
        if ((this.#done.get(partition) ?? 0n) >= end) return true
        if (!told) await this.#tellBank(payments)
        told = true
        await this.#transact(batch, payments)
        this.#done.set(partition, end)
        return true
      } catch (error) {
        if (isFenced(error)) {
          this.#fenced = true
          void this.stop()
          return false
        }
        if (this.#finishing) return false
        await pause(100)
      }
    }
  }

  async #tellBank(payments: readonly Payment[]): Promise<void> {
    const { bankUrl } = this.#options
    if (bankUrl === undefined) return
    for (let at = 0; at < payments.length; at += 8) {
      const calls = await Promise.allSettled(payments.slice(at, at + 8).map((payment) => tellBank(bankUrl, payment)))
      for (const call of calls) if (call.status === 'rejected') throw call.reason
    }
  }

  async #transact(batch: Batch, payments: readonly Payment[]): Promise<void> {
    const { crashAt } = this.#options
    const transaction = await (this.#producer as Producer).transaction()
    this.#settled = false
    try {
      crashIf('before-send', crashAt)
      for (const messages of requestsOf(payments.map(messageOf))) {
        await transaction.send({ topic: this.#ctx.name(TOPIC.ledger), messages })
      }
      crashIf('after-send', crashAt)
      await transaction.sendOffsets({ consumerGroupId: this.#groupId, topics: offsetsAfter(batch).topics })
      crashIf('after-offsets', crashAt)
      await transaction.commit()
      crashIf('after-commit', crashAt)
    } catch (error) {
      if (!isFenced(error) && transaction.isActive()) {
        await transaction.abort().catch((late) => {
          if (isFenced(late)) throw late
        })
      }
      // Aborted or not, the next attempt is made by a new producer, with new sequence numbers.
      throw error
    }
    this.#settled = true
  }

  /** What the group has committed. To be asked when the role was taken: then no offset is pending. */
  async #readCommitted(): Promise<void> {
    await pause(100)
    const admin = this.#ctx.kafka.admin()
    try {
      await admin.connect()
      for (const { partitions } of await admin.fetchOffsets({ groupId: this.#groupId, topics: [this.#topic] })) {
        for (const { partition, offset } of partitions) {
          const committed = BigInt(offset)
          if (committed > (this.#done.get(partition) ?? 0n)) this.#done.set(partition, committed)
        }
      }
    } catch (error) {
      this.#settled = false
      throw error
    } finally {
      await tryTo(admin.disconnect())
    }
  }
}

function isFenced(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { type, cause } = error as Error & { type?: string }
  return type === 'INVALID_PRODUCER_EPOCH' || type === 'PRODUCER_FENCED' || isFenced(cause)
}
