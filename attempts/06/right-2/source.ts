import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Payment, paymentSchema, samplePayments, TOPIC } from './contract.ts'
import { pause, requestsOf } from './records.ts'

/**
 * Task 6.2. Writes payments to `payments`, key = account, in the order given, and disconnects. Resolves when all replicas have
 * all of them. However many answers get lost on the way: each payment is in the topic once, in order per account.
 * A payment that breaks the contract: rejects, and nothing is sent.
 */
export async function sendPayments(ctx: Ctx, payments: readonly Payment[]): Promise<void> {
  for (const [n, payment] of payments.entries()) {
    const { success, error } = paymentSchema.safeParse(payment)
    if (!success) throw new Error(`payments[${n}] breaks the contract: ${error.message}`)
  }
  const records = payments.map((payment) => ({ key: payment.account, value: JSON.stringify(payment) }))

  await whenBrokerAnswers(ctx)
  let producer = ctx.kafka.producer(settings)
  for (;;) {
    try {
      await producer.connect()
      break
    } catch (error) {
      await producer.disconnect()
      if ((error as { retriable?: boolean }).retriable === false) throw error
      // Nothing was sent with its producer id.
      producer = ctx.kafka.producer(settings)
      await pause(100)
    }
  }
  try {
    for (const messages of requestsOf(records)) {
      await producer.sendBatch({ acks: -1, topicMessages: [{ topic: ctx.name(TOPIC.payments), messages }] })
    }
  } finally {
    await producer.disconnect()
  }
}

const settings = { idempotent: true, maxInFlightRequests: 1, retry: { retries: Number.MAX_SAFE_INTEGER } }

/** Sends 100 sample payments: for running it by hand. */
export async function sendSample(ctx: Ctx): Promise<void> {
  const random = () => ctx.random()
  await sendPayments(ctx, samplePayments(100, random))
}
