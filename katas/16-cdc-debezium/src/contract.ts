/** What the replication is made of. Given: you need not change it. */

/** Settings of a server, properties of a connector: names and texts. */
export type Config = Record<string, string>

/** A MySQL database, as the connector reaches it. */
export interface Database {
  host: string
  port: number
  name: string
  user: string
  /** Path of a file, readable for Kafka Connect, with the line `password=…`. */
  secrets: string
}

/** A variable of the MySQL server that stands in the way of the replication, and what it is now, as MySQL shows it. */
export interface Problem {
  variable: string
  value: string
}

/** Types of the replica's columns. The README says which of them a column of MySQL becomes. */
export type ColumnType =
  | 'bigint'
  | 'numeric'
  | 'double precision'
  | 'text'
  | 'date'
  | 'timestamp'
  | 'timestamptz'
  | 'bytea'

/** A value with its column's type. */
export interface Cell {
  type: ColumnType
  /** A text that PostgreSQL reads as this very value of this type; null is null. */
  text: string | null
  /** What MySQL gave the rows that were there before the column was: its default, as such a text. Null: it has none. */
  initial: string | null
}

/** By the columns' names. */
export type Row = Record<string, Cell>

/** What a record of a table's topic says. */
export interface Change {
  table: string
  /** The columns of the primary key, in their order there. */
  key: Row
  /** The whole row as it is now. Null: there is no row of this key any more. */
  row: Row | null
}

/** By the texts of their primary keys' columns, in any order: `[['1'], ['2']]`. */
export interface Differences {
  /** Rows that the replica lacks. */
  missing: string[][]
  /** Rows that the source does not have. */
  extra: string[][]
  /** Rows that are not the same. */
  different: string[][]
}

/** The replicator's group, through `ctx.name`. */
export const GROUP = 'replicator'

/**
 * Settings for kafkajs consumers: a rebalance is noticed within 300 ms, `stop()` waits for a fetch 100 ms at most, and a member that was killed is
 * missed after 3 s (defaults: 3 s, 5 s and 30 s).
 */
export const MEMBER = { heartbeatInterval: 300, maxWaitTimeInMs: 100, sessionTimeout: 3_000 } as const
