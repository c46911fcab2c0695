import type { EachBatchPayload } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { GROUP, HEADER, MEMBER, type Message, TOPIC } from './contract.ts'
import { BadMessageError, parseMessage, processMessage } from './processor.ts'
import { type Consumed, countIn, failedCopy, retryDelay } from './retry.ts'
import { WAITING_ROOMS } from './topics.ts'

export interface ServiceOptions {
  processorUrl: string
  baseDelayMs: number
}

export interface Service {
  stop(): Promise<void>
}

export async function startService(ctx: Ctx, { processorUrl, baseDelayMs }: ServiceOptions): Promise<Service> {
  await whenBrokerAnswers(ctx)
  // Not for long: while it tries, its partition waits. What cannot be written is taken up again after a base delay.
  const producer = ctx.kafka.producer({ retry: { retries: 5 } })
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP), ...MEMBER })
  const stopping = new AbortController()

  /**
   * Undefined when the message is done with: processed, or its copy is acknowledged elsewhere. Only then may its offset go on. Else
   * how long it has to wait where it stands.
   */
  async function step(consumed: Consumed): Promise<number | undefined> {
    const { headers, value } = consumed.message
    let message: Message
    try {
      message = parseMessage(value)
    } catch (error) {
      return giveUp(consumed, error)
    }
    const early = consumed.retried ? countIn(headers, HEADER.due) - ctx.clock.now() : 0
    if (early > 0) return early
    try {
      await processMessage(ctx, processorUrl, message)
    } catch (error) {
      return tryLater(consumed, error instanceof Error ? error : new Error(String(error)))
    }
  }

  function giveUp(consumed: Consumed, cause: unknown): Promise<number | undefined> {
    const { topic, partition, message } = consumed
    const error = cause instanceof Error ? cause : new BadMessageError(String(cause))
    ctx.onReject({ topic, partition, offset: message.offset, reason: error.message })
    return write(TOPIC.dlq, failedCopy(consumed, 1, error))
  }

  function tryLater(consumed: Consumed, error: Error): Promise<number | undefined> {
    const failures = 1 + (consumed.retried ? countIn(consumed.message.headers, HEADER.attempts) : 0)
    const delay = retryDelay(failures, baseDelayMs)
    if (delay === null) return write(TOPIC.dlq, failedCopy(consumed, failures, error))
    return write(WAITING_ROOMS[failures - 1]!, failedCopy(consumed, failures, error, ctx.clock.now() + delay))
  }

  async function write(topic: string, copy: ReturnType<typeof failedCopy>): Promise<number | undefined> {
    try {
      await producer.send({ topic: ctx.name(topic), messages: [copy] })
    } catch (error) {
      ctx.print(`${topic} cannot be written, once more in ${baseDelayMs} ms: ${String(error)}`)
      return baseDelayMs
    }
  }

  /** The partition rests for so long while all others go on, and so do heartbeats. Its unresolved offset is fetched again then. */
  function rest(pause: EachBatchPayload['pause'], ms: number): void {
    const resume = pause()
    ctx.clock.sleep(ms, stopping.signal).then(resume, () => {})
  }

  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat, isRunning, isStale, pause } = payload
    const { topic, partition } = batch
    const retried = topic !== ctx.name(TOPIC.main)
    // A try that hangs and a write that is tried again may take longer together than a session. What a heartbeat tells is told again below.
    const pulse = setInterval(() => heartbeat().catch(() => {}), MEMBER.heartbeatInterval)
    try {
      for (const message of batch.messages) {
        if (!isRunning() || isStale()) return
        const wait = await step({ topic, partition, message, retried })
        if (wait !== undefined) return rest(pause, wait)
        resolveOffset(message.offset)
        await heartbeat()
      }
    } finally {
      clearInterval(pulse)
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await consumer.disconnect()
    await producer.disconnect()
  }

  try {
    await producer.connect()
    await consumer.connect()
    await consumer.subscribe({
      topics: [TOPIC.main, ...WAITING_ROOMS].map((topic) => ctx.name(topic)),
      fromBeginning: true,
    })
    await consumer.run({ eachBatchAutoResolve: false, eachBatch })
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
