import type { EachMessagePayload, KafkaMessage, Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { CardUnavailableError, chargeCard } from './card.ts'
import {
  groupName,
  headerNames,
  type PaymentRequest,
  type PaymentResult,
  paymentRequest,
  topicNames,
} from './contract.ts'

/** These bytes are no request, and never will be. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError'
}

/** Throws `BadRequestError` for what is no request by the contract. */
export function readRequest(value: Buffer | null): PaymentRequest {
  try {
    return paymentRequest.parse(JSON.parse(value?.toString() ?? ''))
  } catch (cause) {
    throw new BadRequestError(`no payment request: ${cause}`, { cause })
  }
}

/** The record of a result, with the account for its key. Of the request's headers the correlation id is promised, and no other. */
export function resultRecord(
  request: PaymentRequest,
  state: PaymentResult['state'],
  headers: Message['headers'],
): Message {
  const { paymentId, accountId, amountCents, at } = request
  const result: PaymentResult = { version: 1, paymentId, accountId, amountCents, state, at }
  return { key: accountId, value: JSON.stringify(result), headers: carried(headers) }
}

function carried(headers: Message['headers']): Message['headers'] {
  const correlation = headers?.[headerNames.correlation]
  return correlation === undefined ? {} : { [headerNames.correlation]: correlation }
}

/** How often a charge is tried again after the first failure. */
export const RETRIES = 3

/** Milliseconds before the n-th retry, n from 1: 100, 200, 400. */
export function retryDelay(n: number): number {
  return 100 * 2 ** (n - 1)
}

export interface PaymentOptions {
  /** Of the card provider, without a slash at its end. */
  cardUrl: string
}

/** One instance of the payment service. */
export interface PaymentService {
  /** Finishes the request at hand, leaves the group, closes everything. */
  stop(): Promise<void>
}

/**
 * Answers each request of `payment-requests` by one record in `payment-results`. A charge that fails is tried again, three times; then the
 * request goes to `payments-dlq` as it came, with the header `x-error`. So does what is no request, at once, and of that alone `ctx.onReject` hears,
 * with the topic's name on the cluster. The offset of a request is committed when its answer is written. Resolves when the service is a member of
 * its group.
 */
export async function startPayments(ctx: Ctx, { cardUrl }: PaymentOptions): Promise<PaymentService> {
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(groupName), maxWaitTimeInMs: 100, heartbeatInterval: 300 })
  const write = (topic: string, record: Message) =>
    producer.send({ topic: ctx.name(topic), acks: -1, messages: [record] })

  async function answer({ topic, partition, message }: EachMessagePayload): Promise<void> {
    try {
      const request = readRequest(message.value)
      const state = await chargeWithRetries(ctx, cardUrl, request)
      await write(topicNames.results, resultRecord(request, state, message.headers))
    } catch (error) {
      if (error instanceof BadRequestError)
        ctx.onReject({ topic, partition, offset: message.offset, reason: error.message })
      else if (!(error instanceof CardUnavailableError)) throw error
      await write(topicNames.dead, deadRecord(message, error))
    }
  }

  await producer.connect()
  await consumer.connect()
  await consumer.subscribe({ topic: ctx.name(topicNames.requests), fromBeginning: true })
  const joined = new Promise<void>((resolve) => void consumer.on(consumer.events.GROUP_JOIN, () => resolve()))
  /** The request at hand, to its commit. */
  let atHand = Promise.resolve()
  await consumer.run({
    autoCommit: false,
    eachMessage(payload) {
      const { topic, partition, message } = payload
      const next = String(BigInt(message.offset) + 1n)
      atHand = answer(payload).then(() => consumer.commitOffsets([{ topic, partition, offset: next }]))
      return atHand
    },
  })
  await joined
  return {
    async stop() {
      // A consumer of kafkajs that is being stopped commits no more.
      consumer.pause([{ topic: ctx.name(topicNames.requests) }])
      await atHand.catch(() => {})
      await consumer.disconnect()
      await producer.disconnect()
    },
  }
}

async function chargeWithRetries(ctx: Ctx, url: string, request: PaymentRequest): Promise<PaymentResult['state']> {
  for (let retry = 1; ; retry++) {
    try {
      return await chargeCard(url, request)
    } catch (error) {
      if (!(error instanceof CardUnavailableError) || retry > RETRIES) throw error
      await ctx.clock.sleep(retryDelay(retry))
    }
  }
}

function deadRecord(message: KafkaMessage, { message: reason }: Error): Message {
  return { key: message.key, value: message.value, headers: { ...message.headers, [headerNames.error]: reason } }
}
