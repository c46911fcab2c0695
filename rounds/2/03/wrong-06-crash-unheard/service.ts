/** What both services have in common. Yours to shape: the specs only see `Service` and `ServiceOptions`. */
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { CompressionTypes, type Consumer, type EachMessagePayload, type IHeaders, Kafka, type Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { CORRELATION_ID, checkRecord, type TopicName } from './contracts.ts'
import { type Answer, SetAside } from './provider.ts'

export interface ServiceOptions {
  /** After so many ms without a heartbeat the group takes a member for dead. Default 30,000. */
  sessionTimeoutMs?: number
  /** Where the provider is. Default: the address in the lab's text. */
  provider?: string
}

export interface Service {
  /** Ends the record at hand or gives it up, waits for no delay and no answer, disconnects every client. May be called again. */
  stop(): Promise<void>
}

/** What sets one service apart from another. */
export interface Work<Input extends { orderId: string }> {
  groupId: string
  from: TopicName
  to: TopicName
  /** The record for `to`. Throws SetAside when nothing can be done for this one. */
  handle(input: Input, signal: AbortSignal): Promise<object>
}

/** Three partitions may each have a record at hand, 68 s each, before the member joins again. */
const REBALANCE_TIMEOUT_MS = 300_000
/** For so long a write is tried before the record is read again. */
const WRITE_PATIENCE_MS = 60_000

/** Follows from the order id alone. By way of JSON, for UTF-8 has no lone surrogates. */
export function idempotencyKey(orderId: string): string {
  return createHash('sha256').update(JSON.stringify(orderId)).digest('hex')
}

/** `record`, if it keeps the contract; else the answer that it was made from is of no use. */
export function asRecord<T extends object>(topic: TopicName, record: T, answer: Answer): T {
  const checked = checkRecord(topic, Buffer.from(JSON.stringify(record)))
  if (checked.ok) return record
  throw new SetAside(`the provider answered ${answer.status}, of which no record can be made: ${checked.reason}`)
}

/**
 * Reads `from`, handles each record, writes to `to` and only then lets the offset be committed. Rejects within 10 s with an error
 * that says so where no broker ever answered.
 */
export async function startService<Input extends { orderId: string }>(
  ctx: Ctx,
  work: Work<Input>,
  options: ServiceOptions,
): Promise<Service> {
  const { sessionTimeoutMs = 30_000 } = options
  await whenBrokerAnswers(ctx)
  // Impatient clients, and patient loops around them: a loop can be stopped.
  const retry = { initialRetryTime: 25, multiplier: 2, factor: 0.2, maxRetryTime: 1000, retries: 8 }
  const kafka = new Kafka({ ...ctx.clientConfig, retry })
  const heartbeatInterval = Math.floor(sessionTimeoutMs / 3)
  const stopping = new AbortController()
  const { signal } = stopping
  const producer = kafka.producer({ retry: { ...retry, retries: 2 } })

  async function write(topic: string, message: Message, compression = CompressionTypes.None): Promise<void> {
    const until = Date.now() + WRITE_PATIENCE_MS
    for (;;) {
      signal.throwIfAborted()
      try {
        await producer.send({ topic: ctx.name(topic), acks: -1, messages: [message], compression })
        return
      } catch (error) {
        if (Date.now() > until) throw error
        await pause(300, undefined, { signal })
      }
    }
  }

  async function setAside({ topic, partition, message }: EachMessagePayload, reason: string): Promise<void> {
    const headers = {
      ...writable(message.headers),
      'rejected-topic': topic,
      'rejected-partition': String(partition),
      'rejected-offset': message.offset,
      'rejected-reason': reason,
    }
    // What came compressed may be larger than any topic takes.
    const large = (message.value?.byteLength ?? 0) > 1_000_000
    const compression = large ? CompressionTypes.GZIP : CompressionTypes.None
    await write(`${work.from}-rejected`, { key: message.key, value: message.value, headers }, compression)
    ctx.onReject({ topic, partition, offset: message.offset, reason })
  }

  async function handle(payload: EachMessagePayload): Promise<void> {
    const { message } = payload
    const checked = checkRecord(work.from, message.value)
    if (!checked.ok) return setAside(payload, checked.reason)
    const input = checked.value as unknown as Input
    let output: object
    try {
      output = await work.handle(input, signal)
    } catch (error) {
      if (error instanceof SetAside) return setAside(payload, error.message)
      throw error
    }
    const correlationId = writable(message.headers, false)[CORRELATION_ID] ?? input.orderId
    await write(work.to, {
      key: input.orderId,
      value: JSON.stringify(output),
      headers: { [CORRELATION_ID]: correlationId },
    })
  }

  async function eachMessage(payload: EachMessagePayload): Promise<void> {
    if (signal.aborted) throw new Error('the service stops')
    const beat = setInterval(() => void payload.heartbeat().catch(() => {}), heartbeatInterval / 2)
    try {
      await handle(payload)
    } catch (cause) {
      // A plain error: after any other kafkajs may end for good. The record is read again.
      throw new Error(signal.aborted ? 'the service stops' : `the record could not be handled: ${String(cause)}`, { cause })
    } finally {
      clearInterval(beat)
    }
  }

  let consumer: Consumer | undefined

  async function consume(): Promise<void> {
    const next = kafka.consumer({
      groupId: ctx.name(work.groupId),
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval,
      rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      maxWaitTimeInMs: 100,
      retry: { ...retry, restartOnFailure: async () => !signal.aborted },
    })
    consumer = next
    try {
      await next.connect()
      await next.subscribe({ topic: ctx.name(work.from), fromBeginning: true })
      if (!signal.aborted) await next.run({ autoCommitThreshold: 1, eachMessage })
    } catch (error) {
      await next.disconnect().catch(() => {})
      throw error
    }
  }

  let stopped: Promise<void> | undefined
  async function stop(): Promise<void> {
    stopping.abort()
    await consumer?.disconnect().catch(() => {})
    await producer.disconnect()
  }

  try {
    await producer.connect()
    await consume()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}

/** kafkajs cannot write a header without a value: it becomes empty, or is left out. */
function writable(headers: IHeaders = {}, keepEmpty = true): IHeaders {
  const entries = Object.entries(headers as Record<string, Buffer | string | null | (Buffer | string | null)[]>)
  return Object.fromEntries(
    entries
      .filter(([, value]) => keepEmpty || value != null)
      .map(([key, value]) => [key, Array.isArray(value) ? value.map((one) => one ?? '') : (value ?? '')]),
  )
}
