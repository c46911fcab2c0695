/** The two clusters, and what passes between the functions of this lab. Given: you need not change it. */

/** What MirrorMaker 2 calls them. Copies of the primary's `orders` stand in the backup's `primary.orders`. */
export const PRIMARY = 'primary'
export const BACKUP = 'backup'

export const ORDERS = 'orders'
export const GROUP = 'orders-service'

/** Bootstrap servers, each `host:port`. */
export interface Clusters {
  primary: string[]
  backup: string[]
}

/** What stands in a .properties file, by name. */
export type Properties = Record<string, string>

/** A place in a partition of the primary. */
export interface Position {
  /** Without the prefix of `ctx.name`. */
  topic: string
  partition: number
  /** Kafka's 64-bit offset in decimal: of the record that comes next. */
  offset: string
}
