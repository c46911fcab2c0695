/** Task 16.4: what a record says. */
import { type Field, fieldsOf, objectIn, parsed } from './connect-json.ts'
import type { Cell, Change, Row } from './contract.ts'
import { typeOf } from './values.ts'

export interface ChangeRecord {
  topic: string
  key: Uint8Array | null
  value: Uint8Array | null
}

const writes = new Set(['r', 'c', 'u'])

export function readChange({ topic, key: keyBytes, value: valueBytes }: ChangeRecord): Change {
  const table = topic.slice(topic.lastIndexOf('.') + 1)
  const [keySchema, keyPayload] = parsed(keyBytes, 'the key')
  const key = rowOf(fieldsOf(keySchema, 'the key'), objectIn(keyPayload, 'the key'))
  if (Object.keys(key).length === 0) throw new Error('the key has no column')
  // A tombstone: the delete before it may be compacted away.
  if (valueBytes === null) return { table, key, row: null }
  const [schema, payload] = parsed(valueBytes, 'the value')
  const envelope = objectIn(payload, 'the value')
  const { op } = envelope
  if (op === 'd') return { table, key, row: null }
  if (typeof op !== 'string' || !writes.has(op)) throw new Error(`an unknown operation: ${JSON.stringify(op)}`)
  const after = fieldsOf(schema, 'the value').find(({ field }) => field === 'after')
  return { table, key, row: rowOf(fieldsOf(after, 'after'), objectIn(envelope['after'], 'after')) }
}

function rowOf(fields: Field[], values: Record<string, unknown>): Row {
  return Object.fromEntries(fields.map((field) => [field.field, cellOf(field, values)]))
}

function cellOf(field: Field, values: Record<string, unknown>): Cell {
  const { field: column, default: initial = null } = field
  if (!Object.hasOwn(values, column)) throw new Error(`the column ${column} has no value`)
  const { type, text } = typeOf(field)
  const read = (value: unknown): string | null => {
    try {
      return value === null ? null : text(value)
    } catch (cause) {
      throw new Error(`the column ${column}: ${(cause as Error).message}`, { cause })
    }
  }
  return { type, text: read(values[column]), initial: read(initial) }
}
