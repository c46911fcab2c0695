import type { EachMessagePayload, KafkaMessage, Producer } from 'kafkajs'
import type { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { CORRELATION_ID, check } from './contracts.ts'
import { SetAside } from './provider.ts'

export interface ServiceOptions {
  /** After so many ms without a heartbeat the group takes a member for dead. Default 30,000. */
  sessionTimeoutMs?: number
  /** Where the provider is. Default: the address in the lab's text. */
  provider?: string
}

export interface Service {
  /** Ends the record at hand or gives it up, waits for no delay, disconnects every client. */
  stop(): Promise<void>
}

/** What sets one service apart from another. */
export interface Work<Input extends { orderId: string }> {
  groupId: string
  from: string
  to: string
  schema: z.ZodType<Input>
  /** The record for `to`. Throws SetAside when nothing can be done for this one. */
  handle(input: Input, signal: AbortSignal): Promise<object>
}

/** All attempts, their time-outs and the waits between them, in the worst case: 5 · 5 s + 4 · 10 s + 3 s, and some to spare. */
const LONGEST_RECORD_MS = 90_000

/** Reads `from`, handles each record, writes to `to` and only then lets the offset be committed. */
export async function startService<Input extends { orderId: string }>(
  ctx: Ctx,
  work: Work<Input>,
  { sessionTimeoutMs = 30_000 }: ServiceOptions,
): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const heartbeatInterval = Math.floor(sessionTimeoutMs / 3)
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(work.groupId),
    sessionTimeout: sessionTimeoutMs,
    rebalanceTimeout: LONGEST_RECORD_MS,
    heartbeatInterval,
    // A fetch waits for records so long, and stop() waits for the fetch: kafkajs' default is five seconds.
    maxWaitTimeInMs: 100,
  })
  const producer = ctx.kafka.producer({ idempotent: true, allowAutoTopicCreation: false })
  const stopping = new AbortController()

  async function stop(): Promise<void> {
    stopping.abort(new Error('the service stops'))
    await consumer.disconnect()
    await producer.disconnect()
  }

  async function eachMessage({ topic, partition, message, heartbeat }: EachMessagePayload): Promise<void> {
    // kafkajs beats between records only, and this one may take longer than the session. A beat that fails is no
    // matter here: the consumer's own next one meets the same answer and rejoins.
    const beating = setInterval(() => void heartbeat().catch(() => {}), heartbeatInterval)
    try {
      const checked = check(work.schema, message.value)
      if (!checked.ok) throw new SetAside(checked.reason)
      const output = await work.handle(checked.value, stopping.signal)
      const { orderId } = checked.value
      const headers = { [CORRELATION_ID]: message.headers?.[CORRELATION_ID] ?? orderId }
      const value = JSON.stringify(output)
      await producer.send({ topic: ctx.name(work.to), acks: -1, messages: [{ key: orderId, value, headers }] })
    } catch (error) {
      if (!(error instanceof SetAside)) throw error
      await setAside(ctx, producer, { topic, partition, message }, ctx.name(`${work.from}-rejected`), error.message)
    } finally {
      clearInterval(beating)
    }
  }

  try {
    await Promise.all([consumer.connect(), producer.connect()])
    await consumer.subscribe({ topics: [ctx.name(work.from)], fromBeginning: true })
    await consumer.run({ eachMessage })
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** The record as it came, to a topic of its own, with where it stood and why it is there. */
async function setAside(
  ctx: Ctx,
  producer: Producer,
  { topic, partition, message }: { topic: string; partition: number; message: KafkaMessage },
  to: string,
  reason: string,
): Promise<void> {
  const { key, value, offset } = message
  const origin = { 'rejected-topic': topic, 'rejected-partition': String(partition), 'rejected-offset': offset }
  const headers = { ...message.headers, ...origin, 'rejected-reason': reason }
  await producer.send({ topic: to, acks: -1, messages: [{ key, value, headers }] })
  ctx.onReject({ topic, partition, offset, reason })
}
