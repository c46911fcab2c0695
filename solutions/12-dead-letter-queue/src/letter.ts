import type { IHeaders, KafkaMessage } from 'kafkajs'
import { HEADER } from './contract.ts'
import type { Letter, LetterStatus } from './dead-letters.ts'
import { countIn, ownHeaders } from './retry.ts'

/** What was decided about a letter. */
export interface Verdict {
  status: LetterStatus
  edited?: string
}

/** A record of `dlq-topic` and its verdict, for people. */
export function letterOf(id: string, record: KafkaMessage, { status, edited }: Verdict): Letter {
  const { key, headers = {}, timestamp } = record
  const value = sentValue(record, edited)
  const readable = value === null || Buffer.from(value.toString()).equals(value)
  return {
    id,
    status,
    key: key === null ? null : String(key),
    value: value === null ? null : value.toString(readable ? 'utf8' : 'base64'),
    encoding: readable ? 'utf8' : 'base64',
    edited: edited !== undefined && !record.value?.equals(Buffer.from(edited)),
    attempts: countIn(headers, HEADER.attempts),
    error: { class: String(headers[HEADER.errorClass] ?? ''), message: String(headers[HEADER.errorMessage] ?? '') },
    origin: originIn(headers),
    headers: Object.fromEntries(Object.entries(ownHeaders(headers)).map(([name, text]) => [name, String(text)])),
    deadSince: Number(timestamp),
  }
}

/** What a replay sends. */
export function sentValue(record: KafkaMessage, edited: string | undefined): Buffer | null {
  return edited === undefined ? record.value : Buffer.from(edited)
}

function originIn(headers: IHeaders): Letter['origin'] {
  const names = [HEADER.originalTopic, HEADER.originalPartition, HEADER.originalOffset, HEADER.originalTimestamp]
  const [topic, partition, offset, timestamp] = names.map((name) => String(headers[name] ?? ''))
  if (!topic || !offset || !/^\d{1,15}$/.test(partition!) || !/^\d{1,15}$/.test(timestamp!)) return null
  return { topic, partition: Number(partition), offset, timestamp: Number(timestamp) }
}
