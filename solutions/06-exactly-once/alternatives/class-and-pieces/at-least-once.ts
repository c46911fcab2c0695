import type { EachBatchPayload } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { paymentsIn, piecesOf, recordOf } from './batch.ts'
import { GROUP, MEMBER, TOPIC } from './contract.ts'
import { type CrashPoint, crashIf } from './crash.ts'

export interface TwinOptions {
  crashAt?: CrashPoint
}

export interface Twin {
  stop(): Promise<void>
}

export async function startAtLeastOnce(ctx: Ctx, { crashAt }: TwinOptions = {}): Promise<Twin> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer()
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP.atLeastOnce), ...MEMBER })

  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    const { topic, partition } = payload.batch
    for (const { messages, next } of piecesOf(payload.batch)) {
      if (!payload.isRunning()) return
      const records = paymentsIn(ctx, payload.batch, messages).map(recordOf)
      crashIf('before-send', crashAt)
      if (records.length > 0) await producer.send({ topic: ctx.name(TOPIC.twinLedger), acks: -1, messages: records })
      crashIf('after-send', crashAt)
      await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset: next }] }] })
      payload.resolveOffset(String(BigInt(next) - 1n))
      crashIf('after-offsets', crashAt)
      crashIf('after-commit', crashAt)
      await payload.heartbeat()
    }
  }

  await producer.connect()
  await consumer.connect()
  await consumer.subscribe({ topic: ctx.name(TOPIC.payments), fromBeginning: true })
  await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
  return {
    async stop() {
      await consumer.disconnect()
      await producer.disconnect()
    },
  }
}
