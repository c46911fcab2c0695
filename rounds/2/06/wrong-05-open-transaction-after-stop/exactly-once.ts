import type { EachBatchPayload, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { tellBank } from './bank.ts'
import { messageOf, offsetsAfter, paymentsOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, MEMBER, type Payment, TOPIC, TRANSACTIONAL_ID } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'
import { pieces } from './pieces.ts'
import { aborted, briefClient, noRestart, restarting } from './restarting.ts'

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
export async function startExactlyOnce(ctx: Ctx, { crashAt, bankUrl }: PipelineOptions = {}): Promise<Pipeline> {
  await whenBrokerAnswers(ctx)
  const client = briefClient(ctx)
  const groupId = ctx.name(GROUP.exactlyOnce)
  const ledger = ctx.name(TOPIC.ledger)
  const member = Promise.withResolvers<void>()
  const once = rejectingOnce(ctx)
  let state: PipelineState = 'running'

  /** A producer whose predecessors, of this process too, are done with: the answer comes when their transactions are over. */
  async function alone(producer: Producer): Promise<void> {
    await producer.connect()
    const empty = await producer.transaction()
    await empty.abort()
  }

  function newProducer(): Producer {
    return client.producer({ transactionalId: ctx.name(TRANSACTIONAL_ID), maxInFlightRequests: 1 })
  }

  async function session(stopping: AbortSignal): Promise<void> {
    const producer = newProducer()
    const consumer = client.consumer({ groupId, ...MEMBER, retry: noRestart })
    const failure = Promise.withResolvers<never>()
    failure.promise.catch(() => {})
    let failed = false
    /** The next offset of each partition, of what this session has committed: after a rebalance the broker may still tell older ones. */
    const done = new Map<number, bigint>()

    async function eachBatch(payload: EachBatchPayload): Promise<void> {
      if (failed) return
      try {
        await move(payload, producer, done, stopping)
      } catch (error) {
        failed = true
        failure.reject(error)
      }
    }

    try {
      await alone(producer)
      consumer.on(consumer.events.GROUP_JOIN, () => member.resolve())
      consumer.on(consumer.events.CRASH, ({ payload }) => failure.reject(payload.error))
      await consumer.connect()
      await consumer.subscribe({ topics: [ctx.name(TOPIC.payments)], fromBeginning: true })
      await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
      await Promise.race([aborted(stopping), failure.promise])
    } finally {
      // The consumer first: it waits for the batch at hand, and that one needs the producer.
      await consumer.disconnect().catch(() => {})
      await producer.disconnect().catch(() => {})
    }
    if (failed) await failure.promise
  }

  async function move(
    { batch, resolveOffset, heartbeat }: EachBatchPayload,
    producer: Producer,
    done: Map<number, bigint>,
    stopping: AbortSignal,
  ): Promise<void> {
    const { topic, partition } = batch
    const from = done.get(partition) ?? 0n
    const messages = batch.messages.filter(({ offset }) => BigInt(offset) >= from)
    let lastOffset = batch.lastOffset()
    if (BigInt(lastOffset) < from) {
      resolveOffset(lastOffset)
      return
    }
    const payments: Payment[] = []
    for (let at = 0; at < messages.length; at += CALLS) {
      if (bankUrl !== undefined && at > 0 && stopping.aborted) {
        // What the bank has been told of is finished, no more.
        lastOffset = messages[at - 1]!.offset
        break
      }
      const some = paymentsOf(once, { topic, partition, messages: messages.slice(at, at + CALLS) })
      payments.push(...some)
      if (bankUrl === undefined) continue
      const calls = await Promise.allSettled(some.map((payment) => tellBank(bankUrl, payment)))
      for (const call of calls) if (call.status === 'rejected') throw call.reason
      await heartbeat().catch(() => {})
    }
    crashIf('before-send', crashAt)
    const transaction = await producer.transaction()
    // An error needs no abort here: the empty transaction of the next producer ends this one.
    for (const piece of pieces(payments.map(messageOf))) {
      await transaction.send({ topic: ledger, acks: -1, messages: piece })
      await heartbeat().catch(() => {})
    }
    crashIf('after-send', crashAt)
    const offsets = offsetsAfter({ topic, partition, lastOffset: () => lastOffset })
    await transaction.sendOffsets({ consumerGroupId: groupId, ...offsets })
    crashIf('after-offsets', crashAt)
    await transaction.commit()
    crashIf('after-commit', crashAt)
    done.set(partition, BigInt(lastOffset) + 1n)
    resolveOffset(lastOffset)
  }

  const loop = restarting(ctx, session, isFenced, async (error) => {
    state = isFenced(error) ? 'fenced' : 'stopped'
  })
  await Promise.race([
    member.promise,
    loop.over.then(() => Promise.reject(new Error('fenced before it was a member of its group'))),
  ])
  return { state: () => state, stop: () => loop.stop() }
}

/** How many calls to the bank are under way at once. */
const CALLS = 16

/** Whether a later instance has taken over: said by the error or by one of its causes. */
function isFenced(error: unknown): boolean {
  for (let it = error; it instanceof Error; it = causeOf(it)) {
    const { type, code } = it as { type?: unknown; code?: unknown }
    if (type === 'INVALID_PRODUCER_EPOCH' || type === 'PRODUCER_FENCED' || code === 90) return true
  }
  return false
}

function causeOf(error: Error): unknown {
  return error.cause ?? (error as { originalError?: unknown }).originalError
}

/** A batch that is done again tells of its bad records once. */
function rejectingOnce(ctx: Ctx): Ctx {
  const told = new Set<string>()
  return {
    ...ctx,
    onReject(rejected) {
      const place = `${rejected.partition}/${rejected.offset}`
      if (!told.has(place)) ctx.onReject(rejected)
      told.add(place)
    },
  }
}
