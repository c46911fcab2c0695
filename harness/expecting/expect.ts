import { expect as vitestExpect } from 'vitest'
import { say } from '../text/index.ts'
import {
  type AnyRecord,
  compareCommitted,
  compareExactlyOnce,
  compareKeyOrder,
  compareRecords,
  type ExpectedOffsets,
  type ExpectedRecord,
  type Finding,
  type ReadableRecord,
  type RecordsOptions,
  readableRecords,
  shown,
} from '../topics/index.ts'
import { type About, broken } from './about.ts'
import { difference } from './difference.ts'
import { covers, equal } from './equal.ts'
import { unsaid } from './saying.ts'

export type { About } from './about.ts'

type Records = readonly AnyRecord[]

/** What may be expected of a value. Each throws a `KataError` (verdict, `NOT_AS_EXPECTED`) in the one shape of messages. */
export interface Expectation {
  /** The very same value. */
  toBe(wanted: unknown): void
  /** An equal value, all the way down. */
  toEqual(wanted: unknown): void
  /** At least these fields. */
  toMatchObject(wanted: object): void
  toHaveLength(wanted: number): void
  /** A list with this entry, or a text with this part. */
  toContain(wanted: unknown): void
  toBeGreaterThan(wanted: number): void
  toBeGreaterThanOrEqual(wanted: number): void
  toBeLessThan(wanted: number): void
  toBeLessThanOrEqual(wanted: number): void
  /** A text that names each of these: numbers as whole words, words without regard to case. */
  toSay(...names: readonly (string | number)[]): void
  /** A text of this form. People are shown the example, never the pattern. */
  toLookLike(pattern: RegExp, example: string): void
  /** These records and (unless `others`) no more, in this order within each partition (unless `inOrder: false`). */
  toHaveRecords(wanted: readonly ExpectedRecord[], options?: RecordsOptions): void
  /** The records of each key stand in one partition, and their numbers never go back. */
  toHaveKeyOrder(keyOf: (record: ReadableRecord) => unknown, seqOf: (record: ReadableRecord) => number | bigint): void
  /** Each of these ids has exactly one record, and there is no other. */
  toHaveExactlyOnce(ids: Iterable<unknown>, idOf: (record: ReadableRecord) => unknown): void
  /** Of `topics.committed(group, topic)`: the next offsets to read, by partition; null for none. Partitions not named do not matter. */
  toHaveCommitted(offsets: ExpectedOffsets): void
  readonly not: Pick<Expectation, 'toBe' | 'toEqual' | 'toContain'>
}

/**
 * `expect(seen, means.lostAnswer).toEqual(…)`. The second argument says which value it is, what follows and what it usually
 * means when it is another one.
 */
function expectOf(seen: unknown, about?: About): Expectation {
  const found = (finding: Finding | undefined): void => {
    if (finding) throw broken(finding, about)
  }
  return {
    ...values(seen, found),
    toHaveRecords: (wanted, options = {}) =>
      found(compareRecords(readableRecords(seen as Records), wanted, options, covers)),
    toHaveKeyOrder: (keyOf, seqOf) => found(compareKeyOrder(readableRecords(seen as Records), keyOf, seqOf)),
    toHaveExactlyOnce: (ids, idOf) => found(compareExactlyOnce(readableRecords(seen as Records), ids, idOf)),
    toHaveCommitted: (offsets) => found(compareCommitted(seen as ReadonlyMap<number, bigint | null>, offsets)),
    not: {
      toBe: (unwanted) => found(Object.is(seen, unwanted) ? anythingBut(unwanted) : undefined),
      toEqual: (unwanted) => found(equal(seen, unwanted) ? anythingBut(unwanted) : undefined),
      toContain: (unwanted) =>
        found(
          contains(seen, unwanted)
            ? {
                expected: say({ en: `nothing like ${shown(unwanted)}`, ru: `ничего похожего на ${shown(unwanted)}` }),
                observed: shown(seen),
              }
            : undefined,
        ),
    },
  }
}

