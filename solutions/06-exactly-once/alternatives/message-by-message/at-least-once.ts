import type { Ctx } from '#harness/kata'
import { offsetAfter, paymentOf, recordOf } from './batch.ts'
import { whenBrokerAnswers } from './connection.ts'
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
  await producer.connect()
  await consumer.connect()
  await consumer.subscribe({ topic: ctx.name(TOPIC.payments), fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, partition, message }) => {
      const payment = paymentOf(ctx, { topic, partition }, message)
      crashIf('before-send', crashAt)
      if (payment) await producer.send({ topic: ctx.name(TOPIC.twinLedger), acks: -1, messages: [recordOf(payment)] })
      crashIf('after-send', crashAt)
      await consumer.commitOffsets([{ topic, partition, offset: offsetAfter(message) }])
      crashIf('after-offsets', crashAt)
      crashIf('after-commit', crashAt)
    },
  })
  return {
    async stop() {
      await consumer.disconnect()
      await producer.disconnect()
    },
  }
}
