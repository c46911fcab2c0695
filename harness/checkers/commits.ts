import { anomaly } from './catalogue.ts'
import { at, type Knowledge, partitionKey } from './knowledge.ts'
import type { Anomaly, Commit, History } from './types.ts'

interface Progress {
  committed: bigint | undefined
  polled: Set<bigint>
  first: bigint | undefined
}

/** Committed offsets never go back, and never pass what no member of the group was given. */
export function commitOrder(history: History, knowledge: Knowledge): Anomaly[] {
  const progress = new Map<string, Progress>()
  const of = (group: string, topic: string, partition: number): Progress => {
    const id = `${group} ${partitionKey(topic, partition)}`
    const known = progress.get(id) ?? { committed: undefined, polled: new Set(), first: undefined }
    progress.set(id, known)
    return known
  }
  const found: Anomaly[] = []
  for (const operation of history) {
    if (operation.kind === 'poll' && operation.group !== undefined) {
      for (const { topic, partition, offset } of operation.records) {
        const known = of(operation.group, topic, partition)
        known.polled.add(offset)
        if (known.first === undefined || offset < known.first) known.first = offset
      }
    }
    if (operation.kind !== 'commit') continue
    const known = of(operation.group, operation.topic, operation.partition)
    found.push(...judge(operation, known, knowledge))
    known.committed = operation.offset
  }
  return found
}

function judge(commit: Commit, { committed, polled, first }: Progress, knowledge: Knowledge): Anomaly[] {
  const { process, group, topic, partition, offset } = commit
  const where = `${topic}/${partition}`
  if (committed !== undefined && offset < committed) {
    const text = {
      en: `${group}: ${where} was at ${committed}, and ${process} committed ${offset}`,
      ru: `${group}: ${where} стояла на ${committed}, а ${process} закоммитил ${offset}`,
    }
    return [anomaly('nonmonotonic-commit', text, [])]
  }
  const known = knowledge.partitions.get(partitionKey(topic, partition))
  // A group may begin anywhere: only what stands after its first record, or after its last commit, is owed to it.
  const from = committed ?? first
  if (!known || from === undefined) return []
  const unseen = knowledge.mustSee('read_committed', known, from, offset).filter((it) => !polled.has(it.offset))
  if (unseen.length === 0) return []
  const list = unseen.map(at).join(', ')
  const text = {
    en: `${group}: ${process} committed ${offset} of ${where}; nobody had got ${list}`,
    ru: `${group}: ${process} закоммитил ${offset} в ${where}; никто не получал ${list}`,
  }
  return [anomaly('premature-commit', text, unseen)]
}
