import { inspect } from 'node:util'
import { table } from './table.ts'
import type { ReadableRecord, TopicRecord } from './types.ts'

/** A value for people: records as a table, else as Node's console has it, in so much room at most. */
export function shown(value: unknown): string {
  if (isRecords(value)) return table(value)
  return inspect(value, { depth: 6, maxArrayLength: 30, maxStringLength: 500, breakLength: 120, compact: 3 })
}

function isRecords(value: unknown): value is (TopicRecord | ReadableRecord)[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((it) => typeof it === 'object' && it !== null && 'partition' in it && 'offset' in it && 'value' in it)
  )
}
