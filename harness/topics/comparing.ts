import { inspect } from 'node:util'
import { say, type Text } from '../text/index.ts'
import { type Finding, listed } from './finding.ts'
import { readable, table } from './table.ts'
import type { ReadableRecord, TopicRecord } from './types.ts'

export type AnyRecord = TopicRecord | ReadableRecord

/** What is given of a record is compared, objects by the fields given; vitest's asymmetric matchers may stand anywhere. */
export interface ExpectedRecord {
  partition?: number
  offset?: unknown
  timestamp?: unknown
  key?: unknown
  value?: unknown
  headers?: object
}

export interface RecordsOptions {
  /** Within a partition the expected records come in the order given. Default true. */
  inOrder?: boolean
  /** Others may stand among them. Default false: these and no others. */
  others?: boolean
}

/** Does what was seen have everything that is expected? */
export type Matches = (seen: unknown, expected: unknown) => boolean

export const readableRecords = (records: readonly AnyRecord[]): ReadableRecord[] =>
  records.map((record) => ('text' in record ? record : readable(record)))

/** Pairs each expected record with the first that fits and is free; says what is missing, too many or out of order. */
export function compareRecords(
  records: readonly ReadableRecord[],
  expected: readonly ExpectedRecord[],
  { inOrder = true, others = false }: RecordsOptions,
  matches: Matches,
): Finding | undefined {
  const taken = new Map<number, string>()
  const reached = new Map<number, bigint>()
  const missing: ExpectedRecord[] = []
  for (const wanted of expected) {
    const fits = (record: ReadableRecord, index: number) => !taken.has(index) && matches(record, wanted)
    const isNext = (record: ReadableRecord) => record.offset > (reached.get(record.partition) ?? -1n)
    const next = records.findIndex((record, index) => fits(record, index) && (!inOrder || isNext(record)))
    const index = next === -1 ? records.findIndex(fits) : next
    const found = records[index]
    if (!found) missing.push(wanted)
    else if (next === -1) taken.set(index, say({ en: '✗ out of order', ru: '✗ не по порядку' }))
    else {
      taken.set(index, '')
      reached.set(found.partition, found.offset)
    }
  }
  const mark = (_: ReadableRecord, index: number) =>
    taken.get(index) ?? (others ? '' : say({ en: '✗ unexpected', ru: '✗ лишняя' }))
  if (missing.length === 0 && records.every((record, index) => mark(record, index) === '')) return undefined
  return {
    expected: `${say({ en: 'records', ru: 'записи' })} (${expected.length})\n${lines(expected)}`,
    observed: `${table(records, { mark })}${missing.length === 0 ? '' : `\n${say({ en: 'missing', ru: 'не хватает' })}:\n${lines(missing)}`}`,
    means: meaningOf(missing.length > 0, [...taken.values()].some(Boolean)),
  }
}

/** So many of them are shown; they stand above what a failure means, which is to be read too. */
const mostLines = 8
const lineWidth = 240

function lines(records: readonly ExpectedRecord[]): string {
  const shown = records.slice(0, mostLines).map((record) => {
    const text = inspect(record, { depth: 4, breakLength: Infinity, maxStringLength: 200 })
    return `  ${text.length > lineWidth ? `${text.slice(0, lineWidth)}…` : text}`
  })
  const left = records.length - shown.length
  return [...shown, ...(left > 0 ? [say({ en: `  … ${left} more`, ru: `  … ещё ${left}` })] : [])].join('\n')
}

function meaningOf(missing: boolean, disordered: boolean): Text {
  if (missing) {
    return {
      en: 'A record was never sent, was sent with another key, value or header, or the code went on before the broker had answered (a send without await).',
      ru: 'Запись не отправлена, отправлена с другим ключом, значением или заголовком, либо код не дождался ответа брокера (send без await).',
    }
  }
  if (disordered) {
    return {
      en: 'Kafka keeps the order in which one producer has sent to one partition. Several sends under way at once, or a retry without idempotence, change it.',
      ru: 'Kafka хранит порядок, в котором один продюсер писал в одну партицию. Его меняют параллельные send и повторы без идемпотентности.',
    }
  }
  return {
    en: 'The same input was handled twice, or something else writes to this topic too.',
    ru: 'Один и тот же вход обработан дважды, либо в этот топик пишет что-то ещё.',
  }
}

/** For each key the numbers grow in log order; a key has one partition, for there is no order between partitions. */
export function compareKeyOrder(
  records: readonly ReadableRecord[],
  keyOf: (record: ReadableRecord) => unknown,
  seqOf: (record: ReadableRecord) => number | bigint,
): Finding | undefined {
  const last = new Map<unknown, { seq: number | bigint; partition: number }>()
  const marks = new Map<number, string>()
  records.forEach((record, index) => {
    const key = keyOf(record)
    const seq = seqOf(record)
    const before = last.get(key)
    if (before && before.partition !== record.partition) {
      marks.set(
        index,
        say({
          en: `✗ ${key} is in partition ${before.partition} too`,
          ru: `✗ ${key} есть и в партиции ${before.partition}`,
        }),
      )
    } else if (before && seq < before.seq) {
      marks.set(index, say({ en: `✗ ${key}: ${seq} after ${before.seq}`, ru: `✗ ${key}: ${seq} после ${before.seq}` }))
    }
    last.set(key, { seq, partition: record.partition })
  })
  if (marks.size === 0) return undefined
  return {
    expected: {
      en: 'the records of each key in one partition and in their order',
      ru: 'записи каждого ключа в одной партиции и по порядку',
    },
    observed: table(records, { mark: (_, index) => marks.get(index) }),
    means: {
      en: 'The record has no key or another key than it should, sends run side by side, or a retry overtook a later record: an idempotent producer and one awaited send after the other keep the order.',
      ru: 'У записи нет ключа или он не тот, отправки идут параллельно, либо повтор обогнал более позднюю запись. Порядок сохраняют идемпотентный продюсер и send с await по очереди.',
    },
  }
}

