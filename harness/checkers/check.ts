import { say } from '../text/index.ts'
import { anomaly } from './catalogue.ts'
import { commitOrder } from './commits.ts'
import { learn } from './knowledge.ts'
import { gaps, pollOrder, reprocessed, untimelyReads } from './reads.ts'
import type { Anomaly, CheckOptions, History } from './types.ts'
import { disorder, duplicates, inconsistentOffsets, lostWrites } from './writes.ts'

/**
 * Every anomaly that the history proves. Holes left by control records, aborted transactions, compaction and retention
 * are none: only offsets that are known to be written are missed. Other writers' records between those of one
 * transaction (Jepsen's int-send-skip) are none either: Kafka does not isolate writes.
 */
export function check(history: History, options: CheckOptions = {}): Anomaly[] {
  const knowledge = learn(history, options)
  return [
    ...withoutSuccess(history),
    ...lostWrites(history, knowledge, options),
    ...duplicates(knowledge),
    ...inconsistentOffsets(knowledge),
    ...disorder(knowledge),
    ...pollOrder(history, knowledge),
    ...(options.reprocessed ? reprocessed(history) : []),
    ...gaps(history, knowledge),
    ...untimelyReads(history, knowledge),
    ...commitOrder(history, knowledge),
  ]
}

/** Of a history in which nothing succeeded everything else is true. An empty one is such a history. */
function withoutSuccess(history: History): Anomaly[] {
  const sends = history.filter((it) => it.kind === 'send')
  const isSuccess = history.some(
    (it) =>
      it.kind === 'commit' || (it.kind === 'send' ? it.outcome === 'ok' : 'records' in it && it.records.length > 0),
  )
  if (isSuccess) return []
  const text = {
    en: `${sends.length} sends, none acknowledged; nothing read`,
    ru: `отправок: ${sends.length}, подтверждённых нет; прочитанного нет`,
  }
  return [anomaly('no-success', text, [])]
}

const shownOfEach = 5

/** For people: by name, with meaning, the first of each, and what usually causes it. Empty for no anomalies. */
export function report(anomalies: readonly Anomaly[]): string {
  const cause = say({ en: 'usually', ru: 'обычная причина' })
  return [...Map.groupBy(anomalies, ({ name }) => name)]
    .map(([name, found]) => {
      const { meaning, cause: usual } = found[0]!
      const seen = found.slice(0, shownOfEach).map((it) => `  ✗ ${say(it.seen)}`)
      const more = found.length > shownOfEach ? [`  … +${found.length - shownOfEach}`] : []
      return [`${name} (${found.length}): ${say(meaning)}`, ...seen, ...more, `  ${cause}: ${say(usual)}`].join('\n')
    })
    .join('\n\n')
}
