/** Task 8.2: from PostgreSQL to Kafka. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Config, Database } from './contract.ts'

/**
 * The configuration of a Debezium connector (`pgoutput`) that sends the rows of these tables, and of no others, to Kafka as they are now (null is null, also where its column has a
 * default), and from then on each insert, update and delete. Keys are the primary keys; a delete is followed by a tombstone. Numbers of the type `numeric` are exact, as
 * texts: `"12.50"`. Topics are made as needed, of one partition, on a cluster of a single broker. The publication is for these tables alone. The password stays in its file.
 * After a lost connection it goes on by itself where it was.
 */
export function sourceConfig(_options: {
  database: Database
  tables: string[]
  prefix: string
  slot: string
  publication: string
}): Config {
  return notImplemented('8.2')
}

/**
 * What the database needs before the connector comes: a change tells all columns of its row, those too that did not change. Rejects with an error that names them where
 * tables are not there or have no primary key, and changes nothing then. A second time is no error.
 * @param _options `databaseUrl`: `postgres://user:password@host:port/name`
 */
export async function prepareTables(_ctx: Ctx, _options: { databaseUrl: string; tables: string[] }): Promise<void> {
  notImplemented('8.2')
}

/**
 * Removes the connector, and what it left in the database: the slot, which would keep the log for ever, and the publication. Resolves when all three are gone. What is gone
 * already is no error.
 */
export async function removeSource(
  _ctx: Ctx,
  _options: { connectUrl: string; name: string; databaseUrl: string; slot: string; publication: string },
): Promise<void> {
  notImplemented('8.2')
}
