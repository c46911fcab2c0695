import type { EachBatchPayload, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { messageOf, offsetsAfter, paymentsOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, TOPIC } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'
import { Mover } from './mover.ts'
import { pieces } from './pieces.ts'
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
export async function startAtLeastOnce(ctx: Ctx, options: TwinOptions = {}): Promise<Twin> {
  await whenBrokerAnswers(ctx)
  const ledger = new TwinLedger(ctx, options)
  await ledger.start()
  return { stop: () => ledger.stop() }
}

class TwinLedger extends Mover {
  private readonly options: TwinOptions
  /** By partition: the next offset by what the broker has acknowledged, and whether the group has committed it. */
  private readonly written = new Map<number, { next: bigint; committed: boolean }>()

  constructor(ctx: Ctx, options: TwinOptions) {
    super(ctx, GROUP.atLeastOnce)
    this.options = options
  }

  protected openProducer(): Promise<Producer> {
    return connectedProducer(this.ctx)
  }

  protected isFinal(): boolean {
    return false
  }

  protected async move(payload: EachBatchPayload, producer: Producer): Promise<void> {
    const { crashAt } = this.options
    const { batch, heartbeat } = payload
    const { topic, partition } = batch
    const written = this.written.get(partition)?.next ?? 0n
    const messages = batch.messages.filter(({ offset }) => BigInt(offset) >= written)
    const entries = paymentsOf(this.ctx, { topic, partition, messages }).map(messageOf)
    crashIf('before-send', crashAt)
    for (const piece of pieces(entries)) {
      await producer.send({ topic: this.ctx.name(TOPIC.twinLedger), acks: -1, messages: piece })
      await heartbeat().catch(() => {})
    }
    crashIf('after-send', crashAt)
    const end = BigInt(batch.lastOffset()) + 1n
    const state = { next: end > written ? end : written, committed: false }
    this.written.set(partition, state)
    // Of the batch's own: consumer.commitOffsets does nothing once the consumer has been asked to stop.
    await payload.commitOffsetsIfNecessary(
      offsetsAfter({ topic, partition, lastOffset: () => String(state.next - 1n) }),
    )
    state.committed = true
    crashIf('after-offsets', crashAt)
    crashIf('after-commit', crashAt)
    payload.resolveOffset(batch.lastOffset())
  }

  /** What could not be committed while the group rebalanced is committed now that nobody is in it. */
  protected async ended(): Promise<void> {
    const left = [...this.written].filter(([, { committed }]) => !committed)
    if (left.length === 0) return
    const admin = this.client.admin()
    const partitions = left.map(([partition, { next }]) => ({ partition, offset: String(next) }))
    try {
      await admin.connect()
      await admin.setOffsets({ groupId: this.groupId, topic: this.ctx.name(TOPIC.payments), partitions })
    } catch {
      // the next one repeats it
    } finally {
      await admin.disconnect().catch(() => {})
    }
  }
}
