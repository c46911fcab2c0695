/** What the topic `user-events` is about. Given: you need not change it. */

/** The topic, and the group that reads it, on your own cluster; under test `ctx.name(TOPIC)` sets them apart. */
export const TOPIC = 'user-events'
export const GROUP = 'user-events-reader'

export type Kind = 'SIGNED_UP' | 'LOGGED_IN' | 'VIEWED' | 'PURCHASED'

/** Version 1 of what happens to users. */
export interface UserEvent {
  /** Whose event it is: the record's key. */
  userId: string
  kind: Kind
  /** Milliseconds since the epoch. */
  at: number
  /** What was paid; less than 0 for a refund; null where there is no money in it. */
  amountCents: number | null
  comment: string | null
}

/** Version 2: where it happened, too. */
export interface UserEventV2 extends UserEvent {
  /** `unknown` in events of before. */
  channel: string
}

/** The Avro schema of a record, as JSON. */
export interface AvroRecord {
  type: 'record'
  name: string
  namespace?: string
  doc?: string
  fields: AvroField[]
}

export interface AvroField {
  name: string
  /** `'string'`, `['null', 'long']`, `{ type: 'enum', … }`, … */
  type: unknown
  doc?: string
  default?: unknown
}

/** The schema that a message names is none: the registry does not know its id, or it is no Avro. */
export class BadSchemaError extends Error {
  override readonly name = 'BadSchemaError'
}
