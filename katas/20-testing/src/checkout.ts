import type { Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { headerNames, type PaymentRequest, topicNames } from './contract.ts'

/** The record of a request. Its key is the account: the requests of one account stay in their order. */
export function requestRecord(request: PaymentRequest, correlationId: string): Message {
  return {
    key: request.accountId,
    value: JSON.stringify(request),
    headers: { [headerNames.correlation]: correlationId },
  }
}

/** Asks for a payment. Resolves when all replicas have the request. */
export async function requestPayment(ctx: Ctx, request: PaymentRequest, correlationId: string): Promise<void> {
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  try {
    await producer.send({
      topic: ctx.name(topicNames.requests),
      acks: -1,
      messages: [requestRecord(request, correlationId)],
    })
  } finally {
    await producer.disconnect()
  }
}
