import type { ExpectStatic } from 'vitest'
import { say } from '../text/index.ts'
import {
  type AnyRecord,
  compareCommitted,
  compareExactlyOnce,
  compareKeyOrder,
  compareRecords,
  type ExpectedOffsets,
  type ExpectedRecord,
  type RecordsOptions,
  readableRecords,
} from './comparing.ts'
import { type Failure, failureMessage } from './failure.ts'
import { table } from './table.ts'
import type { ReadableRecord } from './types.ts'

declare module 'vitest' {
  interface Matchers<R, T> {
    /** These records and (unless `others`) no more, in this order within each partition (unless `inOrder: false`). */
    toHaveRecords(expected: readonly ExpectedRecord[], options?: RecordsOptions): R
    /** The records of each key stand in one partition, and their numbers never go back. */
    toHaveKeyOrder(keyOf: (record: ReadableRecord) => unknown, seqOf: (record: ReadableRecord) => number | bigint): R
    /** Each of these ids has exactly one record, and there is no other. */
    toHaveExactlyOnce(ids: Iterable<unknown>, idOf: (record: ReadableRecord) => unknown): R
    /** Of `topics.committed(group, topic)`: the next offsets to read, by partition; null for none. Partitions not named do not matter. */
    toHaveCommitted(offsets: ExpectedOffsets): R
  }
}

/** Registers the matchers for records and offsets: `expect(await topics.read('orders')).toHaveRecords([…])`. */
export function extendExpect(expect: ExpectStatic): void {
  expect.extend({
    toHaveRecords(records: readonly AnyRecord[], expected: readonly ExpectedRecord[], options: RecordsOptions = {}) {
      const { equals, utils } = this
      const matches = (seen: unknown, wanted: unknown) =>
        equals(seen, wanted, [utils.iterableEquality, utils.subsetEquality])
      const seen = readableRecords(records)
      return result(seen, compareRecords(seen, expected, options, matches))
    },
    toHaveKeyOrder(records: readonly AnyRecord[], keyOf, seqOf) {
      const seen = readableRecords(records)
      return result(seen, compareKeyOrder(seen, keyOf, seqOf))
    },
    toHaveExactlyOnce(records: readonly AnyRecord[], ids, idOf) {
      const seen = readableRecords(records)
      return result(seen, compareExactlyOnce(seen, ids, idOf))
    },
    toHaveCommitted(committed: ReadonlyMap<number, bigint | null>, offsets) {
      return result([], compareCommitted(committed, offsets))
    },
  })
}

function result(records: readonly ReadableRecord[], failure: Failure | undefined) {
  const negated = say({ en: 'this was not to be so, and it is', ru: 'так быть не должно, но это так' })
  return {
    pass: failure === undefined,
    message: () => (failure ? failureMessage(failure) : `${negated}:\n${table(records)}`),
  }
}
