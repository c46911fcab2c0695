/** Records as Debezium writes them, made by hand. */
import { readable, type TopicRecord } from '#harness'

/** Of a column, as Connect's JSON has it. */
export interface Schema {
  type: string
  name?: string
  optional?: boolean
  parameters?: Readonly<Record<string, string>>
  default?: unknown
}

export const INT: Schema = { type: 'int32' }
export const BIG: Schema = { type: 'int64' }
export const TEXT: Schema = { type: 'string' }
export const DOUBLE: Schema = { type: 'double' }
export const BYTES: Schema = { type: 'bytes' }
export const DATE: Schema = { type: 'int32', name: 'io.debezium.time.Date' }
export const MILLIS: Schema = { type: 'int64', name: 'io.debezium.time.Timestamp' }
export const MICROS: Schema = { type: 'int64', name: 'io.debezium.time.MicroTimestamp' }
export const INSTANT: Schema = { type: 'string', name: 'io.debezium.time.ZonedTimestamp' }
export const decimal = (scale: number): Schema => ({
  type: 'bytes',
  name: 'org.apache.kafka.connect.data.Decimal',
  parameters: { scale: String(scale), 'connect.decimal.precision': '20' },
})

/** A number as it is written: JavaScript would round it. */
export const raw = (text: string): unknown => (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(text)

type Columns = Readonly<Record<string, Schema>>
type Values = Readonly<Record<string, unknown>>

export interface DebeziumTable {
  readonly topic: string
  /** Everything but a delete: `c` unless it is said. */
  write(row: Values, change?: { op?: string; before?: Values }): { key: string; value: string }
  /** The delete and its tombstone. */
  remove(row: Values): { key: string; value: string | null }[]
  /** The row under another key: what Debezium makes of an update that changes it. */
  move(row: Values, to: Values): { key: string; value: string | null; headers?: Readonly<Record<string, string>> }[]
}

/** `key` names those of the columns that are the primary key, in their order. */
export function debeziumTable(topic: string, key: readonly string[], columns: Columns): DebeziumTable {
  const keyJson = (row: Values) =>
    JSON.stringify({
      schema: { type: 'struct', optional: false, name: `${topic}.Key`, fields: fieldsOf(columns, key, []) },
      payload: Object.fromEntries(key.map((name) => [name, row[name]])),
    })
  const valueJson = (op: string, before: Values | null, after: Values | null, all: Columns) => {
    const names = Object.keys(all)
    const rowSchema = (field: string) => ({
      type: 'struct',
      fields: fieldsOf(all, names, key),
      optional: true,
      name: `${topic}.Value`,
      field,
    })
    const source = { type: 'struct', fields: [{ type: 'string', optional: false, field: 'table' }], field: 'source' }
    const operation = { type: 'string', optional: false, field: 'op' }
    return JSON.stringify({
      schema: {
        type: 'struct',
        fields: [rowSchema('before'), rowSchema('after'), source, operation],
        optional: false,
        name: `${topic}.Envelope`,
      },
      payload: { before, after, source: { table: topic.slice(topic.lastIndexOf('.') + 1) }, op },
    })
  }
  const remove = (row: Values) => [
    { key: keyJson(row), value: valueJson('d', row, null, columns) },
    { key: keyJson(row), value: null },
  ]
  const payloadOf = (row: Values) => JSON.stringify(Object.fromEntries(key.map((name) => [name, row[name]])))
  return {
    topic,
    write: (row, { op = 'c', before } = {}) => ({
      key: keyJson(row),
      value: valueJson(op, before ?? null, row, columns),
    }),
    remove,
    move: (row, to) => [
      ...remove(row).map((record) => ({ ...record, headers: { '__debezium.newkey': payloadOf(to) } })),
      {
        key: keyJson(to),
        value: valueJson('c', null, to, columns),
        headers: { '__debezium.oldkey': payloadOf(row) },
      },
    ],
  }
}

function fieldsOf(columns: Columns, names: readonly string[], notNull: readonly string[]): object[] {
  return names.map((field) => ({ optional: !notNull.includes(field), ...columns[field], field }))
}

/** What `readChange` is given of a record. */
export const asGiven = (topic: string, { key, value }: { key: string | null; value: string | null }) => ({
  topic,
  key: key === null ? null : Buffer.from(key),
  value: value === null ? null : Buffer.from(value),
})

export interface Told {
  key: unknown
  op: string
  after: Record<string, unknown> | null
  partition: number
  /** The value as it is written. */
  text: string
}

/** What Debezium's record says, without its schema. A key or a value that has none is told as one. */
export function toldBy(record: TopicRecord): Told {
  const { key, value, partition, text } = readable(record)
  const keyOf = key === null ? null : payloadIn(JSON.parse(key))
  if (value === null) return { key: keyOf, op: 'tombstone', after: null, partition, text: '' }
  const envelope = payloadIn(value) as { plain?: object; op?: string; after?: Record<string, unknown> | null }
  const { op = 'none', after = null } = (envelope.plain ?? envelope) as typeof envelope
  return { key: keyOf, op: envelope.plain ? `${op} without a schema` : op, after, partition, text: text ?? '' }
}

const payloadIn = (of: unknown) => (isObject(of) && 'payload' in of && 'schema' in of ? of['payload'] : { plain: of })

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
