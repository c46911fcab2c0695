import type * as Lab from '../src/index.ts'

const kinds = ['SIGNED_UP', 'LOGGED_IN', 'VIEWED', 'PURCHASED'] as const

/** Version 1 as the specs write and read it: the tasks do not depend on each other. */
export const V1: Lab.AvroRecord = {
  type: 'record',
  name: 'UserEvent',
  namespace: 'kata.users',
  fields: [
    { name: 'userId', type: 'string' },
    { name: 'kind', type: { type: 'enum', name: 'Kind', symbols: kinds } },
    { name: 'at', type: { type: 'long', logicalType: 'timestamp-millis' } },
    { name: 'amountCents', type: ['null', 'long'], default: null },
    { name: 'comment', type: ['null', 'string'], default: null },
  ],
}

/** The record with these fields after its own. */
export function withFields(schema: Lab.AvroRecord, ...fields: Lab.AvroField[]): Lab.AvroRecord {
  return { ...schema, fields: [...schema.fields, ...fields] }
}

/** The record without the fields of these names. */
export function withoutFields(schema: Lab.AvroRecord, ...names: string[]): Lab.AvroRecord {
  return { ...schema, fields: schema.fields.filter(({ name }) => !names.includes(name)) }
}

/** With another type for one field; whatever else it has, stays. */
export function withType(schema: Lab.AvroRecord, name: string, type: unknown): Lab.AvroRecord {
  return { ...schema, fields: schema.fields.map((field) => (field.name === name ? { ...field, type } : field)) }
}

/** The n-th event of a run: `at` grows with n. */
export function event(n: number, more: Partial<Lab.UserEvent> = {}): Lab.UserEvent {
  const kind = kinds[n % kinds.length]!
  return { userId: `u-${n % 5}`, kind, at: base + n, amountCents: null, comment: null, ...more }
}

const base = Date.now()

export const events = (count: number, from = 0): Lab.UserEvent[] =>
  Array.from({ length: count }, (_, n) => event(from + n))

/** What the contract allows, although it looks odd: 0, less than 0, more than 32 bits, no letter, letters of several bytes. */
export const edges = (): Lab.UserEvent[] => [
  event(900, { amountCents: 0, comment: '' }),
  event(901, { amountCents: -1, comment: 'возврат ✓ 🙂' }),
  event(902, { amountCents: 5_000_000_000, userId: 'ключ' }),
  event(903, { amountCents: -64, comment: 'x'.repeat(10_000) }),
  event(904, { amountCents: 64, userId: 'u'.repeat(200) }),
]
