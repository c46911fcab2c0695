import type { Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Payment, paymentSchema, samplePayments, TOPIC } from './contract.ts'
import { inPieces, sleep } from './deferred.ts'

/** A record has well under 1 KB, a record batch 1 MB at most. */
const PER_REQUEST = 500

/**
 * Task 6.2. Writes payments to `payments`, key = account, in the order given, and disconnects. Resolves when all replicas have
 * all of them. However many answers get lost on the way: each payment is in the topic once, in order per account.
 * A payment that breaks the contract: rejects, and nothing is sent.
 */
export async function sendPayments(ctx: Ctx, payments: readonly Payment[]): Promise<void> {
  const messages = payments.map((payment) => {
    const checked = paymentSchema.parse(payment)
    return { key: checked.account, value: JSON.stringify(checked) }
  })
  if (messages.length === 0) return
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    retry: { retries: Number.MAX_SAFE_INTEGER },
  })
  try {
    await connect(producer)
    // One producer, one producer id, one request after the other: kafkajs repeats a request with its old sequence numbers.
    for (const piece of inPieces(messages, PER_REQUEST)) {
      await producer.send({ topic: ctx.name(TOPIC.payments), acks: -1, messages: piece })
    }
  } finally {
    await producer.disconnect()
  }
}

/** The answer to InitProducerId may get lost too. Nothing is sent by then, so another producer id does no harm. */
async function connect(producer: Producer): Promise<void> {
  for (;;) {
    try {
      return await producer.connect()
    } catch (error) {
      if ((error as { retriable?: boolean }).retriable !== true) throw error
      await sleep(50)
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
