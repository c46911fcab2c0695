import type { Ctx } from '#harness/kata'
import { messageOf, offsetsAfter, paymentsOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, MEMBER, TOPIC } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'
import { type Deferred, deferred, inPieces } from './deferred.ts'
import { keepAlive, type Life, type Outcome, quietly, withHeartbeats } from './keep-alive.ts'

export interface TwinOptions {
  /** Task 6.4: die at this point of the first batch. */
  crashAt?: CrashPoint
}

export interface Twin {
  stop(): Promise<void>
}

/**
 * Task 6.5. The same work without transactions, for comparison: from `payments` to `ledger-at-least-once`, in a group of its own. Offsets are
 * committed by hand when the entries are acknowledged: nothing is ever lost, and a crash in between repeats entries.
 * It does not look for duplicates. Starts, and fails to start, like the other.
 */
export async function startAtLeastOnce(ctx: Ctx, options: TwinOptions = {}): Promise<Twin> {
  await whenBrokerAnswers(ctx)
  const { stop } = await keepAlive((life) => session(ctx, options, life))
  return { stop }
}

async function session(ctx: Ctx, { crashAt }: TwinOptions, life: Life): Promise<Outcome> {
  const producer = ctx.kafka.producer()
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(GROUP.atLeastOnce),
    ...MEMBER,
    retry: { restartOnFailure: async () => false },
  })
  const over: Deferred<void> = deferred()
  let failed = false
  const fail = () => {
    failed = true
    over.resolve()
  }
  consumer.on(consumer.events.CRASH, fail)
  try {
    await producer.connect()
    if (life.stopAsked()) return 'stopped'
    await consumer.connect()
    await consumer.subscribe({ topic: ctx.name(TOPIC.payments), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: async (payload) => {
        if (failed) return
        const { batch } = payload
        try {
          await withHeartbeats(payload, async () => {
            const entries = paymentsOf(ctx, batch).map(messageOf)
            crashIf('before-send', crashAt)
            for (const messages of inPieces(entries, 500)) {
              await producer.send({ topic: ctx.name(TOPIC.twinLedger), acks: -1, messages })
            }
            crashIf('after-send', crashAt)
            // Not `consumer.commitOffsets`: that does nothing while the consumer is stopping.
            const offsets = offsetsAfter(batch)
            crashIf('after-offsets', crashAt)
            await payload.commitOffsetsIfNecessary(offsets)
            crashIf('after-commit', crashAt)
          })
          payload.resolveOffset(batch.lastOffset())
        } catch {
          fail()
        }
      },
    })
    if (!failed) life.joined()
    await Promise.race([over.promise, life.stop])
  } catch {
    failed = true
  } finally {
    await quietly(consumer.disconnect())
    await quietly(producer.disconnect())
  }
  return failed ? 'failed' : 'stopped'
}
