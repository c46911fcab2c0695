/** Task 8.5: whether the index says what the database says. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Differences, Mapping } from './contract.ts'

/**
 * Compares each row with its document, by table. Nobody writes meanwhile; what was written a moment ago counts. Tables have any number of rows, of whole numbers, texts, booleans and
 * `numeric`, which is a text in the index. Masked columns are not compared, renamed ones under their new name. Documents have no fields but these. An index
 * that is not there has no documents.
 */
export async function checkSync(
  _ctx: Ctx,
  _options: Mapping & { databaseUrl: string; indexUrl: string; tables: string[] },
): Promise<Record<string, Differences>> {
  return notImplemented('8.5')
}
