import type { Count } from './contract.ts'

/** What a person looks at: the newest window that has a count, and the one just before it. */
export interface Board {
  start: number
  end: number
  /** Categories of either window: most clicks in this window first, equal ones by name (`<` of JavaScript). */
  rows: { category: string; count: number; previous: number }[]
}

/** Task 4.4. Null where nothing was counted yet. */
export function boardOf(counts: Count[]): Board | null {
  const [first] = counts
  if (first === undefined) return null
  const { start, end } = counts.reduce((newest, count) => (count.start > newest.start ? count : newest), first)
  const rows = new Map<string, Board['rows'][number]>()
  for (const count of counts) {
    if (count.start !== start && count.end !== start) continue
    const { category } = count
    const row = rows.get(category) ?? { category, count: 0, previous: 0 }
    rows.set(category, row)
    if (count.start === start) row.count = count.count
    else row.previous = count.count
  }
  return { start, end, rows: [...rows.values()].sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1)) }
}

const BAR = 20

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
export function renderCounts(counts: Count[]): string {
  const board = boardOf(counts)
  if (board === null) return 'no clicks yet'
  const { start, end, rows } = board
  const largest = Math.max(...rows.map(({ count }) => count))
  const width = Math.max(...rows.map(({ category }) => category.length))
  const digits = String(largest).length
  const lines = rows.map(({ category, count }) => {
    const bar = '█'.repeat(Math.round((BAR * count) / largest)) || '▏'
    return `${category.padEnd(width)}  ${bar.padEnd(BAR)} ${String(count).padStart(digits)}`
  })
  const at = (time: number) => new Date(time).toISOString()
  return [`${at(start).slice(0, 10)} ${at(start).slice(11, 16)}–${at(end).slice(11, 16)} UTC`, ...lines].join('\n')
}
