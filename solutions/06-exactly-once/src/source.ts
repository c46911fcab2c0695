import type { Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { inRequests } from './batch.ts'
import { type Payment, paymentSchema, samplePayments, TOPIC } from './contract.ts'

const PAUSE_MS = 100

export async function sendPayments(ctx: Ctx, payments: readonly Payment[]): Promise<void> {
  const messages = payments.map((payment) => {
    const value = paymentSchema.parse(payment)
    return { key: value.account, value: JSON.stringify(value) }
  })
  await whenBrokerAnswers(ctx)
  // The sequence numbers of an idempotent producer remove the client's own repeats, and only within one producer id. So
  // the client repeats, for as long as it takes, and this code never does.
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
  try {
    await connect(ctx, producer)
    for (const some of inRequests(messages))
      await producer.send({ topic: ctx.name(TOPIC.payments), acks: -1, messages: some })
  } finally {
    await producer.disconnect()
  }
}

/** kafkajs does not ask again for a producer id when the answer was lost. Nothing has been sent by then: any id will do. */
async function connect(ctx: Ctx, producer: Producer): Promise<void> {
  for (;;) {
    try {
      return await producer.connect()
    } catch (error) {
      if (!(error instanceof Error && 'retriable' in error && error.retriable)) throw error
      await ctx.clock.sleep(PAUSE_MS)
    }
  }
}

export async function sendSample(ctx: Ctx): Promise<void> {
  await sendPayments(ctx, samplePayments(100, ctx.random))
}
