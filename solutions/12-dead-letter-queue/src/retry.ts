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
}

/** The copy that goes on: own headers, key and value untouched; where it stood first is written once and kept. */
export function failedCopy(
  { topic, partition, message }: Consumed,
  attempts: number,
  error: Error,
  due?: number,
): Outgoing {
  const { [HEADER.due]: _, ...kept } = message.headers ?? {}
  return {
    key: message.key,
    value: message.value,
    headers: {
      ...kept,
      [HEADER.originalTopic]: kept[HEADER.originalTopic] ?? topic,
      [HEADER.originalPartition]: kept[HEADER.originalPartition] ?? String(partition),
      [HEADER.originalOffset]: kept[HEADER.originalOffset] ?? message.offset,
      [HEADER.originalTimestamp]: kept[HEADER.originalTimestamp] ?? message.timestamp,
      [HEADER.attempts]: String(attempts),
      [HEADER.errorClass]: error.name,
      [HEADER.errorMessage]: error.message,
      ...(due === undefined ? {} : { [HEADER.due]: String(due) }),
    },
  }
}

/** The number in a header; 0 where it is missing or no natural number. */
export function countIn(headers: IHeaders | undefined, name: string): number {
  const text = String(headers?.[name] ?? '')
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}
