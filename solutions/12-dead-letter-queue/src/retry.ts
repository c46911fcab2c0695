import type { IHeaders, KafkaMessage, Message as Outgoing } from 'kafkajs'
import { HEADER } from './contract.ts'

const RETRIES = 3

export function retryDelay(failedTries: number, baseDelayMs: number): number | null {
  return failedTries <= RETRIES ? baseDelayMs * 2 ** (failedTries - 1) : null
}

/** A record as it was consumed, with where it stands. */
export interface Consumed {
  topic: string
  partition: number
  message: KafkaMessage
  /** It came by a retry topic: our headers on it are ours. In `main-topic` they mean nothing. */
  retried: boolean
}

const OURS = new Set<string>(Object.values(HEADER))

/** The message's own headers as they came. kafkajs cannot write one whose value is null: it becomes an empty one. */
export function ownHeaders(headers: IHeaders | undefined): IHeaders {
  const writable = (value: Buffer | string | null | undefined) => value ?? ''
  return Object.fromEntries(
    Object.entries(headers ?? {})
      .filter(([name]) => !OURS.has(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(writable) : writable(value)]),
  )
}

/** The copy that goes on: own headers, key and value untouched, and what is known about it. */
export function failedCopy(consumed: Consumed, attempts: number, error: Error, due?: number): Outgoing {
  const { key, value, headers } = consumed.message
  return {
    key,
    value,
    headers: {
      ...ownHeaders(headers),
      ...originOf(consumed),
      [HEADER.attempts]: String(attempts),
      [HEADER.errorClass]: error.name,
      [HEADER.errorMessage]: error.message,
      ...(due === undefined ? {} : { [HEADER.due]: String(due) }),
    },
  }
}

const ORIGIN = [HEADER.originalTopic, HEADER.originalPartition, HEADER.originalOffset, HEADER.originalTimestamp]

/** Where it stood first: written once, and kept from then on. */
function originOf({ topic, partition, message, retried }: Consumed): IHeaders {
  const { headers = {} } = message
  if (retried && ORIGIN.every((name) => headers[name] != null))
    return Object.fromEntries(ORIGIN.map((name) => [name, headers[name]]))
  return {
    [HEADER.originalTopic]: topic,
    [HEADER.originalPartition]: String(partition),
    [HEADER.originalOffset]: message.offset,
    [HEADER.originalTimestamp]: message.timestamp,
  }
}

/** The number in a header; 0 where it is missing or no natural number. */
export function countIn(headers: IHeaders | undefined, name: string): number {
  const text = String(headers?.[name] ?? '')
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}
