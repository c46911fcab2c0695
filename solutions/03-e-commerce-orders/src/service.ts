import { setTimeout as sleep } from 'node:timers/promises'
import type { Consumer, EachMessagePayload, IHeaders, KafkaMessage, Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { CORRELATION_ID, type Contracts, checkRecord } from './contracts.ts'
import { SetAside } from './provider.ts'

export interface ServiceOptions {
  /** After so many ms without a heartbeat the group takes a member for dead. Default 30,000. */
  sessionTimeoutMs?: number
  /** Where the provider is. Default: the address in the lab's text. */
  provider?: string
}

export interface Service {
  /**
   * Ends the record at hand or gives it up, waits for no delay and no answer, disconnects every client. May be called again: no call
   * resolves before all that is done.
   */
  stop(): Promise<void>
}

/** What sets one service apart from another. */
export interface Work<From extends 'orders' | 'payments'> {
  groupId: string
  from: From
  to: 'payments' | 'notifications'
  /** The record for `to`. Throws SetAside when nothing can be done for this one. */
  handle(input: Contracts[From], signal: AbortSignal): Promise<object>
}

/** All attempts, their time-outs and the waits between them, in the worst case: 5 · 5 s + 4 · 10 s + 3 s. */
const LONGEST_RECORD_MS = 68_000
/** When a rebalance begins kafkajs still handles a record of each partition that it has fetched: of all three. */
const REBALANCE_TIMEOUT_MS = 3 * LONGEST_RECORD_MS + 6_000
/** So long after its end a consumer is followed by the next. */
const RESTART_PAUSE_MS = 300

/**
 * Reads `from`, handles each record, writes to `to` and only then lets the offset be committed. Rejects within 10 s with an error
 * that says so where no broker ever answered.
 */
export async function startService<From extends 'orders' | 'payments'>(
  ctx: Ctx,
  work: Work<From>,
  { sessionTimeoutMs = 30_000 }: ServiceOptions,
): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const heartbeatInterval = Math.floor(sessionTimeoutMs / 3)
  // Not idempotent: a record may stand twice in these topics anyway. And when kafkajs gives up a send of an idempotent producer, the
  // next record gets its sequence number: the broker would take that one for a repetition, and drop it.
  const producer = ctx.kafka.producer({ allowAutoTopicCreation: false })
  const stopping = new AbortController()
  let consumer: Consumer | undefined
  let restarted: Promise<void> | undefined
  let stopped: Promise<void> | undefined

  async function consume(): Promise<void> {
    const next = ctx.kafka.consumer({
      groupId: ctx.name(work.groupId),
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      heartbeatInterval,
      // A fetch waits for records so long, and stop() waits for the fetch: kafkajs' default is five seconds.
      maxWaitTimeInMs: 100,
      // restart() does it, after any error and never after stop().
      retry: { restartOnFailure: async () => false },
    })
    consumer = next
    next.on(next.events.CRASH, () => {
      restarted = restart()
    })
    await next.connect()
    await next.subscribe({ topics: [ctx.name(work.from)], fromBeginning: true })
    await next.run({ eachMessage })
  }

  /** A consumer ends for good when Kafka refuses its fetch, its commit or its place in the group for good. The service does not. */
  async function restart(): Promise<void> {
    while (!stopping.signal.aborted)
      try {
        await sleep(RESTART_PAUSE_MS, undefined, { signal: stopping.signal })
        return await consume()
      } catch {
        await consumer?.disconnect().catch(() => {})
      }
  }

  async function shutDown(): Promise<void> {
    stopping.abort(new Error('the service stops'))
    try {
      await restarted
      await consumer?.disconnect()
    } finally {
      await producer.disconnect()
    }
  }

  function stop(): Promise<void> {
    stopped ??= shutDown()
    return stopped
  }

  async function eachMessage(payload: EachMessagePayload): Promise<void> {
    // kafkajs beats between records only, and this one may take longer than the session. A beat that fails is no
    // matter here: the consumer's own next one meets the same answer and rejoins.
    const beating = setInterval(() => void payload.heartbeat().catch(() => {}), heartbeatInterval)
    try {
      await process(payload)
    } catch (error) {
      // kafkajs stops for good at a TypeError and at what Kafka refuses for good. After a plain Error it reads the record again.
      throw new Error(`${work.groupId} did not end a record: ${error}`, { cause: error })
    } finally {
      clearInterval(beating)
    }
  }

  async function process({ topic, partition, message }: EachMessagePayload): Promise<void> {
    try {
      const input = checkRecord(work.from, message.value)
      if (!input.ok) throw new SetAside(input.reason)
      const { orderId } = input.value
      const value = Buffer.from(JSON.stringify(await work.handle(input.value, stopping.signal)))
      const output = checkRecord(work.to, value)
      if (!output.ok) throw new SetAside(`the provider's answer makes no record for ${work.to}: ${output.reason}`)
      const headers = writable({ [CORRELATION_ID]: message.headers?.[CORRELATION_ID] ?? orderId })
      await producer.send({ topic: ctx.name(work.to), acks: -1, messages: [{ key: orderId, value, headers }] })
    } catch (error) {
      if (!(error instanceof SetAside)) throw error
      await setAside(ctx, producer, { topic, partition, message }, ctx.name(`${work.from}-rejected`), error.message)
    }
  }

  try {
    await producer.connect()
    await consume()
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
  const headers = { ...writable(message.headers), ...origin, 'rejected-reason': reason }
  await producer.send({ topic: to, acks: -1, messages: [{ key, value, headers }] })
  ctx.onReject({ topic, partition, offset, reason })
}

/** kafkajs reads a header without a value as null, and throws when it has to write one: it goes on empty. */
function writable(headers: IHeaders = {}): IHeaders {
  const empty = Buffer.alloc(0)
  const entries = Object.entries(headers).map(([name, value]) => {
    const values = [value].flat().map((one) => one ?? empty)
    return [name, values] as const
  })
  return Object.fromEntries(entries)
}
