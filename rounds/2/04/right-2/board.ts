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
  const { start, end } = counts.reduce((newest, count) => (count.start > newest.start ? count : newest))
  const of = (at: number) => new Map(counts.filter((it) => it.start === at).map((it) => [it.category, it.count]))
  const [now, before] = [of(start), of(start - WINDOW_MS)]
  const rows = [...new Set([...now.keys(), ...before.keys()])]
    .sort() // by UTF-16 units, as `<` does
    .map((category) => ({ category, count: now.get(category) ?? 0, previous: before.get(category) ?? 0 }))
    .sort((a, b) => b.count - a.count) // stable
  return { start, end, rows }
}

const BAR = 20

/** Task 4.4. The newest window as text. */
export function renderCounts(counts: Count[]): string {
  const board = boardOf(counts)
  if (board === null) return 'no clicks yet'
  const { start, end, rows } = board
  const largest = rows.reduce((most, { count }) => Math.max(most, count), 1)
  const names = rows.reduce((most, { category }) => Math.max(most, category.length), 0)
  const date = new Date(start).toISOString().slice(0, 10)
  const clock = (time: number) => new Date(time).toISOString().slice(11, 16)
  let text = `${date} ${clock(start)}–${clock(end)} UTC`
  for (const { category, count } of rows) {
    const blocks = Math.round((BAR * count) / largest)
    const bar = blocks === 0 ? '▏' : '█'.repeat(blocks)
    text += `\n${category.padEnd(names)}  ${bar.padEnd(BAR)} ${String(count).padStart(String(largest).length)}`
  }
  return text
}
