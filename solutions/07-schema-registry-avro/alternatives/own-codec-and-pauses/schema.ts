import type { AvroField, AvroRecord } from './contract.ts'

const symbols = ['SIGNED_UP', 'LOGGED_IN', 'VIEWED', 'PURCHASED']

const fields: AvroField[] = [
  { name: 'userId', type: 'string', doc: 'Whose event it is.' },
  { name: 'at', type: { type: 'long', logicalType: 'timestamp-millis' } },
  { name: 'kind', type: { type: 'enum', namespace: 'kata.users', name: 'Kind', symbols } },
  { name: 'comment', type: ['null', 'string'], default: null },
  { name: 'amountCents', type: ['null', 'long'], default: null },
]

const channel: AvroField = { name: 'channel', type: 'string', default: 'unknown' }

const record = (all: AvroField[]): AvroRecord => ({
  type: 'record',
  name: 'UserEvent',
  namespace: 'kata.users',
  fields: all,
})

export const schemaV1 = (): AvroRecord => record(fields)
export const schemaV2 = (): AvroRecord => record([channel, ...fields])
