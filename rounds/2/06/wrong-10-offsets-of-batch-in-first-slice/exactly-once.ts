import type { EachBatchPayload, KafkaMessage, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { tellBank } from './bank.ts'
import { messageOf, offsetsAfter, paymentsOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, type Payment, TOPIC, TRANSACTIONAL_ID } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'
import { Mover } from './mover.ts'
import { pieces } from './pieces.ts'

export interface PipelineOptions {
  /** Task 6.4: die at this point of the first batch. */
  crashAt?: CrashPoint
  /**
   * Where the bank is told of each payment before its entry is committed: `POST` of `{ "paymentId": "…" }` as JSON, with the header
   * `Idempotency-Key`. Calls with the same key count once at the bank, whoever makes them and however often. An answer
   * other than 2xx, or none: the batch fails, and the bank is told again. Without it nobody is told.
   */
  bankUrl?: string
}

/** `fenced`: a later instance has taken over the transactional id. This one has stopped for good, left the group and disconnected. */
export type PipelineState = 'running' | 'fenced' | 'stopped'

export interface Pipeline {
  state(): PipelineState
  /**
   * Finishes what is at hand: what the bank has been told of, or what is being written, is committed, unless it fails. Then it leaves the
   * group and disconnects, in the middle of errors too. Another call is no error, and a fenced instance stays `fenced`.
   */
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
 *   itself, and with a new producer only behind an empty transaction of its own. Only an instance that is fenced does not go on.
 * - What breaks the contract goes to `ctx.onReject`, and the offsets move past it, in a transaction too where nothing else is to be done.
 * - What is fetched at once may have a megabyte, and its entries more than a broker takes in one request (1 MB). It is done within
 *   seconds: in one transaction or a few, not in one for each payment.
 */
export async function startExactlyOnce(ctx: Ctx, options: PipelineOptions = {}): Promise<Pipeline> {
  await whenBrokerAnswers(ctx)
  const ledger = new Ledger(ctx, options)
  await ledger.start()
  return { state: () => ledger.state, stop: () => ledger.stop() }
}

/** Messages of one transaction: a batch of a megabyte takes a few. */
const SLICE = 6_000
/** Calls to the bank that are under way at once. */
const CALLS = 10

class Ledger extends Mover {
  state: PipelineState = 'running'
  private readonly options: PipelineOptions
  /** The next offset of each partition, by what the present producer has committed. The broker may tell older ones for a moment. */
  private next = new Map<number, bigint>()
  private readonly rejected = new Set<string>()
  private readonly parsing: Ctx

  constructor(ctx: Ctx, options: PipelineOptions) {
    super(ctx, GROUP.exactlyOnce)
    this.options = options
    this.parsing = {
      ...ctx,
      onReject: (rejected) => {
        const place = `${rejected.partition}/${rejected.offset}`
        if (this.rejected.has(place)) return
        this.rejected.add(place)
        ctx.onReject(rejected)
      },
    }
  }

  protected async openProducer(): Promise<Producer> {
    this.next = new Map()
    const transactionalId = this.ctx.name(TRANSACTIONAL_ID)
    const producer = this.client.producer({ transactionalId, maxInFlightRequests: 1 })
    try {
      await producer.connect()
      // Ends what a predecessor, of this process or another, has left open, and waits until it is over.
      const empty = await producer.transaction()
      await empty.abort()
      return producer
    } catch (error) {
      await producer.disconnect().catch(() => {})
      throw error
    }
  }

  protected isFinal(error: unknown): boolean {
    return isFenced(error)
  }

  protected async ended(error: unknown): Promise<void> {
    if (isFenced(error)) {
      this.state = 'fenced'
      return
    }
    // What the last error left open would keep readers of the ledger waiting.
    if (error !== undefined) {
      await this.openProducer().then(
        (producer) => producer.disconnect(),
        () => {},
      )
    }
    this.state = 'stopped'
  }

  protected async move({ batch, resolveOffset, heartbeat }: EachBatchPayload, producer: Producer): Promise<void> {
    const { topic, partition } = batch
    const position = this.next.get(partition) ?? 0n
    const messages = batch.messages.filter(({ offset }) => BigInt(offset) >= position)
    const beat = () => heartbeat().catch(() => {})
    let from = 0
    do {
      const slice = messages.slice(from, from + SLICE)
      const { payments, taken } = await this.payments({ topic, partition }, slice, beat)
      from += taken
      const isWhole = from >= messages.length
      const last = isWhole ? batch.lastOffset() : messages[from - 1]!.offset
      if (BigInt(last) >= position) await this.commit(batch, payments, producer)
      if (BigInt(last) >= position) this.next.set(partition, BigInt(last) + 1n)
      resolveOffset(last)
      await beat()
    } while (from < messages.length && !this.isStopping)
  }

  /** Of so many messages of the slice, the first ones, as the bank has been told of. */
  private async payments(
    place: { topic: string; partition: number },
    slice: KafkaMessage[],
    beat: () => Promise<void>,
  ): Promise<{ payments: Payment[]; taken: number }> {
    const { bankUrl } = this.options
    if (bankUrl === undefined) {
      return { payments: paymentsOf(this.parsing, { ...place, messages: slice }), taken: slice.length }
    }
    const payments: Payment[] = []
    let taken = 0
    while (taken < slice.length && !(taken > 0 && this.isStopping)) {
      const messages = slice.slice(taken, taken + CALLS)
      const some = paymentsOf(this.parsing, { ...place, messages })
      const answers = await Promise.allSettled(some.map((payment) => tellBank(bankUrl, payment)))
      const refused = answers.find((answer) => answer.status === 'rejected')
      if (refused) throw refused.reason
      payments.push(...some)
      taken += messages.length
      await beat()
    }
    return { payments, taken }
  }

  private async commit(place: Parameters<typeof offsetsAfter>[0], payments: Payment[], producer: Producer): Promise<void> {
    const { crashAt } = this.options
    crashIf('before-send', crashAt)
    const transaction = await producer.transaction()
    try {
      for (const messages of pieces(payments.map(messageOf))) {
        await transaction.send({ topic: this.ctx.name(TOPIC.ledger), messages })
      }
      crashIf('after-send', crashAt)
      await transaction.sendOffsets({ consumerGroupId: this.groupId, ...offsetsAfter(place) })
      crashIf('after-offsets', crashAt)
      await transaction.commit()
    } catch (error) {
      const second = transaction.isActive() ? await transaction.abort().catch((failure) => failure) : undefined
      throw isFenced(second) ? second : error
    }
    crashIf('after-commit', crashAt)
  }
}

/** Whether a later instance has taken over: said by the error or by one of its causes. */
function isFenced(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { type, code, originalError } = error as { type?: unknown; code?: unknown; originalError?: unknown }
  if (type === 'INVALID_PRODUCER_EPOCH' || code === 90) return true
  return isFenced(error.cause) || isFenced(originalError)
}
