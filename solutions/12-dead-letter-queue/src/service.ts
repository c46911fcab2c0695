import type { EachBatchPayload } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, HEADER, MEMBER, TOPIC } from './contract.ts'
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
  const producer = ctx.kafka.producer()
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP), ...MEMBER })
  const stopping = new AbortController()

  /** Resolves when the message is done with: processed, or its copy is acknowledged elsewhere. Only then may its offset go on. */
  async function settle(consumed: Consumed): Promise<void> {
    const { topic, partition, message } = consumed
    const attempts = countIn(message.headers, HEADER.attempts) + 1
    try {
      await processMessage(ctx, processorUrl, parseMessage(message.value))
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause))
      const hopeless = error instanceof BadMessageError
      if (hopeless) ctx.onReject({ topic, partition, offset: message.offset, reason: error.message })
      const delay = hopeless ? null : retryDelay(attempts, baseDelayMs)
      const due = delay === null ? undefined : ctx.clock.now() + delay
      const next = delay === null ? TOPIC.dlq : WAITING_ROOMS[attempts - 1]!
      await producer.send({ topic: ctx.name(next), messages: [failedCopy(consumed, attempts, error, due)] })
    }
  }

  /** The partition rests for so long while all others go on, and so do heartbeats. Its unresolved offset is fetched again then. */
  function rest(pause: EachBatchPayload['pause'], ms: number): void {
    const resume = pause()
    ctx.clock.sleep(ms, stopping.signal).then(resume, () => {})
  }

  async function eachBatch({
    batch,
    resolveOffset,
    heartbeat,
    isRunning,
    isStale,
    pause,
  }: EachBatchPayload): Promise<void> {
    for (const message of batch.messages) {
      if (!isRunning() || isStale()) return
      const early = countIn(message.headers, HEADER.due) - ctx.clock.now()
      if (early > 0) return rest(pause, early)
      try {
        await settle({ topic: batch.topic, partition: batch.partition, message })
      } catch {
        return rest(pause, baseDelayMs)
      }
      resolveOffset(message.offset)
      await heartbeat()
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await consumer.disconnect()
    await producer.disconnect()
  }

  try {
    await Promise.all([producer.connect(), consumer.connect()])
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
