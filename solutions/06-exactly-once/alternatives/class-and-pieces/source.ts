import { setTimeout } from 'node:timers/promises'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Payment, paymentSchema, samplePayments, TOPIC } from './contract.ts'

const MAX_BYTES = 500_000

export async function sendPayments(ctx: Ctx, payments: readonly Payment[]): Promise<void> {
  for (const payment of payments) paymentSchema.parse(payment)
  await whenBrokerAnswers(ctx)
  const producer = await connected(ctx)
  try {
    let request: { key: string; value: string }[] = []
    let bytes = 0
    const send = async () => {
      if (request.length > 0) await producer.send({ topic: ctx.name(TOPIC.payments), acks: -1, messages: request })
      request = []
      bytes = 0
    }
    for (const payment of payments) {
      const value = JSON.stringify(payment)
      bytes += Buffer.byteLength(value) + Buffer.byteLength(payment.account)
      request.push({ key: payment.account, value })
      if (bytes > MAX_BYTES) await send()
    }
    await send()
  } finally {
    await producer.disconnect()
  }
}

/** A producer that has its id. Where the answer to that was lost, another one asks. */
async function connected(ctx: Ctx) {
  for (;;) {
    const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      await producer.disconnect()
      if ((error as { retriable?: unknown }).retriable !== true) throw error
      await setTimeout(100)
    }
  }
}

export async function sendSample(ctx: Ctx): Promise<void> {
  await sendPayments(ctx, samplePayments(100, ctx.random))
}
