import { eventually, type Position, readable, type Text, type TopicRecord, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

/** Where a message may wait. */
export const RETRY_TOPICS = ['retry-topic', 'retry-topic.1', 'retry-topic.2', 'retry-topic.3']

/** Who may read: for retries a group of one's own is allowed. */
const GROUPS = ['main-group', 'main-group.retry']

export function message(id: string, text = 'hello'): string {
  return JSON.stringify({ id, text } satisfies Lab.Message)
}

/** Everything that waits or waited for a retry, in whichever of the allowed topics, by number of failed tries. */
export async function retryRecords(topics: Topics): Promise<TopicRecord[]> {
  const there = await topics.list()
  const names = RETRY_TOPICS.filter((name) => there.includes(topics.name(name)))
  const found = await Promise.all(names.map((name) => topics.read(name)))
  return found.flat().sort((a, b) => attemptsOf(readable(a)) - attemptsOf(readable(b)))
}

export async function retries(topics: Topics): Promise<ReturnType<typeof readable>[]> {
  return (await retryRecords(topics)).map(readable)
}

/** Those, once there are so many. */
export function waitForRetries(topics: Topics, count: number): Promise<TopicRecord[]> {
  return eventually(() => retryRecords(topics), {
    until: (records) => records.length >= count,
    description: means.copies(count),
  })
}

export function attemptsOf({ headers }: { headers: Readonly<Record<string, string>> }): number {
  return Number(headers['x-attempts'])
}

/** The DLQ, once it has so many records. */
export async function dead(topics: Topics, count: number, why?: Text): Promise<TopicRecord[]> {
  return eventually(() => topics.read('dlq-topic'), {
    until: (records) => records.length >= count,
    description: means.dead(count, why),
  })
}

/** A group has committed this position of the topic, or a later one. */
export async function committedPast(topics: Topics, { partition, offset }: Position, topic = 'main-topic') {
  await eventually(() => committed(topics, topic, partition), {
    until: (next) => next > offset,
    description: means.committedPast(topic, partition, offset),
  })
}

/** The next offset that the groups will read there. */
export async function committed(topics: Topics, topic: string, partition: number): Promise<bigint> {
  const groups = topic === 'main-topic' ? GROUPS.slice(0, 1) : GROUPS
  const all = await Promise.all(groups.map((group) => topics.committed(group, topic)))
  return all.map((offsets) => offsets.get(partition) ?? 0n).toSorted((a, b) => Number(b - a))[0]!
}

/** The lab's own headers: `HEADER` of contract.ts. */
export const OURS = [
  ...['x-attempts', 'x-due', 'x-error-class', 'x-error-message', 'x-replay-of'],
  ...['x-original-topic', 'x-original-partition', 'x-original-offset', 'x-original-timestamp'],
]

/** What must come through byte for byte: key, value and the message's own headers, in whichever order; null for a header is nothing. */
export function bytesOf({ key, value, headers }: Pick<TopicRecord, 'key' | 'value' | 'headers'>): object {
  const own = headers.filter(([name]) => !OURS.includes(name)).map(([name, it]) => `${name}: ${base64(it) ?? ''}`)
  return { key: base64(key), value: base64(value), headers: own.sort() }
}

const base64 = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('base64')

/** Headers of a message's own whose names begin as the lab's do. */
const ALIKE = {
  'x-error-code': 'E7',
  'x-original-url': '/a',
  'x-due-date': '2030',
  'x-attempts-left': '2',
  'x-replay': 'no',
}

/** A key that is no UTF-8, and headers of all kinds: binary, empty, null, with one name twice, with names like ours. */
export const ODD = {
  key: new Uint8Array([0xff, 0, 0x6b]),
  headers: { raw: new Uint8Array([0, 0xff, 7]), empty: '', none: null, twice: ['a', 'b'], trace: 't-1', ...ALIKE },
}
