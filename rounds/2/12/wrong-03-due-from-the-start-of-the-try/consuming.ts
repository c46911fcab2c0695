import { setTimeout as pause } from 'node:timers/promises'
import type { Consumer, ConsumerConfig, ConsumerRunConfig, Kafka, RetryOptions } from 'kafkajs'

/** Clients that give up soon: the loops around them do not, and can be stopped. */
export const RETRY: RetryOptions = { initialRetryTime: 25, multiplier: 2, factor: 0.2, maxRetryTime: 1000, retries: 8 }

export interface Reading {
  config: ConsumerConfig
  topics: string[]
  /** Made anew for each consumer. `gone` aborts when that consumer has ended. */
  run(gone: AbortSignal): ConsumerRunConfig
}

/** A consumer that is followed by another one when kafkajs gives up. Resolves when the first is a member of its group. */
export async function keepReading(kafka: Kafka, { config, topics, run }: Reading): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  let consumer: Consumer | undefined
  let starting: Promise<void> = Promise.resolve()
  let stopped: Promise<void> | undefined

  async function begin(): Promise<void> {
    const gone = new AbortController()
    const next = kafka.consumer({ ...config, retry: { ...RETRY, restartOnFailure: async () => false } })
    next.on(next.events.CRASH, () => {
      gone.abort()
      if (consumer === next && !stopping.signal.aborted) starting = again()
    })
    stopping.signal.addEventListener('abort', () => gone.abort(), { once: true })
    consumer = next
    try {
      await next.connect()
      await next.subscribe({ topics, fromBeginning: true })
      if (!stopping.signal.aborted) await next.run(run(gone.signal))
    } catch (error) {
      gone.abort()
      await next.disconnect().catch(() => {})
      throw error
    }
  }

  async function again(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await pause(300, undefined, { signal: stopping.signal })
        return await begin()
      } catch {}
    }
  }

  async function end(): Promise<void> {
    stopping.abort()
    // A consumer that is told to disconnect while it joins goes on for ever.
    await starting
    await consumer?.disconnect().catch(() => {})
  }

  await begin()
  return {
    stop() {
      stopped ??= end()
      return stopped
    },
  }
}
