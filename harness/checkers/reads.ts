import { anomaly } from './catalogue.ts'
import { at, type Knowledge, partitionKey } from './knowledge.ts'
import type { Anomaly, AnomalyName, History, Poll, Seen } from './types.ts'

/** Follows each consumer from assignment to assignment: what it skipped, and where it went back. */
export function pollOrder(history: History, knowledge: Knowledge): Anomaly[] {
  const reached = new Map<string, Map<string, Seen>>()
  const found: Anomaly[] = []
  for (const operation of history) {
    if (operation.kind === 'assign') reached.delete(operation.process)
    if (operation.kind !== 'poll') continue
    const positions = reached.get(operation.process) ?? new Map<string, Seen>()
    reached.set(operation.process, positions)
    for (const record of operation.records) {
      const id = partitionKey(record.topic, record.partition)
      const before = positions.get(id)
      if (before) found.push(...step(operation, before, record, knowledge))
      positions.set(id, record)
    }
  }
  return found
}

function step({ process, isolation }: Poll, before: Seen, record: Seen, knowledge: Knowledge): Anomaly[] {
  const pair = (text: string) => ({
    en: `${process} got ${at(before)} and then ${at(record)}${text && `, without ${text}`}`,
    ru: `${process} получил ${at(before)}, затем ${at(record)}${text && `, без ${text}`}`,
  })
  if (record.offset <= before.offset) return [anomaly('nonmonotonic-poll', pair(''), [before, record])]
  const known = knowledge.partitions.get(partitionKey(record.topic, record.partition))
  const skipped = known ? knowledge.mustSee(isolation, known, before.offset + 1n, record.offset) : []
  return skipped.length === 0 ? [] : [anomaly('poll-skip', pair(skipped.map(at).join(', ')), skipped)]
}

/** Handed to one group more than once. */
export function reprocessed(history: History): Anomaly[] {
  const handed = new Map<string, { record: Seen; processes: string[] }>()
  for (const operation of history) {
    if (operation.kind !== 'poll') continue
    for (const record of operation.records) {
      const id = `${operation.group ?? ''} ${partitionKey(record.topic, record.partition)}:${record.offset}`
      const entry = handed.get(id) ?? { record, processes: [] }
      entry.processes.push(operation.process)
      handed.set(id, entry)
    }
  }
  return [...handed.values()]
    .filter(({ processes }) => processes.length > 1)
    .map(({ record, processes }) => {
      const text = `${at(record)}: ${processes.join(', ')}`
      return anomaly('reprocessed', { en: text, ru: text }, [record])
    })
}

/** A reading of the log without an offset that others have seen. */
export function gaps(history: History, knowledge: Knowledge): Anomaly[] {
  return history.flatMap((log) => {
    if (log.kind !== 'log') return []
    const known = knowledge.partitions.get(partitionKey(log.topic, log.partition))
    const here = new Set(log.records.map(({ offset }) => offset))
    const due = known ? knowledge.mustSee(log.isolation, known, log.start ?? 0n, log.end) : []
    const missing = due.filter(({ offset }) => !here.has(offset))
    if (missing.length === 0) return []
    const bounds = `${log.topic}/${log.partition}:${log.start ?? 0n}…${log.end}`
    const list = missing.map(at).join(', ')
    return [anomaly('gap', { en: `${bounds} read without ${list}`, ru: `${bounds} прочитан без ${list}` }, missing)]
  })
}

/** Read though it never happened (G1a), or before it had. */
export function untimelyReads(history: History, knowledge: Knowledge): Anomaly[] {
  return history.flatMap((operation, index) => {
    if (operation.kind !== 'poll' && operation.kind !== 'log') return []
    const who = operation.kind === 'poll' ? operation.process : `${operation.topic}/${operation.partition}`
    return operation.records.flatMap((record) => {
      const writers = knowledge.writersOf(record)
      const name = writers.length === 0 ? undefined : verdict(operation, index, writers, knowledge)
      if (!name) return []
      const text = {
        en: `${who} (${operation.isolation}) has ${at(record)}`,
        ru: `${who} (${operation.isolation}): ${at(record)}`,
      }
      return [anomaly(name, text, [record])]
    })
  })
}

type Reading = Extract<History[number], { kind: 'poll' | 'log' }>

function verdict(
  reading: Reading,
  index: number,
  writers: ReturnType<Knowledge['writersOf']>,
  { fateOf, stepOf }: Knowledge,
): AnomalyName | undefined {
  const committedOnly = reading.isolation === 'read_committed'
  const never = writers.every(
    ({ outcome, transaction: id }) =>
      outcome === 'failed' || (committedOnly && id !== undefined && fateOf(id) === 'aborted'),
  )
  if (never) return 'aborted-read'
  const early = writers.every(({ process, transaction: id }) => {
    if (id === undefined || !committedOnly) return false
    const committing = stepOf(id, 'committing')
    if (committing >= 0) return index < committing
    return reading.kind === 'poll' && reading.process === process && index < stepOf(id, 'committed')
  })
  return early ? 'precommitted-read' : undefined
}
