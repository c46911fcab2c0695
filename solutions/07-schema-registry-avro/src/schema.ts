/** Tasks 7.2 and 7.5: the schemas. */
import type { AvroRecord } from './contract.ts'

export function schemaV1(): AvroRecord {
  return {
    type: 'record',
    name: 'UserEvent',
    namespace: 'kata.users',
    fields: [
      { name: 'userId', type: 'string' },
      {
        name: 'kind',
        type: { type: 'enum', name: 'Kind', symbols: ['SIGNED_UP', 'LOGGED_IN', 'VIEWED', 'PURCHASED'] },
      },
      { name: 'at', type: { type: 'long', logicalType: 'timestamp-millis' } },
      { name: 'amountCents', type: ['null', 'long'], default: null },
      { name: 'comment', type: ['null', 'string'], default: null },
    ],
  }
}

/** What is added has a default: it stands in for what events of before do not say. */
export function schemaV2(): AvroRecord {
  const { fields, ...record } = schemaV1()
  return { ...record, fields: [...fields, { name: 'channel', type: 'string', default: 'unknown' }] }
}
