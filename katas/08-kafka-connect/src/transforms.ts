/** Task 8.4: what becomes of a change on its way into a topic. */
import { notImplemented } from '#harness/kata'
import type { Config, Mapping } from './contract.ts'

/**
 * Properties to be added to the source's: a value is the row as it is now (null is null) and nothing else, a key is its `id` alone, a delete is one tombstone. Topics, masked and
 * renamed columns are as `Mapping` says. Names of columns are letters, digits and `_`.
 */
export function transforms(_mapping: Mapping): Config {
  return notImplemented('8.4')
}
