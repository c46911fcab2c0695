import { randomUUID } from 'node:crypto'
import type { Meant } from '../errors/index.ts'
import { type EventuallyOptions, eventually } from './eventually.ts'
import type { Position, RecordToProduce } from './feeding.ts'
import type { GroupMember } from './groups.ts'
import type { ReadOptions } from './log-reader.ts'
import { readable } from './table.ts'
import type { Topics } from './topics.ts'
import type { TopicRecord } from './types.ts'

type Waiting = Pick<EventuallyOptions<unknown>, 'timeoutMs' | 'intervalMs'>

/** A record at the end of every partition. What is not there once it has arrived will not come: absence without waiting. */
export interface Sentinel {
  /** As the cluster has it. */
  topic: string
  /** Value of its header `kata-sentinel`. */
  id: string
  positions: readonly Position[]
}

export const sentinelHeader = 'kata-sentinel'

/** `record`: what the graded code can digest, where it will meet the sentinel. */
export async function produceSentinel(
  topics: Topics,
  topic: string,
  record: Omit<RecordToProduce, 'partition'> = {},
): Promise<Sentinel> {
  const id = randomUUID()
  const name = topics.name(topic)
  const { key = `sentinel-${id}`, value = { sentinel: id }, headers } = record
  const bounds = await topics.bounds(name)
  const records = [...bounds.keys()].map((partition) => ({
    ...record,
    key,
    value,
    headers: { ...headers, [sentinelHeader]: id },
    partition,
  }))
  return { topic: name, id, positions: await topics.produce(name, records) }
}

/**
 * In the sentinel's own topic: the records before it, in every partition. In another topic, where the graded code
 * passes it on (with its headers, or told by `isSentinel`): everything else, once as many sentinels have come as were sent.
 */
export async function readUntilSentinel(
  topics: Topics,
  topic: string,
  sentinel: Sentinel,
  options: ReadOptions & Waiting & { isSentinel?: (record: TopicRecord) => boolean } = {},
): Promise<TopicRecord[]> {
  const {
    isSentinel = (record) => readable(record).headers[sentinelHeader] === sentinel.id,
    timeoutMs,
    intervalMs,
  } = options
  const wanted = sentinel.positions.filter(({ partition }) => partition === (options.partition ?? partition)).length
  const found = await eventually(() => topics.read(topic, options), {
    timeoutMs,
    intervalMs,
    until: (records) => records.filter(isSentinel).length >= wanted,
    description: {
      en: `${wanted} sentinel record(s) in ${topics.name(topic)} (an open transaction hides what stands behind it)`,
      ru: `контрольные записи (${wanted}) в ${topics.name(topic)} (незавершённая транзакция скрывает всё, что после неё)`,
    },
  })
  const seen = options.isolation === 'read_uncommitted' ? found : await readSettled(topics, topic, options)
  const ends = new Map(sentinel.positions.map(({ partition, offset }) => [partition, offset]))
  const own = topics.name(topic) === sentinel.topic
  return seen.filter((record) =>
    own ? BigInt(record.offset) < (ends.get(record.partition) ?? 0n) : !isSentinel(record),
  )
}

/**
 * All records, once no transaction is open in the topic: what code has acknowledged may have been committed in one, and then its
 * markers may still be on their way when the call returns.
 */
export async function readSettled(
  topics: Topics,
  topic: string,
  options: ReadOptions & Waiting = {},
): Promise<TopicRecord[]> {
  await nothingOpen(topics, topic, options)
  return topics.read(topic, options)
}

/** A commit shows partition by partition, as its markers are written: a sentinel in one may be seen before what was committed with it in another. */
async function nothingOpen(topics: Topics, topic: string, { timeoutMs, intervalMs }: Waiting): Promise<void> {
  const open = async () => {
    const stable = await topics.bounds(topic, 'read_committed')
    const all = await topics.bounds(topic, 'read_uncommitted')
    return [...all].filter(([partition, { end }]) => stable.get(partition)?.end !== end).map(([partition]) => partition)
  }
  await eventually(open, {
    timeoutMs,
    intervalMs,
    until: (partitions) => partitions.length === 0,
    description: {
      en: `no transaction is open in ${topics.name(topic)} (partitions with one are listed)`,
      ru: `в ${topics.name(topic)} нет незавершённых транзакций (перечислены партиции, где они есть)`,
    },
  })
}

/** Reads until the predicate holds of all records, or until there are so many. */
export function waitForRecords(
  topics: Topics,
  topic: string,
  until: number | ((records: TopicRecord[]) => boolean),
  options: ReadOptions & Waiting & Partial<Pick<EventuallyOptions<unknown>, 'description'>> = {},
): Promise<TopicRecord[]> {
  const enough = typeof until === 'number' ? (records: TopicRecord[]) => records.length >= until : until
  const count = typeof until === 'number' ? until : undefined
  const name = topics.name(topic)
  return eventually(() => topics.read(topic, options), {
    timeoutMs: options.timeoutMs,
    intervalMs: options.intervalMs,
    until: enough,
    description: options.description ?? {
      en: count === undefined ? `the awaited records in ${name}` : `${count} record(s) in ${name}`,
      ru: count === undefined ? `ожидаемые записи в ${name}` : `записей в ${name}: ${count}`,
    },
  })
}

/**
 * Until the group has committed at least these offsets. Without them: past every record that the topic has now (markers
 * of transactions at its end do not count: clients differ in whether they commit past them).
 */
export async function waitForCommitted(
  topics: Topics,
  group: string,
  topic: string,
  offsets?: ReadonlyMap<number, bigint>,
  options: Waiting & Meant = {},
): Promise<Map<number, bigint | null>> {
  const target = offsets ?? new Map((await topics.read(topic)).map((it) => [it.partition, BigInt(it.offset) + 1n]))
  const list = [...target].map(([partition, offset]) => `${partition}: ${offset}`).join(', ')
  const { timeoutMs, intervalMs, ...meant } = options
  return eventually(() => topics.committed(group, topic), {
    timeoutMs,
    intervalMs,
    until: (committed) => [...target].every(([partition, offset]) => (committed.get(partition) ?? -1n) >= offset),
    description: {
      of: {
        en: `group ${topics.name(group)} has committed ${topics.name(topic)} up to ${list}`,
        ru: `группа ${topics.name(group)} закоммитила ${topics.name(topic)} до ${list}`,
      },
      ...meant,
    },
  })
}

/** Until the group is stable with so many members. */
export async function waitForMembers(
  topics: Topics,
  group: string,
  count: number,
  options: Waiting = {},
): Promise<readonly GroupMember[]> {
  const { members } = await eventually(() => topics.group(group), {
    ...options,
    until: ({ state, members }) =>
      count === 0 ? members.length === 0 : state === 'Stable' && members.length === count,
    description: {
      en: `group ${topics.name(group)} stable with ${count} member(s)`,
      ru: `стабильная группа ${topics.name(group)}, участников: ${count}`,
    },
  })
  return members
}
