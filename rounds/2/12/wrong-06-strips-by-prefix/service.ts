import { type Batch, type EachBatchPayload, Kafka, type KafkaMessage, type Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { keepReading, RETRY } from './consuming.ts'
import { GROUP, HEADER, MEMBER, TOPIC } from './contract.ts'
import { count, origin, originHeaders, own, placeOf } from './headers.ts'
import { BadMessageError, ProcessingError, parseMessage, processMessage } from './processor.ts'
import { retryDelay } from './retry.ts'
import { ROOMS } from './topics.ts'
import { createWriter } from './writer.ts'

export interface ServiceOptions {
  /** Where messages are processed, see `processMessage`. */
  processorUrl: string
  /** The first retry waits for so long. The same for all instances, and unchanged while messages wait. */
  baseDelayMs: number
}

export interface Service {
  /** Finishes the message it is working on, commits, disconnects. Does not wait for delayed ones: they go on after the next start. Nothing is done twice then. */
  stop(): Promise<void>
}

/**
 * Tasks 12.2 to 12.4. Reads `main-topic` from the beginning where the group has committed nothing, and the retry topics, and hands each message to
 * the processor. Resolves when it is a member of its group; rejects within 10 s with an error that says so where no broker ever answered.
 */
export async function startService(ctx: Ctx, { processorUrl, baseDelayMs }: ServiceOptions): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const kafka = new Kafka({ ...ctx.clientConfig, retry: RETRY })
  const writer = createWriter(new Kafka({ ...ctx.clientConfig, requestTimeout: 3000, retry: { ...RETRY, retries: 3 } }))
  const main = ctx.name(TOPIC.main)

  /** The message is done with, or its copy is acknowledged: undefined. Or it must wait for so many ms. */
  async function take({ topic, partition }: Batch, message: KafkaMessage): Promise<number | undefined> {
    // In main-topic these headers mean nothing.
    const former = topic === main ? undefined : message.headers
    const where = origin(former) ?? placeOf(topic, partition, message)
    let attempts = count(former, HEADER.attempts) ?? 0
    let failure: Error
    try {
      const parsed = parseMessage(message.value)
      const wait = (count(former, HEADER.due) ?? 0) - ctx.clock.now()
      if (wait > 0) return Math.min(wait, 2 ** 31 - 1)
      await processMessage(ctx, processorUrl, parsed)
      return undefined
    } catch (error) {
      failure = error as Error
    }
    const bad = failure instanceof BadMessageError
    attempts = bad ? 1 : attempts + 1
    const delay = bad ? null : retryDelay(attempts, baseDelayMs)
    const to = delay === null ? TOPIC.dlq : (ROOMS[attempts - 1] as string)
    const copy: Message = {
      key: message.key,
      value: message.value,
      partition: delay === null ? 0 : partition,
      headers: {
        ...own(message.headers),
        ...originHeaders(where),
        [HEADER.attempts]: String(attempts),
        [HEADER.errorClass]: bad ? BadMessageError.name : ProcessingError.name,
        [HEADER.errorMessage]: failure.message.slice(0, 2000),
        ...(delay === null ? {} : { [HEADER.due]: String(Math.ceil(ctx.clock.now() + delay)) }),
      },
    }
    try {
      await writer.write(ctx.name(to), copy)
    } catch (error) {
      ctx.print(`${topic}[${partition}]@${message.offset} stays where it is: ${String(error)}`)
      return baseDelayMs
    }
    if (bad) ctx.onReject({ topic, partition, offset: message.offset, reason: failure.message })
    return undefined
  }

  async function eachBatch(payload: EachBatchPayload, gone: AbortSignal): Promise<void> {
    let lost = false
    const beat = setInterval(() => {
      payload.heartbeat().catch(() => {
        lost = true
      })
    }, MEMBER.heartbeatInterval)
    try {
      for (const message of payload.batch.messages) {
        // Who has lost the partition ends the message at hand, and joins again.
        if (lost || !payload.isRunning() || payload.isStale()) return
        const wait = await take(payload.batch, message)
        if (wait !== undefined) {
          const resume = payload.pause()
          ctx.clock.sleep(wait, gone).then(resume, () => {})
          return
        }
        payload.resolveOffset(message.offset)
        await payload.commitOffsetsIfNecessary()
      }
    } finally {
      clearInterval(beat)
    }
  }

  const reading = (groupId: string, topics: string[]) =>
    keepReading(kafka, {
      config: { groupId: ctx.name(groupId), ...MEMBER },
      topics: topics.map((topic) => ctx.name(topic)),
      run: (gone) => ({
        eachBatchAutoResolve: false,
        autoCommitThreshold: 1,
        partitionsConsumedConcurrently: 3 * topics.length,
        eachBatch: (payload) => eachBatch(payload, gone),
      }),
    })

  const readers = await Promise.allSettled([reading(GROUP, [TOPIC.main]), reading(`${GROUP}.retry`, [...ROOMS])])
  async function end(): Promise<void> {
    await Promise.all(readers.map((reader) => (reader.status === 'fulfilled' ? reader.value.stop() : undefined)))
    await writer.close()
  }
  const failed = readers.find((reader) => reader.status === 'rejected')
  if (failed) {
    await end()
    throw failed.reason
  }
  let stopped: Promise<void> | undefined
  return {
    stop() {
      stopped ??= end()
      return stopped
    },
  }
}
