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
  let newest: Count | undefined
  for (const count of counts) if (!newest || count.start > newest.start) newest = count
  if (!newest) return null
  const { start, end } = newest
  const rows = new Map<string, Board['rows'][number]>()
  for (const { category, start: at, count } of counts) {
    if (at !== start && at !== start - WINDOW_MS) continue
    const row = rows.get(category) ?? { category, count: 0, previous: 0 }
    if (at === start) row.count = count
    else row.previous = count
    rows.set(category, row)
  }
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return { start, end, rows: [...rows.values()].sort((a, b) => b.count - a.count || byName(a.category, b.category)) }
}

/** Task 4.4. The newest window as text. */
export function renderCounts(counts: Count[]): string {
  const board = boardOf(counts)
  if (!board) return 'no clicks yet'
  const largest = board.rows[0]!.count
  const nameWidth = board.rows.reduce((width, { category }) => Math.max(width, category.length), 0)
  const countWidth = String(largest).length
  const [start, end] = [new Date(board.start).toISOString(), new Date(board.end).toISOString()]
  const head = `${start.slice(0, 10)} ${start.slice(11, 16)}–${end.slice(11, 16)} UTC`
  const lines = board.rows.map(({ category, count }) => {
    const bar = '█'.repeat(Math.round((count * 20) / largest)) || '▏'
    return `${category.padEnd(nameWidth)}  ${bar.padEnd(20)} ${String(count).padStart(countWidth)}`
  })
  return [head, ...lines].join('\n')
}
