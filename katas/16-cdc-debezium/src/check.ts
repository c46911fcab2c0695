/** Task 16.5: whether the replica says what the source says. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Differences } from './contract.ts'

/**
 * Compares each row of these tables of the source with that of the same primary key in the replica's schema `public`. Nobody writes meanwhile. Tables have any number of rows; their
 * columns are of the types that the README names, those of keys whole numbers or texts.
 *
 * Values are compared as what they are: numbers by their value (12.5 is 12.50), to the last digit; a `timestamp` of MySQL as an instant, whatever time zone server, process or replica are
 * set to; times to the microsecond; texts and bytes to the last one (`a` is not `A`); null is not the empty text. Columns that only the replica has are left
 * out; rows of a column that it lacks differ. All rows of a table that it lacks are missing. Rejects with an error that names the table which the source does not have.
 * @param _options `sourceUrl`: `mysql://user:password@host:port/database`, `replicaUrl`: `postgres://user:password@host:port/name`
 */
export async function checkReplica(
  _ctx: Ctx,
  _options: { sourceUrl: string; replicaUrl: string; tables: string[] },
): Promise<Record<string, Differences>> {
  return notImplemented('16.5')
}
