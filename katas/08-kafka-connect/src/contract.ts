/** What the pipeline is made of. Given: you need not change it. */

/** Properties, as Kafka Connect takes them: names and texts. */
export type Config = Record<string, string>

/** A PostgreSQL database, as the worker reaches it. */
export interface Database {
  host: string
  port: number
  name: string
  user: string
  /** Path of a file, readable for the worker, with the line `password=…`. */
  secrets: string
}

/**
 * What becomes of a row on its way. The tables stand in the schema `public`, and each of them has a primary key of one column, `id`, a whole number or a text.
 */
export interface Mapping {
  /** What the topics' names begin with. The rows of `customers` go to `<prefix>.customers`, and from there to the index of the same name. It may hold dots. */
  prefix: string
  /** Names of text columns that nobody must see the values of: `***` stands there. */
  masked: string[]
  /** Columns that get another name in topics and index, old name to new one. No masked column is among them, and no new name is that of a column of any of the tables. */
  renamed: Record<string, string>
}

/** What the worker's REST API says of a connector and its tasks. */
export interface ConnectorState {
  /** `FAILED` when the connector or any of its tasks has failed, `MISSING` when there is no such connector, else that of the connector. */
  state: 'RUNNING' | 'PAUSED' | 'FAILED' | 'UNASSIGNED' | 'STOPPED' | 'RESTARTING' | 'MISSING'
  /** For the connector and each task that has failed the first line of its trace. */
  reasons: string[]
}

/** By their id, as texts; ascending, numbers as numbers. */
export interface Differences {
  /** Rows without a document. */
  missing: string[]
  /** Documents without a row. */
  extra: string[]
  /** Documents that say something else than their row. */
  different: string[]
}
