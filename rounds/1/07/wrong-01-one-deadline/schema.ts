/** Tasks 7.2 and 7.5: the schemas. */
import type { AvroRecord } from './contract.ts'

/**
 * Version 1: the Avro schema of `UserEvent`, a record `UserEvent` in the namespace `kata.users` with the fields of that type and no others. `kind` is an
 * enum named `Kind`, `at` has the logical type for milliseconds since the epoch, amounts are of 64 bits. What may be null is null unless said otherwise.
 */
export function schemaV1(): AvroRecord {
  return {
    type: 'record',
    name: 'UserEvent',
    namespace: 'kata.users',
    fields: [
      { name: 'userId', type: 'string' },
      { name: 'kind', type: { type: 'enum', name: 'Kind', symbols: ['SIGNED_UP', 'LOGGED_IN', 'VIEWED', 'PURCHASED'] } },
      { name: 'at', type: { type: 'long', logicalType: 'timestamp-millis' } },
      { name: 'amountCents', type: ['null', 'long'], default: null },
      { name: 'comment', type: ['null', 'string'], default: null },
    ],
  }
}

/**
 * Version 2: the Avro schema of `UserEventV2`. Whoever has version 1 reads what is written with version 2, and the other way round, and nothing that both know
 * is lost on the way.
 */
export function schemaV2(): AvroRecord {
  const v1 = schemaV1()
  return { ...v1, fields: [...v1.fields, { name: 'channel', type: 'string', default: 'unknown' }] }
}
