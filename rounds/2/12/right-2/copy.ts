/** Records that travel on: what they take along and what they say of themselves. */
import type { IHeaders, KafkaMessage, Message } from 'kafkajs'
import { HEADER } from './contract.ts'

type Value = Buffer | string | null | undefined
const reserved: readonly string[] = Object.values(HEADER)

export interface Place {
  topic: string
  partition: number
  offset: string
  timestamp: number
}

/** The headers of a record, read as text and numbers. */
export class Headers {
  readonly #headers: IHeaders

  constructor(headers: IHeaders | undefined) {
    this.#headers = headers ?? {}
  }

  text(name: string): string | undefined {
    if (!Object.hasOwn(this.#headers, name)) return undefined
    const value = this.#headers[name] as Value | Value[]
    const last = Array.isArray(value) ? value.at(-1) : value
    return last == null ? undefined : last.toString()
  }

  number(name: string): number | undefined {
    const text = this.text(name)
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
  }

  place(): Place | null {
    const topic = this.text(HEADER.originalTopic)
    const partition = this.number(HEADER.originalPartition)
    const offset = this.number(HEADER.originalOffset)
    const timestamp = this.number(HEADER.originalTimestamp)
    if (!topic || partition === undefined || offset === undefined || timestamp === undefined) return null
    return { topic, partition, offset: String(offset), timestamp }
  }

  /** Those of the message itself. kafkajs cannot write null. */
  own(): IHeaders {
    const own: [string, Buffer | string | (Buffer | string)[]][] = []
    for (const [name, value] of Object.entries(this.#headers) as [string, Value | Value[]][]) {
      if (reserved.includes(name)) continue
      own.push([name, Array.isArray(value) ? value.map((one) => one ?? '') : (value ?? '')])
    }
    return Object.fromEntries(own)
  }
}

export class Failed {
  readonly #message: KafkaMessage
  readonly #place: Place
  readonly attempts: number
  readonly #error: Error

  constructor(message: KafkaMessage, place: Place, attempts: number, error: Error) {
    this.#message = message
    this.#place = place
    this.attempts = attempts
    this.#error = error
  }

  /** Without `due` for the DLQ. */
  copy(partition: number, due?: number): Message {
    const { key, value, headers } = this.#message
    const { topic, partition: first, offset, timestamp } = this.#place
    const said: IHeaders = {
      [HEADER.attempts]: String(this.attempts),
      [HEADER.originalTopic]: topic,
      [HEADER.originalPartition]: String(first),
      [HEADER.originalOffset]: offset,
      [HEADER.originalTimestamp]: String(timestamp),
      [HEADER.errorClass]: this.#error.name,
      [HEADER.errorMessage]: this.#error.message.slice(0, 3000),
    }
    if (due !== undefined) said[HEADER.due] = String(Math.ceil(due))
    return { key, value, partition, headers: { ...new Headers(headers).own(), ...said } }
  }
}