/** Each id once: what is missing, there more than once, and not expected is named. */
export function compareExactlyOnce(
  records: readonly ReadableRecord[],
  ids: Iterable<unknown>,
  idOf: (record: ReadableRecord) => unknown,
): Finding | undefined {
  const wanted = new Set(ids)
  const counts = new Map<unknown, number>()
  for (const record of records) counts.set(idOf(record), (counts.get(idOf(record)) ?? 0) + 1)
  const missing = [...wanted].filter((id) => !counts.has(id))
  const duplicated = [...counts].filter(([id, count]) => count > 1 && wanted.has(id))
  const unexpected = [...counts.keys()].filter((id) => !wanted.has(id))
  if (missing.length + duplicated.length + unexpected.length === 0) return undefined
  const twice = duplicated.map(([id, count]) => `${id} ×${count}`)
  const mark = (record: ReadableRecord) => {
    if (!wanted.has(idOf(record))) return say({ en: '✗ unexpected', ru: '✗ лишняя' })
    return (counts.get(idOf(record)) ?? 0) > 1 ? say({ en: '✗ duplicate', ru: '✗ дубль' }) : ''
  }
  const lines = [
    missing.length > 0 && `${say({ en: 'missing', ru: 'не хватает' })} (${missing.length}): ${listed(missing)}`,
    twice.length > 0 &&
      `${say({ en: 'more than once', ru: 'больше одного раза' })} (${twice.length}): ${listed(twice)}`,
    unexpected.length > 0 && `${say({ en: 'unexpected', ru: 'лишние' })} (${unexpected.length}): ${listed(unexpected)}`,
  ]
  return {
    expected: {
      en: wanted.size === 1 ? 'one id, exactly once' : `${wanted.size} ids, each exactly once`,
      ru:
        wanted.size === 1
          ? 'один идентификатор, ровно один раз'
          : `идентификаторов: ${wanted.size}, каждый ровно один раз`,
    },
    observed: `${lines.filter(Boolean).join('\n')}\n${table(records, { mark })}`,
    means: exactlyOnceMeaning(missing.length > 0, twice.length > 0),
  }
}

function exactlyOnceMeaning(missing: boolean, duplicated: boolean): Text {
  const lost = {
    en: 'Missing: an offset was committed before its record was handled, a send was not awaited, or an error was swallowed.',
    ru: 'Потери: смещение закоммичено до обработки записи, send не дождались или ошибка проглочена.',
  }
  const doubled = {
    en: 'Twice: work was repeated after a crash or a lost answer, and neither a transaction nor an idempotent producer nor a check by id held it off.',
    ru: 'Дубли: работу повторили после сбоя или потерянного ответа, и ни транзакция, ни идемпотентный продюсер, ни проверка по id этому не помешали.',
  }
  const foreign = {
    en: 'Unexpected: the id was changed on the way, or belongs to something that should not have been written here.',
    ru: 'Лишние: идентификатор изменён по пути или относится к тому, чего здесь быть не должно.',
  }
  const parts = [missing && lost, duplicated && doubled].filter((it) => it !== false)
  const said = parts.length > 0 ? parts : [foreign]
  return { en: said.map(({ en }) => en).join(' '), ru: said.map(({ ru }) => ru).join(' ') }
}

/** Offsets by partition; null for none. */
export type ExpectedOffsets = ReadonlyMap<number, bigint | null> | Readonly<Record<number, bigint | number | null>>

export function compareCommitted(
  seen: ReadonlyMap<number, bigint | null>,
  expected: ExpectedOffsets,
): Finding | undefined {
  const entries = expected instanceof Map ? [...expected] : Object.entries(expected)
  const wanted = new Map(
    entries.map(([partition, offset]) => [Number(partition), offset === null ? null : BigInt(offset)]),
  )
  const wrong = [...wanted].filter(([partition, offset]) => (seen.get(partition) ?? null) !== offset)
  if (wrong.length === 0) return undefined
  const shown = (offsets: ReadonlyMap<number, bigint | null>) =>
    [...offsets].map(([partition, offset]) => `${partition}: ${offset ?? '–'}`).join(', ')
  const off = wrong.map(([partition, offset]) => (seen.get(partition) ?? 0n) - (offset ?? 0n))
  return {
    expected: { en: `committed offsets ${shown(wanted)}`, ru: `закоммиченные смещения ${shown(wanted)}` },
    observed: `${shown(seen)}   ✗ ${listed(wrong.map(([partition]) => partition))}`,
    means: committedMeaning(off),
  }
}

function committedMeaning(off: readonly bigint[]): Text {
  if (off.every((by) => by === -1n)) {
    return {
      en: 'One too few: the offset of the last record was committed. Kafka wants the next one to read: offset + 1.',
      ru: 'На единицу меньше: закоммичено смещение последней записи, а Kafka ждёт следующее к чтению: offset + 1.',
    }
  }
  if (off.some((by) => by > 0n)) {
    return {
      en: 'Too far: offsets are committed before the work is done, or a restart would skip what was not handled.',
      ru: 'Слишком далеко: смещения коммитятся до завершения работы, и после рестарта необработанное будет пропущено.',
    }
  }
  return {
    en: 'Too little: the work was done and the offset not committed (auto-commit off, an error on the way, a stop without a last commit), so a restart repeats it.',
    ru: 'Слишком мало: работа сделана, а смещение не закоммичено (autocommit выключен, ошибка по пути, остановка без последнего коммита), и после рестарта она повторится.',
  }
}
