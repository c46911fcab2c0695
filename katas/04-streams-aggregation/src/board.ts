import { notImplemented } from '#harness/kata'
import type { Count } from './contract.ts'

/** What a person looks at: the newest window that has a count, and the one just before it. */
export interface Board {
  start: number
  end: number
  /** Categories of either window: most clicks in this window first, equal ones by name (`<` of JavaScript). */
  rows: { category: string; count: number; previous: number }[]
}

/** Task 4.4. Null where nothing was counted yet. */
export function boardOf(_counts: Count[]): Board | null {
  return notImplemented('4.4')
}

/**
 * Task 4.4. The newest window as text, lines joined by `\n`, without a newline at the end:
 *
 *     2027-01-15 08:00–08:05 UTC
 *     books    ████████████████████ 40
 *     games    ██████████           20
 *     журналы  ▏                     0
 *
 * A head line with date, start and end in UTC. A line for each row of the board: the category, padded to the longest (by
 * `length`) and two spaces; a bar of `█`, 20 for the largest count and in proportion for the others, rounded by
 * `Math.round`, padded to 20; a space; the count, padded at the left to the width of the largest. A bar that would have no block at all
 * is one `▏`. Where nothing was counted: `no clicks yet`.
 */
export function renderCounts(_counts: Count[]): string {
  return notImplemented('4.4')
}
