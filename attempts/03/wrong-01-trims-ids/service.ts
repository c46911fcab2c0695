/** What both services have in common. Yours to shape: the specs only see `Service` and `ServiceOptions`. */
import { CompressionTypes, type Consumer, type EachMessagePayload, type IHeaders } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { CORRELATION_ID, checkRecord, type TopicName } from './contracts.ts'
import { createOutbox } from './outbox.ts'
import { patiently, pause } from './patience.ts'
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
  /** The record for `to`. Throws SetAside when nothing can be done for this one. */
  handle(input: Input, signal: AbortSignal): Promise<object>
}

/**
 * The longest record takes 5 × 5 s of time-outs and 4 × (10 s + a step) of waits: 68 s. After a rebalance was announced kafkajs still
 * begins a record of each other partition that it has fetched: three times that.
 */
const REBALANCE_TIMEOUT_MS = 300_000

/** Above this the record would not fit into a topic of the same limit together with its four new headers. */
const COMPRESS_FROM_BYTES = 500_000

/**
 * Reads `from`, handles each record, writes to `to` and only then lets the offset be committed. Rejects within 10 s with an error
 * that says so where no broker ever answered.
 */
export async function startService<Input extends { orderId: string }>(
  ctx: Ctx,
  work: Work<Input>,
  options: ServiceOptions,
): Promise<Service> {
  const sessionTimeout = options.sessionTimeoutMs ?? 30_000
  const stopping = new AbortController()
  const outbox = createOutbox(ctx)
  let consumer: Consumer | undefined
  let recovering = Promise.resolve()

  async function launch(): Promise<void> {
    const fresh = ctx.kafka.consumer({
      groupId: ctx.name(work.groupId),
      sessionTimeout,
      heartbeatInterval: Math.max(1, Math.floor(sessionTimeout / 4)),
      rebalanceTimeout: Math.max(REBALANCE_TIMEOUT_MS, sessionTimeout),
      maxWaitTimeInMs: 100,
      allowAutoTopicCreation: false,
      // Restarted below, where stop() can wait for it.
      retry: { ...ctx.clientConfig.retry, restartOnFailure: async () => false },
    })
    fresh.on(fresh.events.CRASH, () => {
      recovering = recovering.then(recover)
    })
    try {
      await fresh.connect()
      await fresh.subscribe({ topic: ctx.name(work.from), fromBeginning: true })
      consumer = fresh
      await fresh.run({ eachMessage })
    } catch (error) {
      await fresh.disconnect().catch(() => {})
      throw error
    }
  }

  /** After a crash, by which kafkajs has disconnected the consumer. */
  async function recover(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await pause(250, stopping.signal)
        return await launch()
      } catch {
        // Stopped, or once more.
      }
    }
  }

  async function eachMessage(payload: EachMessagePayload): Promise<void> {
    const lost = new AbortController()
    const signal = AbortSignal.any([stopping.signal, lost.signal])
    const leaveSeat = keepSeat(payload.heartbeat, sessionTimeout, (error) => lost.abort(error))
    try {
      await process(payload, signal)
    } catch (error) {
      // By the type of a lost membership kafkajs knows that it has to join again. All other errors mean: the same record again.
      if (signal.aborted) throw signal.reason
      throw new Error(`${work.groupId} could not handle ${payload.topic}[${payload.partition}]@${payload.message.offset}`, {
        cause: error,
      })
    } finally {
      await leaveSeat()
    }
  }

  async function process(payload: EachMessagePayload, signal: AbortSignal): Promise<void> {
    const { message } = payload
    const checked = checkRecord(work.from as TopicName, message.value)
    if (!checked.ok) return setAside(payload, checked.reason, signal)
    const input = checked.value as unknown as Input
    let value: Buffer
    try {
      value = Buffer.from(JSON.stringify(await work.handle(input, signal)))
      const result = checkRecord(work.to as TopicName, value)
      if (!result.ok) throw new SetAside(`what came of it breaks the contract of ${work.to}: ${result.reason}`)
    } catch (error) {
      if (error instanceof SetAside) return setAside(payload, error.message, signal)
      throw error
    }
    const headers = { [CORRELATION_ID]: writable(message.headers?.[CORRELATION_ID]) ?? input.orderId }
    await outbox.write({ topic: ctx.name(work.to), messages: [{ key: input.orderId, value, headers }] }, signal)
  }

  async function setAside({ topic, partition, message }: EachMessagePayload, reason: string, signal: AbortSignal) {
    const { key, value, offset } = message
    const asTheyCame = Object.entries(message.headers ?? {}).map(([name, value]) => [name, writable(value) ?? Buffer.alloc(0)])
    const headers: IHeaders = {
      ...Object.fromEntries(asTheyCame),
      'rejected-topic': topic,
      'rejected-partition': String(partition),
      'rejected-offset': offset,
      'rejected-reason': reason,
    }
    const large = (value?.length ?? 0) + (key?.length ?? 0) > COMPRESS_FROM_BYTES
    await outbox.write(
      {
        topic: ctx.name(`${work.from}-rejected`),
        messages: [{ key, value, headers }],
        compression: large ? CompressionTypes.GZIP : CompressionTypes.None,
      },
      signal,
    )
    ctx.onReject({ topic, partition, offset, reason })
  }

  async function close(): Promise<void> {
    stopping.abort(new Error(`${work.groupId} stops`))
    await recovering
    try {
      await consumer?.disconnect()
    } finally {
      await outbox.close()
    }
  }

  await whenBrokerAnswers(ctx)
  try {
    await outbox.open()
    await patiently(launch)
  } catch (error) {
    await close().catch(() => {})
    throw error
  }

  let stopped: Promise<void> | undefined
  return {
    stop() {
      stopped ??= close()
      return stopped
    },
  }
}

/** Heartbeats while a record is at work. `onLost` gets the error by which the group says that it goes on without us. */
function keepSeat(heartbeat: () => Promise<void>, sessionTimeout: number, onLost: (error: unknown) => void) {
  let beat: Promise<void> | undefined
  const timer = setInterval(
    () => {
      beat ??= heartbeat()
        .catch((error: { type?: string }) => {
          if (error?.type === 'UNKNOWN_MEMBER_ID' || error?.type === 'ILLEGAL_GENERATION') onLost(error)
        })
        .finally(() => {
          beat = undefined
        })
    },
    Math.max(1, sessionTimeout / 6),
  )
  return async () => {
    clearInterval(timer)
    await beat
  }
}

/** kafkajs reads headers without a value as null and throws a TypeError when it writes them. */
function writable(header: IHeaders[string] | null): IHeaders[string] {
  if (header == null) return undefined
  if (!Array.isArray(header)) return header
  // It also takes what it finds in Object.prototype for an earlier value of a header of that name.
  const values = (header as unknown[]).filter((each) => each === null || typeof each === 'string' || Buffer.isBuffer(each))
  return values.map((each) => (each as Buffer | string | null) ?? Buffer.alloc(0))
}
