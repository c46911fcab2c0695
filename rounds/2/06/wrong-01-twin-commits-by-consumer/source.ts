import type { Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Payment, paymentSchema, samplePayments, TOPIC } from './contract.ts'
import { pieces } from './pieces.ts'

/**
 * Task 6.2. Writes payments to `payments`, key = account, in the order given, and disconnects. Resolves when all replicas have
 * all of them. However many answers get lost on the way, to whichever request: each payment is in the topic once, in order per account.
 * The list may have any length: none is nothing to send, and many are more than a broker takes in one request (1 MB).
 * A payment that breaks the contract, be it the last: rejects, and nothing is sent.
 */
export async function sendPayments(ctx: Ctx, payments: readonly Payment[]): Promise<void> {
  const messages = payments
    .map((payment) => paymentSchema.parse(payment))
    .map((payment) => ({ key: payment.account, value: JSON.stringify(payment) }))
  if (messages.length === 0) return
  await whenBrokerAnswers(ctx)
  const producer = await connectedProducer(ctx)
  try {
    for (const piece of pieces(messages)) {
      await producer.send({ topic: ctx.name(TOPIC.payments), acks: -1, messages: piece })
    }
  } finally {
    await producer.disconnect()
  }
}

/** An idempotent one. kafkajs does not ask again for a producer id when that answer is lost; before the first send a new producer may. */
export async function connectedProducer(ctx: Ctx): Promise<Producer> {
  for (let attempt = 1; ; attempt++) {
    const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      await producer.disconnect().catch(() => {})
      if (attempt === 10) throw error
    }
  }
}

/** Sends 100 sample payments: for running it by hand. */
export async function sendSample(ctx: Ctx): Promise<void> {
  await sendPayments(
    ctx,
    samplePayments(100, () => ctx.random()),
  )
}
