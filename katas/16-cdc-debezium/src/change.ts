/** Task 16.4: what a record says. */
import { notImplemented } from '#harness/kata'
import type { Change } from './contract.ts'

/** A record of a table's topic: `<prefix>.<database>.<table>`. Names of tables have no dots. */
export interface ChangeRecord {
  topic: string
  key: Uint8Array | null
  value: Uint8Array | null
}

/**
 * Key and value are JSON with their schemas, as 16.3 says. Operations are `r` (the row was there before), `c`, `u` and `d`. A tombstone is a delete, too: once Kafka has compacted the topic,
 * it may be all that is left of one.
 *
 * Throws an error that says what is wrong with anything else: no key, no JSON, bytes that are no UTF-8, a schema or a payload that is not there, another operation, a
 * column of a type that the README does not name or a value that does not fit its type (these name the column). A byte of a value never gets lost, nor a digit.
 */
export function readChange(_record: ChangeRecord): Change {
  return notImplemented('16.4')
}
