import { type Count, WINDOW_MS } from './contract.ts'

/** What a person looks at: the newest window that has a count, and the one just before it. */
export interface Board {
  start: number
  end: number
  /** Categories of either window: most clicks in this window first, equal ones by name (`<` of JavaScript). */
  rows: { category: string; count: number; previous: number }[]
}

/** Task 4.4. Null where nothing was counted yet. */
export function boardOf(counts: Count[]): Board | null {
  if (counts.length === 0) return null
  let start = Number.NEGATIVE_INFINITY
  for (const count of counts) start = Math.max(start, count.start)
  const current = new Map<string, number>()
  const before = new Map<string, number>()
  for (const { category, count, ...window } of counts) {
    if (window.start === start) current.set(category, count)
    if (window.start === start - WINDOW_MS) before.set(category, count)
  }
  const rows = [...new Set([...current.keys(), ...before.keys()])].map((category) => {
    return { category, count: current.get(category) ?? 0, previous: before.get(category) ?? 0 }
  })
  rows.sort((a, b) => {
    if (a.count !== b.count) return b.count - a.count
    return a.category < b.category ? -1 : 1
  })
  return { start, end: start + WINDOW_MS, rows }
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
export function renderCounts(counts: Count[]): string {
  const board = boardOf(counts)
  if (!board) return 'no clicks yet'
  let [largest, width] = [1, 0]
  for (const { category, count } of board.rows) {
    largest = Math.max(largest, count)
    width = Math.max(width, category.length)
  }
  let text = `${date(board.start)} ${time(board.start)}–${time(board.end)} UTC`
  for (const { category, count } of board.rows) {
    const blocks = Math.round((count * 20) / largest)
    const bar = blocks === 0 ? '▏' : '█'.repeat(blocks)
    text += `\n${category.padEnd(width + 2)}${bar.padEnd(20)} ${String(count).padStart(String(largest).length)}`
  }
  return text
}

const two = (part: number): string => String(part).padStart(2, '0')

function time(ms: number): string {
  const at = new Date(ms)
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

function date(ms: number): string {
  return new Date(ms).toISOString().split('T')[0]!
}
