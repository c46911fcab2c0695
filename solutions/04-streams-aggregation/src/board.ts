import { type Count, WINDOW_MS } from './contract.ts'

export interface Board {
  start: number
  end: number
  rows: { category: string; count: number; previous: number }[]
}

export function boardOf(counts: Count[]): Board | null {
  if (counts.length === 0) return null
  const start = Math.max(...counts.map((one) => one.start))
  const at = (time: number) =>
    new Map(counts.filter((one) => one.start === time).map(({ category, count }) => [category, count]))
  const [present, before] = [at(start), at(start - WINDOW_MS)]
  const rows = [...new Set([...present.keys(), ...before.keys()])].map((category) => ({
    category,
    count: present.get(category) ?? 0,
    previous: before.get(category) ?? 0,
  }))
  rows.sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))
  return { start, end: start + WINDOW_MS, rows }
}

const BAR = 20

export function renderCounts(counts: Count[]): string {
  const board = boardOf(counts)
  if (board === null) return 'no clicks yet'
  const most = Math.max(...board.rows.map(({ count }) => count))
  const nameWidth = Math.max(...board.rows.map(({ category }) => category.length))
  const lines = board.rows.map(({ category, count }) => {
    const bar = '█'.repeat(Math.round((BAR * count) / most)) || '▏'
    return `${category.padEnd(nameWidth)}  ${bar.padEnd(BAR)} ${String(count).padStart(String(most).length)}`
  })
  return [head(board), ...lines].join('\n')
}

function head({ start, end }: Board): string {
  const [from, to] = [new Date(start).toISOString(), new Date(end).toISOString()]
  return `${from.slice(0, 10)} ${from.slice(11, 16)}–${to.slice(11, 16)} UTC`
}
