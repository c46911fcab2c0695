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

  /** Whether it is worth waiting for: what cannot be read is put aside at once. */
  reads({ value }: KafkaMessage): boolean {
    try {
      parseMessage(value)
      return true
    } catch {
      return false
    }
  }

  /** `travelled`: by a retry topic, where our headers are ours. Rejects only if neither processing nor writing the copy worked. */
  async make(topic: string, partition: number, message: KafkaMessage, travelled: boolean): Promise<void> {
    const history = travelled ? (message.headers ?? {}) : {}
    const failures = numberOf(history[HEADER.attempts]) + 1
    try {
      return await processMessage(this.#ctx, this.#options.processorUrl, parseMessage(message.value))
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const copy: IHeaders = { ...own(message.headers), ...(originIn(history) ?? originAt(topic, partition, message)) }
      copy[HEADER.attempts] = `${failures}`
      copy[HEADER.errorClass] = error.name
      copy[HEADER.errorMessage] = error.message
      if (error instanceof BadMessageError) {
        copy[HEADER.attempts] = '1'
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

function originAt(topic: string, partition: number, { offset, timestamp }: KafkaMessage): IHeaders {
  return {
    [HEADER.originalTopic]: topic,
    [HEADER.originalPartition]: `${partition}`,
    [HEADER.originalOffset]: offset,
    [HEADER.originalTimestamp]: timestamp,
  }
}

function originIn(headers: IHeaders): IHeaders | undefined {
  const { originalTopic, originalPartition, originalOffset, originalTimestamp } = HEADER
  const found: IHeaders = {}
  for (const name of [originalTopic, originalPartition, originalOffset, originalTimestamp]) {
    if (headers[name] == null) return undefined
    found[name] = headers[name]
  }
  return found
}

/** Without the headers of this lab. Null is written as nothing: kafkajs fails on it. */
export function own(headers: IHeaders = {}): IHeaders {
  const ours: readonly string[] = Object.values(HEADER)
  const entries = Object.entries(headers).filter(([name]) => !ours.includes(name))
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.map((one) => one ?? '') : (value ?? '')]),
  )
}

export function numberOf(header: IHeaders[string]): number {
  const value = Number(header?.toString())
  return Number.isSafeInteger(value) && value > 0 ? value : 0
}
