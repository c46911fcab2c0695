import { anomaly } from './catalogue.ts'
import { at, type IndexedSend, type Knowledge, partitionKey } from './knowledge.ts'
import type { Anomaly, CheckOptions, History, Log, Seen } from './types.ts'

/** Acknowledged, not aborted, and no reader that had to see it did. */
export function lostWrites(history: History, knowledge: Knowledge, { compacted = [] }: CheckOptions): Anomaly[] {
  const reads = history.filter((it) => it.kind === 'poll' || it.kind === 'log').flatMap(({ records }) => records)
  const logs = history.flatMap((log, index) => (log.kind === 'log' ? [{ log, index }] : []))
  const seen = new Set(reads.map(({ topic, value }) => `${topic}/${value}`))
  const reached = highest(reads, ({ topic, partition }) => partitionKey(topic, partition))
  const last = highest(reads, ({ topic, key }) => `${topic}/${key}`)
  const hasOpen = knowledge.sends.some(({ transaction: id }) => id !== undefined && knowledge.fateOf(id) === 'unknown')
  const pastIt = ({ topic, partition, offset }: IndexedSend) =>
    partition !== undefined && offset !== undefined && offset <= (reached.get(partitionKey(topic, partition)) ?? -1n)
  const superseded = ({ topic, key, offset }: IndexedSend) =>
    compacted.includes(topic) && key !== null && (last.get(`${topic}/${key}`) ?? -1n) > (offset ?? -1n)
  return knowledge.sends
    .filter((send) => send.outcome === 'ok' && !seen.has(`${send.topic}/${send.value}`) && !superseded(send))
    .filter((send) => send.transaction === undefined || knowledge.fateOf(send.transaction) === 'committed')
    .filter((send) => !deleted(logs, send) && (pastIt(send) || readWithout(logs, knowledge, send, hasOpen)))
    .map((send) => anomaly('lost-write', lostText(send), recordOf(send)))
}

/** The highest offset that was read, by what the record belongs to. */
function highest(reads: readonly Seen[], of: (record: Seen) => string): Map<string, bigint> {
  const found = new Map<string, bigint>()
  for (const record of reads) {
    const id = of(record)
    if (record.offset > (found.get(id) ?? -1n)) found.set(id, record.offset)
  }
  return found
}

/** Retention took what stands before a log's start. */
function deleted(logs: readonly IndexedLog[], { topic, partition, offset }: IndexedSend): boolean {
  return logsOf(logs, topic).some(
    ({ log }) => log.partition === (partition ?? log.partition) && (log.start ?? 0n) > (offset ?? 0n),
  )
}

/** A reading of the whole log that began after the send had ended, and reached its offset. */
function readWithout(logs: readonly IndexedLog[], knowledge: Knowledge, send: IndexedSend, hasOpen: boolean): boolean {
  const after = send.transaction === undefined ? send.index : knowledge.stepOf(send.transaction, 'committed')
  const later = logsOf(logs, send.topic).filter(({ index }) => index > after)
  if (send.offset !== undefined) {
    return later.some(({ log }) => log.partition === send.partition && send.offset! < log.end)
  }
  // Without its offset an open transaction may hide it from a read_committed reading.
  const whole = later.filter(({ log }) => log.isolation === 'read_uncommitted' || !hasOpen)
  const partitions = new Set(logsOf(logs, send.topic).map(({ log }) => log.partition))
  const wanted = send.partition === undefined ? [...partitions] : [send.partition]
  return wanted.length > 0 && wanted.every((partition) => whole.some(({ log }) => log.partition === partition))
}

interface IndexedLog {
  log: Log
  index: number
}

const logsOf = (logs: readonly IndexedLog[], topic: string) => logs.filter(({ log }) => log.topic === topic)

function lostText({ process, topic, partition, offset, value }: IndexedSend) {
  const where = `${topic}/${partition ?? '?'}:${offset ?? '?'}`
  return {
    en: `${process} sent ${JSON.stringify(value)}, acknowledged at ${where}; no reading has it`,
    ru: `${process} отправил ${JSON.stringify(value)}, подтверждено в ${where}; ни одно чтение его не содержит`,
  }
}

function recordOf({ topic, partition, offset, key, value }: IndexedSend): Seen[] {
  return partition === undefined || offset === undefined ? [] : [{ topic, partition, offset, key, value }]
}

/** One value at more than one offset of its topic. Attempts that were aborted do not count. */
export function duplicates(knowledge: Knowledge): Anomaly[] {
  const copies = new Map<string, Seen[]>()
  for (const known of knowledge.partitions.values()) {
    for (const [offset, values] of known.offsets) {
      for (const record of values.values()) {
        const maybeAborted = knowledge.writersOf(record).some(({ transaction }) => transaction !== undefined)
        if (!known.committed.has(offset) && maybeAborted) continue
        const id = `${known.topic}/${record.value}`
        const others = copies.get(id)
        if (others) others.push(record)
        else copies.set(id, [record])
      }
    }
  }
  return [...copies.values()]
    .filter((records) => records.length > 1)
    .map((records) => {
      const text = records.map(at).join(', ')
      return anomaly(
        'duplicate',
        { en: `${records.length} times: ${text}`, ru: `${records.length} раза: ${text}` },
        records,
      )
    })
}

export function inconsistentOffsets(knowledge: Knowledge): Anomaly[] {
  return [...knowledge.partitions.values()].flatMap(({ offsets }) =>
    [...offsets.values()]
      .filter((values) => values.size > 1)
      .map((values) => {
        const text = [...values.values()].map(at).join(', ')
        return anomaly('inconsistent-offsets', { en: text, ru: text }, [...values.values()])
      }),
  )
}

interface Placed {
  send: IndexedSend
  record: Seen
}

/** Order per key is `reordered`; else order per producer and partition is `nonmonotonic-send`. */
export function disorder(knowledge: Knowledge): Anomaly[] {
  const placed = knowledge.sends
    .filter(({ outcome }) => outcome === 'ok')
    .toSorted((a, b) => (a.order ?? a.index) - (b.order ?? b.index))
    .flatMap((send): Placed[] => {
      const record = recordOf(send)[0] ?? knowledge.positionOf(send.topic, send.value)
      return record ? [{ send, record }] : []
    })
  const producers = Map.groupBy(
    placed,
    ({ send, record }) => `${send.process} ${partitionKey(send.topic, record.partition)}`,
  )
  return [...producers.values()].flatMap((sent) => {
    const byKey = [...Map.groupBy(sent, ({ record }) => record.key)].filter(([key]) => key !== null)
    const others = inversions(sent).filter(([a, b]) => a.record.key === null || a.record.key !== b.record.key)
    return [
      ...byKey.flatMap(([, ofKey]) => inversions(ofKey).map((pair) => inverted('reordered', pair))),
      ...others.map((pair) => inverted('nonmonotonic-send', pair)),
    ]
  })
}

function inversions(sent: readonly Placed[]): [Placed, Placed][] {
  return sent.slice(1).flatMap((later, index): [Placed, Placed][] => {
    const earlier = sent[index]!
    return later.record.offset < earlier.record.offset ? [[earlier, later]] : []
  })
}

function inverted(name: 'reordered' | 'nonmonotonic-send', [earlier, later]: [Placed, Placed]): Anomaly {
  const { process } = earlier.send
  const text = {
    en: `${process} sent ${at(earlier.record)} and then ${at(later.record)}`,
    ru: `${process} отправил ${at(earlier.record)}, а затем ${at(later.record)}`,
  }
  return anomaly(name, text, [earlier.record, later.record])
}
