import type { Isolation } from '../topics/index.ts'
import type { CheckOptions, History, Seen, Send, TransactionStep } from './types.ts'

export type Fate = 'committed' | 'aborted' | 'unknown'

/** What a history proves of one partition's log. */
export interface PartitionKnowledge {
  topic: string
  partition: number
  /** Every message that was seen or acknowledged at an offset. */
  offsets: Map<bigint, Map<string, Seen>>
  /** Offsets that every reader must get: not aborted for certain. Control records and aborted ones are never here. */
  committed: Set<bigint>
  /** Offsets that a `read_uncommitted` reader must get too. */
  written: Set<bigint>
}

export interface Knowledge {
  partitions: ReadonlyMap<string, PartitionKnowledge>
  sends: readonly IndexedSend[]
  /** The sends that may have written this record: the one with its offset, else those whose offset is not known. */
  writersOf(record: Seen): readonly Send[]
  fateOf(transaction: string): Fate
  /** Index of the step in the history, or -1. */
  stepOf(transaction: string, step: TransactionStep['step']): number
  /** First offset of a value in its topic; undefined if no answer and no read told it. */
  positionOf(topic: string, value: string): Seen | undefined
  /**
   * Records at `from` up to but without `to` that a reader of this isolation who passes there must get; in order. What no read has shown is not among them: it
   * is a lost write, and told as that alone.
   */
  mustSee(isolation: Isolation, partition: PartitionKnowledge, from: bigint, to: bigint): readonly Seen[]
}

export type IndexedSend = Send & { index: number }

export const partitionKey = (topic: string, partition: number): string => `${topic}/${partition}`
const valueKey = (topic: string, value: string): string => `${topic}/${value}`

/** Gathers which offsets are known to be written, and by whom they must be seen. */
export function learn(history: History, { compacted = [] }: CheckOptions): Knowledge {
  const steps = new Map<string, number>()
  const sends: IndexedSend[] = []
  history.forEach((operation, index) => {
    if (operation.kind === 'transaction') steps.set(`${operation.id}/${operation.step}`, index)
    if (operation.kind === 'send') sends.push({ ...operation, index })
  })
  const stepOf = (id: string, step: TransactionStep['step']) => steps.get(`${id}/${step}`) ?? -1
  const fateOf = (id: string): Fate =>
    stepOf(id, 'committed') >= 0 ? 'committed' : stepOf(id, 'aborted') >= 0 ? 'aborted' : 'unknown'
  const byValue = Map.groupBy(sends, ({ topic, value }) => valueKey(topic, value))
  const writersOf = (record: Seen) => writers(byValue.get(valueKey(record.topic, record.value)) ?? [], record)
  const partitions = new Map<string, PartitionKnowledge>()
  const read = new Set<string>()
  for (const { outcome, partition, offset, transaction, topic, key, value } of sends) {
    if (outcome !== 'ok' || offset === undefined || partition === undefined) continue
    const certain = transaction === undefined || fateOf(transaction) === 'committed'
    note(partitions, { topic, partition, offset, key, value }, certain)
  }
  const isAborted = (send: Send) => send.transaction !== undefined && fateOf(send.transaction) === 'aborted'
  for (const operation of history) {
    if (operation.kind !== 'poll' && operation.kind !== 'log') continue
    for (const record of operation.records) {
      read.add(valueKey(record.topic, record.value))
      const from = writersOf(record)
      const aborted = from.length > 0 && from.every(isAborted)
      note(partitions, record, operation.isolation === 'read_committed' && !aborted)
    }
  }
  return {
    partitions,
    sends,
    writersOf,
    stepOf,
    fateOf,
    positionOf: firstPositions(partitions),
    mustSee: visibility(compacted, read),
  }
}

function writers(sends: readonly Send[], { partition, offset }: Seen): readonly Send[] {
  const exact = sends.filter((send) => send.offset === offset && send.partition === partition)
  return exact.length > 0 ? exact : sends.filter((send) => send.offset === undefined)
}

function note(partitions: Map<string, PartitionKnowledge>, record: Seen, certain: boolean): void {
  const { topic, partition, offset, value } = record
  const id = partitionKey(topic, partition)
  const known = partitions.get(id) ?? { topic, partition, offsets: new Map(), committed: new Set(), written: new Set() }
  partitions.set(id, known)
  const values = known.offsets.get(offset) ?? new Map<string, Seen>()
  known.offsets.set(offset, values.set(value, values.get(value) ?? record))
  known.written.add(offset)
  if (certain) known.committed.add(offset)
}

function visibility(compacted: readonly string[], read: ReadonlySet<string>): Knowledge['mustSee'] {
  const sorted = new Map<Set<bigint>, readonly Seen[]>()
  return (isolation, known, from, to) => {
    const visible = isolation === 'read_committed' ? known.committed : known.written
    const records = sorted.get(visible) ?? visibleRecords(known, visible, compacted.includes(known.topic))
    sorted.set(visible, records)
    return records
      .slice(firstAt(records, from), firstAt(records, to))
      .filter(({ topic, value }) => read.has(valueKey(topic, value)))
  }
}

/** On a compacted topic no reader is owed a record that has a later one of its key. */
function visibleRecords(known: PartitionKnowledge, visible: Set<bigint>, compacted: boolean): readonly Seen[] {
  const records = [...known.offsets].flatMap(([offset, values]) => (visible.has(offset) ? [...values.values()] : []))
  records.sort((a, b) => (a.offset < b.offset ? -1 : 1))
  if (!compacted) return records
  const last = new Map(records.map(({ key, offset }) => [key, offset]))
  return records.filter(({ key, offset }) => last.get(key) === offset)
}

/** Index of the first record at or above an offset. */
function firstAt(records: readonly Seen[], offset: bigint): number {
  let [low, high] = [0, records.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (records[middle]!.offset < offset) low = middle + 1
    else high = middle
  }
  return low
}

function firstPositions(partitions: ReadonlyMap<string, PartitionKnowledge>): Knowledge['positionOf'] {
  const first = new Map<string, Seen>()
  for (const { topic, offsets } of partitions.values()) {
    for (const record of [...offsets.values()].flatMap((values) => [...values.values()])) {
      const before = first.get(valueKey(topic, record.value))
      if (!before || record.offset < before.offset) first.set(valueKey(topic, record.value), record)
    }
  }
  return (topic, value) => first.get(valueKey(topic, value))
}

/** `"v" @ orders/0:17`. */
export const at = (record: Seen): string =>
  `${JSON.stringify(record.value)} @ ${record.topic}/${record.partition}:${record.offset}`
