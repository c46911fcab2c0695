import type { EachBatchPayload, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { messageOf, offsetsAfter, paymentsOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, MEMBER, TOPIC } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'
import { pieces } from './pieces.ts'
import { aborted, briefClient, noRestart, restarting } from './restarting.ts'
import { connectedProducer } from './source.ts'

export interface TwinOptions {
  /** Task 6.4: die at this point of the first batch. */
  crashAt?: CrashPoint
}

export interface Twin {
  /** Finishes what is at hand, its offsets included, leaves the group, disconnects. A stop repeats nothing. */
  stop(): Promise<void>
}

/**
 * Task 6.5. The same work without transactions, for comparison: from `payments` to `ledger-at-least-once`, in a group of its own. Offsets are
 * committed by hand when the entries are acknowledged: nothing is ever lost, and a crash in between repeats entries.
 * It does not look for duplicates. Starts, and fails to start, like the other, and takes as much at once.
 */
export async function startAtLeastOnce(ctx: Ctx, { crashAt }: TwinOptions = {}): Promise<Twin> {
  await whenBrokerAnswers(ctx)
  const client = briefClient(ctx)
  const groupId = ctx.name(GROUP.atLeastOnce)
  const ledger = ctx.name(TOPIC.twinLedger)
  const payments = ctx.name(TOPIC.payments)
  const member = Promise.withResolvers<void>()
  /** The next offset of each partition, of what the broker has acknowledged, and of that what is not committed yet. */
  const acknowledged = new Map<number, bigint>()
  const uncommitted = new Map<number, bigint>()

  async function session(stopping: AbortSignal): Promise<void> {
    const producer = await connectedProducer(ctx)
    const consumer = client.consumer({ groupId, ...MEMBER, retry: noRestart })
    const failure = Promise.withResolvers<never>()
    failure.promise.catch(() => {})
    let failed = false
    try {
      consumer.on(consumer.events.GROUP_JOIN, () => member.resolve())
      consumer.on(consumer.events.CRASH, ({ payload }) => failure.reject(payload.error))
      await consumer.connect()
      await consumer.subscribe({ topics: [payments], fromBeginning: true })
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        eachBatch: async (payload) => {
          if (failed) return
          try {
            await copy(payload, producer)
          } catch (error) {
            failed = true
            failure.reject(error)
          }
        },
      })
      await Promise.race([aborted(stopping), failure.promise])
    } finally {
      await consumer.disconnect().catch(() => {})
      await producer.disconnect().catch(() => {})
    }
    if (failed) await failure.promise
  }

  async function copy(payload: EachBatchPayload, producer: Producer): Promise<void> {
    const { batch, resolveOffset, heartbeat, commitOffsetsIfNecessary } = payload
    const { topic, partition } = batch
    const from = acknowledged.get(partition) ?? 0n
    const messages = batch.messages.filter(({ offset }) => BigInt(offset) >= from)
    const entries = paymentsOf(ctx, { topic, partition, messages }).map(messageOf)
    crashIf('before-send', crashAt)
    for (const piece of pieces(entries)) {
      await producer.send({ topic: ledger, acks: -1, messages: piece })
      await heartbeat().catch(() => {})
    }
    crashIf('after-send', crashAt)
    const end = BigInt(batch.lastOffset()) + 1n
    const next = end > from ? end : from
    acknowledged.set(partition, next)
    uncommitted.set(partition, next)
    // Not consumer.commitOffsets, which does nothing once the consumer has been asked to stop.
    await commitOffsetsIfNecessary(offsetsAfter({ topic, partition, lastOffset: () => String(next - 1n) }))
    uncommitted.delete(partition)
    crashIf('after-offsets', crashAt)
    crashIf('after-commit', crashAt)
    resolveOffset(batch.lastOffset())
  }

  /** What was refused while the group was rebalancing is committed when it is empty. */
  async function settle(): Promise<void> {
    if (uncommitted.size === 0) return
    const admin = client.admin()
    const partitions = [...uncommitted].map(([partition, offset]) => ({ partition, offset: String(offset) }))
    try {
      await admin.connect()
      await admin.setOffsets({ groupId, topic: payments, partitions })
    } catch {
      // the next one repeats it
    } finally {
      await admin.disconnect().catch(() => {})
    }
  }

  const loop = restarting(ctx, session, () => false, settle)
  await member.promise
  return { stop: () => loop.stop() }
}
