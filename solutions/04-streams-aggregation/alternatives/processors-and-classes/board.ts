import type { Count } from './contract.ts'

export interface Board {
  start: number
  end: number
  rows: { category: string; count: number; previous: number }[]
}

export function boardOf(counts: Count[]): Board | null {
  const newest = counts.toSorted((a, b) => b.start - a.start)[0]
  if (!newest) return null
  const { start, end } = newest
  const rows = new Map<string, Board['rows'][number]>()
  for (const one of counts) {
    if (one.start !== start && one.end !== start) continue
    const row = rows.get(one.category) ?? { category: one.category, count: 0, previous: 0 }
    rows.set(one.category, one.start === start ? { ...row, count: one.count } : { ...row, previous: one.count })
  }
  const byName = [...rows.values()].sort((a, b) => Number(a.category > b.category) || -1)
  return { start, end, rows: byName.sort((a, b) => b.count - a.count) }
}

export function renderCounts(counts: Count[]): string {
  const board = boardOf(counts)
  if (!board) return 'no clicks yet'
  const { start, end, rows } = board
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })
  const day = new Date(start).toISOString().split('T')[0]
  const longest = rows.reduce((longest, { category }) => Math.max(longest, category.length), 0)
  const most = rows[0]?.count ?? 1
  let text = `${day} ${time.format(start)}–${time.format(end)} UTC`
  for (const { category, count } of rows) {
    const blocks = Math.round((count / most) * 20)
    const bar = blocks === 0 ? '▏' : '█'.repeat(blocks)
    const number = `${count}`.padStart(`${most}`.length)
    text += `\n${category}${' '.repeat(longest - category.length)}  ${bar}${' '.repeat(20 - bar.length)} ${number}`
  }
  return text
}
