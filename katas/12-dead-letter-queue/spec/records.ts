import { eventually, type Position, readable, type Text, type TopicRecord, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'

/** Where a message may wait. */
export const RETRY_TOPICS = ['retry-topic', 'retry-topic.1', 'retry-topic.2', 'retry-topic.3']

export function message(id: string, text = 'hello'): string {
  return JSON.stringify({ id, text } satisfies Lab.Message)
}

/** Everything that waits or waited for a retry, in whichever of the allowed topics, by number of failed tries. */
export async function retries(topics: Topics): Promise<ReturnType<typeof readable>[]> {
  const there = await topics.list()
  const names = RETRY_TOPICS.filter((name) => there.includes(topics.name(name)))
  const found = await Promise.all(names.map((name) => topics.read(name)))
  return found
    .flat()
    .map(readable)
    .sort((a, b) => attemptsOf(a) - attemptsOf(b))
}

export function attemptsOf({ headers }: { headers: Readonly<Record<string, string>> }): number {
  return Number(headers['x-attempts'])
}

/** The DLQ, once it has so many records. */
export async function dead(topics: Topics, count: number, why: Text = { en: '', ru: '' }): Promise<TopicRecord[]> {
  return eventually(() => topics.read('dlq-topic'), {
    until: (records) => records.length >= count,
    description: {
      en: `${count} record(s) in dlq-topic. ${why.en}`,
      ru: `записей в dlq-topic: ${count}. ${why.ru}`,
    },
  })
}

/** The group has committed this position of `main-topic`, or a later one. */
export async function committedPast(topics: Topics, { partition, offset }: Position): Promise<void> {
  await eventually(() => topics.committed('main-group', 'main-topic'), {
    until: (offsets) => (offsets.get(partition) ?? 0n) > offset,
    description: {
      en: `main-group has committed main-topic[${partition}] beyond ${offset}`,
      ru: `main-group закоммитила main-topic[${partition}] дальше ${offset}`,
    },
  })
}
