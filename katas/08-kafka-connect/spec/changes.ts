import { readable, type Topics } from '#harness'
import { means } from './means.ts'
import type { Worker } from './systems.ts'

export interface Change {
  /** As JSON; a text where it is none. */
  key: unknown
  /** Null: a tombstone. */
  value: unknown
  text: string | null
  headers: Readonly<Record<string, string>>
}

/** The records of a topic; none while it is not there. */
export async function changesIn(topics: Topics, topic: string): Promise<Change[]> {
  if (!(await topics.exists(topic))) return []
  return (await topics.read(topic)).map(readable).map(({ key, value, text, headers }) => ({
    key: parsed(key),
    value,
    text,
    headers,
  }))
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return text
  }
}

/** Waits for the one with the id: what was written before it is there then. */
export function changesUntil(worker: Worker, topics: Topics, topic: string, id: number): Promise<Change[]> {
  return worker.sees(['source'], () => changesIn(topics, topic), {
    until: (changes) => changes.some(({ key, value }) => value !== null && idIn(key) === id),
    description: means.changesArrive(topic, id),
  })
}

/** Of a key `{"id": 1}`, and of `1`. */
const idIn = (key: unknown): unknown => (typeof key === 'object' && key !== null && 'id' in key ? key.id : key)

/** What a change of Debezium's says before it is unwrapped. */
export function envelope({ key, value }: Change): unknown[] {
  if (value === null) return [key, 'tombstone']
  const { op, after } = value as { op?: string; after?: unknown }
  return [key, op, after]
}
