import type { EachBatchPayload, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { Outbox, Reader } from './clients.ts'
import { whenBrokerAnswers } from './connection.ts'
import { GROUP, HEADER, MEMBER, TOPIC } from './contract.ts'
import { Failed, Headers } from './copy.ts'
import { BadMessageError, ProcessingError, parseMessage, processMessage } from './processor.ts'
import { retryDelay } from './retry.ts'
import { WAITING } from './topics.ts'

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
export async function startService(ctx: Ctx, options: ServiceOptions): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const outbox = new Outbox(ctx)
  const lines = [
    new Line(ctx, options, outbox, GROUP, [TOPIC.main]),
    new Line(ctx, options, outbox, `${GROUP}.retry`, [TOPIC.retry, ...WAITING]),
  ]
  const stop = async () => {
    await Promise.all(lines.map((line) => line.stop()))
    await outbox.close()
  }
  const starts = await Promise.allSettled(lines.map((line) => line.start()))
  const failed = starts.find((start) => start.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  let stopped: Promise<void> | undefined
  return {
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

/** Takes messages from some topics, one after the other in each partition. */
class Line extends Reader {
  readonly #ctx: Ctx
  readonly #options: ServiceOptions
  readonly #outbox: Outbox
  readonly #main: string

  constructor(ctx: Ctx, options: ServiceOptions, outbox: Outbox, groupId: string, topics: string[]) {
    super(ctx, groupId, topics)
    this.#ctx = ctx
    this.#options = options
    this.#outbox = outbox
    this.#main = ctx.name(TOPIC.main)
  }

  protected override async batch(payload: EachBatchPayload, ended: AbortSignal): Promise<void> {
    const { topic, partition, messages } = payload.batch
    let member = true
    const beating = setInterval(
      () =>
        void payload.heartbeat().catch(() => {
          member = false
        }),
      MEMBER.heartbeatInterval,
    )
    try {
      for (const message of messages) {
        if (!member || !payload.isRunning() || payload.isStale()) break
        const wait = await this.#one(topic, partition, message)
        if (wait > 0) {
          const resume = payload.pause()
          void this.#ctx.clock.sleep(wait, ended).then(resume, () => {})
          break
        }
        payload.resolveOffset(message.offset)
        const offset = String(BigInt(message.offset) + 1n)
        await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] })
      }
    } finally {
      clearInterval(beating)
    }
  }

  /** 0 when the message may be committed, otherwise how long it must wait. */
  async #one(topic: string, partition: number, message: KafkaMessage): Promise<number> {
    // In main-topic our headers mean nothing.
    const said = new Headers(topic === this.#main ? {} : message.headers)
    const place = said.place() ?? { topic, partition, offset: message.offset, timestamp: Number(message.timestamp) }
    const failures = said.number(HEADER.attempts) ?? 0
    try {
      const parsed = parseMessage(message.value)
      const due = said.number(HEADER.due) ?? 0
      const now = this.#ctx.clock.now()
      if (due > now) return Math.min(due - now, 2_000_000_000)
      await processMessage(this.#ctx, this.#options.processorUrl, parsed)
      return 0
    } catch (error) {
      if (error instanceof BadMessageError) {
        const copied = await this.#copy(new Failed(message, place, 1, error), partition, null)
        if (copied) this.#ctx.onReject({ topic, partition, offset: message.offset, reason: error.message })
        return copied ? 0 : this.#options.baseDelayMs
      }
      const failure = error instanceof ProcessingError ? error : new ProcessingError(String(error), { cause: error })
      const failed = new Failed(message, place, failures + 1, failure)
      const copied = await this.#copy(failed, partition, retryDelay(failures + 1, this.#options.baseDelayMs))
      return copied ? 0 : this.#options.baseDelayMs
    }
  }

  async #copy(failed: Failed, partition: number, delay: number | null): Promise<boolean> {
    try {
      if (delay === null) await this.#outbox.put(this.#ctx.name(TOPIC.dlq), failed.copy(0))
      else {
        const room = WAITING[failed.attempts - 1] as string
        await this.#outbox.put(this.#ctx.name(room), failed.copy(partition, this.#ctx.clock.now() + delay))
      }
      return true
    } catch (error) {
      this.#ctx.print(`a copy cannot be written, it is tried again: ${String(error)}`)
      return false
    }
  }
}
