import type { EachBatchPayload, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { messageOf, offsetsAfter, paymentsOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, TOPIC } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'
import { Membership } from './membership.ts'
import { pause, requestsOf } from './records.ts'

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
export async function startAtLeastOnce(ctx: Ctx, { crashAt }: TwinOptions = {}): Promise<Twin> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ maxInFlightRequests: 1 })
  for (;;) {
    try {
      await producer.connect()
      break
    } catch {
      await pause(200)
    }
  }

  async function move(messages: KafkaMessage[], lastOffset: string, payload: EachBatchPayload): Promise<void> {
    const { topic, partition } = payload.batch
    const payments = paymentsOf(ctx, { topic, partition, messages })
    crashIf('before-send', crashAt)
    for (const request of requestsOf(payments.map(messageOf))) {
      await producer.send({ topic: ctx.name(TOPIC.twinLedger), acks: -1, messages: request })
    }
    crashIf('after-send', crashAt)
    await payload.commitOffsetsIfNecessary(offsetsAfter({ topic, partition, lastOffset: () => lastOffset }))
    crashIf('after-offsets', crashAt)
    crashIf('after-commit', crashAt)
    payload.resolveOffset(lastOffset)
  }

  // An error is thrown to kafkajs, which hands out again what is not resolved.
  const membership = new Membership(ctx, ctx.name(GROUP.atLeastOnce), async (payload) => {
    const { batch, heartbeat } = payload
    for (let at = 0; at < batch.messages.length; at += 500) {
      const messages = batch.messages.slice(at, at + 500)
      const isLast = at + 500 >= batch.messages.length
      await move(messages, isLast ? batch.lastOffset() : (messages.at(-1) as KafkaMessage).offset, payload)
      if (!isLast) await heartbeat()
    }
  })
  await membership.join()

  let stopping: Promise<void> | undefined
  return {
    stop() {
      stopping ??= membership.leave().then(() => producer.disconnect())
      return stopping
    },
  }
}
