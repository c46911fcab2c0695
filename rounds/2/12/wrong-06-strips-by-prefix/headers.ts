/** What the headers of a record say, whoever wrote them. */
import type { IHeaders, KafkaMessage } from 'kafkajs'
import { HEADER } from './contract.ts'

type Raw = Buffer | string | null | undefined

const prefixes = [HEADER.attempts, HEADER.due, 'x-original-', 'x-error-', HEADER.replayOf]

/** As text; where a header stands several times, the last one. */
export function text(headers: IHeaders | undefined, name: string): string | undefined {
  if (!headers || !Object.hasOwn(headers, name)) return undefined
  const value = [headers[name]].flat().at(-1) as Raw
  return value == null ? undefined : value.toString()
}

/** A whole number from 0, or undefined. */
export function count(headers: IHeaders | undefined, name: string): number | undefined {
  const found = text(headers, name)
  return found !== undefined && /^[0-9]{1,15}$/.test(found) ? Number(found) : undefined
}

/** The message's own headers, as kafkajs can write them: a null becomes empty. */
export function own(headers: IHeaders | undefined): IHeaders {
  return Object.fromEntries(
    Object.entries(headers ?? {})
      .filter(([name]) => !prefixes.some((prefix) => name.startsWith(prefix)))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map((one) => (one as Raw) ?? '') : ((value as Raw) ?? '')]),
  )
}

export interface Origin {
  topic: string
  partition: number
  offset: string
  timestamp: number
}

/** Where a record says that it stood first; null unless it says all of it. */
export function origin(headers: IHeaders | undefined): Origin | null {
  const topic = text(headers, HEADER.originalTopic)
  const partition = count(headers, HEADER.originalPartition)
  const offset = text(headers, HEADER.originalOffset)
  const timestamp = text(headers, HEADER.originalTimestamp)
  if (!topic || partition === undefined) return null
  if (offset === undefined || !/^[0-9]+$/.test(offset)) return null
  if (timestamp === undefined || !/^-?[0-9]{1,15}$/.test(timestamp)) return null
  return { topic, partition, offset, timestamp: Number(timestamp) }
}

export function originHeaders({ topic, partition, offset, timestamp }: Origin): IHeaders {
  return {
    [HEADER.originalTopic]: topic,
    [HEADER.originalPartition]: String(partition),
    [HEADER.originalOffset]: offset,
    [HEADER.originalTimestamp]: String(timestamp),
  }
}

export function placeOf(topic: string, partition: number, message: KafkaMessage): Origin {
  return { topic, partition, offset: message.offset, timestamp: Number(message.timestamp) }
}
