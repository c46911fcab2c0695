import type { IHeaders, KafkaMessage, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { HEADER, TOPIC } from './contract.ts'
import { BadMessageError, parseMessage, processMessage } from './processor.ts'

const FACTORS = [1, 2, 4]

export function retryDelay(failedTries: number, baseDelayMs: number): number | null {
  const factor = FACTORS[failedTries - 1]
  return factor === undefined ? null : factor * baseDelayMs
}

export interface AttemptOptions {
  processorUrl: string
  baseDelayMs: number
}

/** One try of one record, from whichever topic, and where it goes from there. */
export class Attempt {
  readonly #ctx: Ctx
  readonly #producer: Producer
  readonly #options: AttemptOptions

  constructor(ctx: Ctx, producer: Producer, options: AttemptOptions) {
    this.#ctx = ctx
    this.#producer = producer
    this.#options = options
  }

  /** Rejects only if neither processing nor writing the copy worked. */
  async make(topic: string, partition: number, message: KafkaMessage): Promise<void> {
    const headers = message.headers ?? {}
    const failures = numberOf(headers[HEADER.attempts]) + 1
    try {
      return await processMessage(this.#ctx, this.#options.processorUrl, parseMessage(message.value))
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const origin: IHeaders = {
        [HEADER.originalTopic]: topic,
        [HEADER.originalPartition]: `${partition}`,
        [HEADER.originalOffset]: message.offset,
        [HEADER.originalTimestamp]: message.timestamp,
      }
      const copy: IHeaders = { ...origin, ...headers }
      copy[HEADER.attempts] = `${failures}`
      copy[HEADER.errorClass] = error.name
      copy[HEADER.errorMessage] = error.message
      delete copy[HEADER.due]
      if (error instanceof BadMessageError) {
        this.#ctx.onReject({ topic, partition, offset: message.offset, reason: error.message })
        return this.#write(TOPIC.dlq, message, copy)
      }
      const delay = retryDelay(failures, this.#options.baseDelayMs)
      if (delay === null) return this.#write(TOPIC.dlq, message, copy)
      copy[HEADER.due] = `${this.#ctx.clock.now() + delay}`
      return this.#write(TOPIC.retry, message, copy)
    }
  }

  async #write(name: string, { key, value }: KafkaMessage, headers: IHeaders): Promise<void> {
    await this.#producer.send({ topic: this.#ctx.name(name), acks: -1, messages: [{ key, value, headers }] })
  }
}

export function numberOf(header: IHeaders[string]): number {
  const value = Number(header?.toString())
  return Number.isSafeInteger(value) && value > 0 ? value : 0
}
