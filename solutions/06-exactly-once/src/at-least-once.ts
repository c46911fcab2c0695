import type { EachBatchPayload } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { inRequests, messageOf, offsetsAfter, paymentsOf } from './batch.ts'
import { GROUP, MEMBER, TOPIC } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'

export interface TwinOptions {
  crashAt?: CrashPoint
}

export interface Twin {
  stop(): Promise<void>
}

export async function startAtLeastOnce(ctx: Ctx, { crashAt }: TwinOptions = {}): Promise<Twin> {
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP.atLeastOnce), ...MEMBER })

  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat, commitOffsetsIfNecessary } = payload
    const entries = paymentsOf(ctx, batch).map(messageOf)
    crashIf('before-send', crashAt)
    for (const messages of inRequests(entries)) {
      await producer.send({ topic: ctx.name(TOPIC.twinLedger), acks: -1, messages })
      // The session is shorter than the largest batch takes. While the group rebalances this throws: the work is finished all the same.
      await heartbeat().catch(() => {})
    }
    crashIf('after-send', crashAt)
    // Unlike consumer.commitOffsets, this commits while the consumer is being stopped too.
    await commitOffsetsIfNecessary(offsetsAfter(batch))
    resolveOffset(batch.lastOffset())
    crashIf('after-offsets', crashAt)
    crashIf('after-commit', crashAt)
  }

  async function stop(): Promise<void> {
    await consumer.disconnect()
    await producer.disconnect()
  }

  await whenBrokerAnswers(ctx)
  try {
    await Promise.all([producer.connect(), consumer.connect()])
    await consumer.subscribe({ topics: [ctx.name(TOPIC.payments)], fromBeginning: true })
    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
