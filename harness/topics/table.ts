import Table from 'cli-table3'
import { counted, say } from '../text/index.ts'
import type { ReadableRecord, TopicRecord } from './types.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const rowLimit = 30
const cut = { key: 30, value: 70, headers: 50 }

/** A record with its bytes read. Bytes that are no UTF-8 come as `0x…`; a header that repeats has its values joined by `, `, and a
 * null one is `∅`. */
export function readable(record: TopicRecord): ReadableRecord {
  const text = record.value && textOf(record.value)
  const headers = Map.groupBy(record.headers, ([name]) => name)
  return {
    partition: record.partition,
    offset: BigInt(record.offset),
    timestamp: record.timestamp,
    key: record.key && textOf(record.key),
    value: text === null ? null : parsed(text),
    text,
    headers: Object.fromEntries(
      [...headers].map(([name, all]) => [name, all.map(([, it]) => (it === null ? '∅' : textOf(it))).join(', ')]),
    ),
  }
}

export interface TableOptions<T> {
  /** What to say of a row, in a column in front of it; nothing for rows that are right. */
  mark?: (record: T, index: number) => string | undefined
}

/** Records for people: at most 30 rows, around the first marked one, and how many more there are. */
export function table<T extends TopicRecord | ReadableRecord>(
  records: readonly T[],
  options: TableOptions<T> = {},
): string {
  if (records.length === 0) return say({ en: '(no records)', ru: '(записей нет)' })
  const rows = records.map((record, index) => ({ record, mark: options.mark?.(record, index) ?? '' }))
  const marked = rows.some(({ mark }) => mark !== '')
  const first = Math.max(0, marked ? rows.findIndex(({ mark }) => mark !== '') - 5 : 0)
  const start = Math.min(first, Math.max(0, rows.length - rowLimit))
  const shown = rows.slice(start, start + rowLimit)
  const manyTopics = new Set(records.map((it) => ('topic' in it ? it.topic : ''))).size > 1
  const grid = new Table({ head: head(marked, manyTopics), style: { head: [], border: [], compact: true } })
  for (const { record, mark } of shown) {
    const topic = manyTopics && 'topic' in record ? [record.topic] : manyTopics ? [''] : []
    grid.push([...(marked ? [mark] : []), ...topic, ...cells('topic' in record ? readable(record) : record)])
  }
  return [more(start, 'before'), grid.toString(), more(rows.length - start - shown.length, 'after')]
    .filter(Boolean)
    .join('\n')
}

function head(marked: boolean, manyTopics: boolean): string[] {
  const names = say({
    en: 'partition|offset|key|value|headers|timestamp',
    ru: 'партиция|смещение|ключ|значение|заголовки|время',
  }).split('|')
  return [...(marked ? [''] : []), ...(manyTopics ? [say({ en: 'topic', ru: 'топик' })] : []), ...names]
}

function cells(record: ReadableRecord): string[] {
  const headers = Object.entries(record.headers).map(([name, value]) => `${name}=${value}`)
  return [
    String(record.partition),
    String(record.offset),
    record.key === null ? '∅' : shortened(record.key, cut.key),
    record.text === null ? '∅' : shortened(record.text, cut.value),
    shortened(headers.join(' '), cut.headers),
    Number.isFinite(record.timestamp) ? timeOf(record.timestamp) : '',
  ]
}

function more(count: number, where: 'before' | 'after'): string {
  if (count <= 0) return ''
  const records = counted(count, ['more record', 'more records'], ['запись', 'записи', 'записей'])
  return where === 'before'
    ? say({ en: `… ${records} before`, ru: `… ещё ${records} выше` })
    : say({ en: `… ${records} after`, ru: `… ещё ${records} ниже` })
}

/** One line, at most so many characters, with nothing in it that moves the cursor. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\p{Cc}/gu, (char) => JSON.stringify(char).slice(1, -1))
  const chars = [...line]
  return chars.length <= length ? line : `${chars.slice(0, length - 1).join('')}…`
}

function timeOf(timestamp: number): string {
  const date = new Date(timestamp)
  return Number.isNaN(date.valueOf()) ? String(timestamp) : date.toISOString()
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return `0x${Buffer.from(bytes).toString('hex')}`
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
