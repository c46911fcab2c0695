/** Tasks 7.2 and 7.5: the schemas. */
import { notImplemented } from '#harness/kata'
import type { AvroRecord } from './contract.ts'

/**
 * Version 1: the Avro schema of `UserEvent`, a record `UserEvent` in the namespace `kata.users` with the fields of that type and no others. `kind` is an
 * enum named `Kind`, `at` has the logical type for milliseconds since the epoch, amounts are of 64 bits. What may be null is null unless said otherwise.
 */
export function schemaV1(): AvroRecord {
  return notImplemented('7.2')
}

/**
 * Version 2: the Avro schema of `UserEventV2`. Whoever has version 1 reads what is written with version 2, and the other way round, and nothing that both know
 * is lost on the way.
 */
export function schemaV2(): AvroRecord {
  return notImplemented('7.5')
}
