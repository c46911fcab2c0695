import type { Ctx } from '#harness/kata'
import { type Payment, paymentSchema, samplePayments, TOPIC } from './contract.ts'

export async function sendPayments(ctx: Ctx, payments: readonly Payment[]): Promise<void> {
  const messages = payments.map((payment) => {
    const value = paymentSchema.parse(payment)
    return { key: value.account, value: JSON.stringify(value) }
  })
  // The sequence numbers of an idempotent producer remove the client's own repeats, and only within one producer id. So
  // the client repeats, for as long as it takes, and this code never does.
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
  try {
    await producer.connect()
    await producer.send({ topic: ctx.name(TOPIC.payments), acks: -1, messages })
  } finally {
    await producer.disconnect()
  }
}

export async function sendSample(ctx: Ctx): Promise<void> {
  await sendPayments(ctx, samplePayments(100, ctx.random))
}