type ValueMatchers = Omit<
  Expectation,
  'not' | 'toHaveRecords' | 'toHaveKeyOrder' | 'toHaveExactlyOnce' | 'toHaveCommitted'
>

function values(seen: unknown, found: (finding: Finding | undefined) => void): ValueMatchers {
  const number = (holds: boolean, en: string, ru: string, wanted: number) =>
    found(
      holds ? undefined : { expected: say({ en: `${en} ${wanted}`, ru: `${ru} ${wanted}` }), observed: shown(seen) },
    )
  return {
    toBe: (wanted) => found(Object.is(seen, wanted) ? undefined : difference(seen, wanted)),
    toEqual: (wanted) => found(equal(seen, wanted) ? undefined : difference(seen, wanted)),
    toMatchObject: (wanted) => found(covers(seen, wanted) ? undefined : difference(narrowed(seen, wanted), wanted)),
    toHaveLength: (wanted) => found(lengthOf(seen) === wanted ? undefined : lengths(seen, wanted)),
    toContain: (wanted) =>
      found(contains(seen, wanted) ? undefined : { expected: holding(wanted), observed: shown(seen) }),
    toBeGreaterThan: (wanted) => number(Number(seen) > wanted, 'more than', 'больше', wanted),
    toBeGreaterThanOrEqual: (wanted) => number(Number(seen) >= wanted, 'at least', 'не меньше', wanted),
    toBeLessThan: (wanted) => number(Number(seen) < wanted, 'less than', 'меньше', wanted),
    toBeLessThanOrEqual: (wanted) => number(Number(seen) <= wanted, 'at most', 'не больше', wanted),
    toLookLike: (pattern, example) =>
      found(
        pattern.test(String(seen))
          ? undefined
          : { expected: say({ en: `a text like  ${example}`, ru: `текст вида  ${example}` }), observed: shown(seen) },
      ),
    toSay: (...names) => found(unsaid(String(seen), names)),
  }
}

function anythingBut(unwanted: unknown): Finding {
  return {
    expected: say({ en: `anything but ${shown(unwanted)}`, ru: `что угодно, кроме ${shown(unwanted)}` }),
    observed: say({ en: 'just that', ru: 'именно это' }),
  }
}

const lengthOf = (seen: unknown): unknown => (seen as { length?: unknown } | null | undefined)?.length

function lengths(seen: unknown, wanted: number): Finding {
  const length = lengthOf(seen)
  const count = length === undefined ? '' : `${say({ en: `${length} entries`, ru: `элементов: ${length}` })}\n`
  return {
    expected: say({ en: `${wanted} entries`, ru: `элементов: ${wanted}` }),
    observed: `${count}${shown(seen)}`,
  }
}

const holding = (wanted: unknown): string =>
  say({ en: `${shown(wanted)} is in it`, ru: `среди прочего ${shown(wanted)}` })

function contains(seen: unknown, wanted: unknown): boolean {
  if (typeof seen === 'string') return seen.includes(String(wanted))
  return Array.isArray(seen) && seen.some((entry) => equal(entry, wanted))
}

/** Of what was seen only the fields that are asked for: the others would be told as differences. */
function narrowed(seen: unknown, wanted: unknown): unknown {
  if (Array.isArray(seen) && Array.isArray(wanted))
    return seen.map((entry, index) => (index < wanted.length ? narrowed(entry, wanted[index]) : entry))
  if (!isPlain(seen) || !isPlain(wanted)) return seen
  const entries = Object.keys(wanted).filter((key) => key in seen)
  return Object.fromEntries(entries.map((key) => [key, narrowed(seen[key], wanted[key])]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

const { stringContaining, objectContaining, arrayContaining, any } = vitestExpect

/** With vitest's own asymmetric matchers, which may stand anywhere in what is wanted. */
export const expect = Object.assign(expectOf, { stringContaining, objectContaining, arrayContaining, any })
