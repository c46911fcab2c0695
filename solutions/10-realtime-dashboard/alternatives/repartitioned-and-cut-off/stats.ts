import { type Stats, WINDOW_MS } from './contract.ts'

export function add(stats: Stats | null, value: number): Stats {
  if (!stats) return { count: 1, sum: value, min: value, max: value, mean: value }
  const [count, sum] = [stats.count + 1, stats.sum + value]
  return { count, sum, min: Math.min(stats.min, value), max: Math.max(stats.max, value), mean: sum / count }
}

export function merge(parts: Stats[]): Stats | null {
  const count = parts.reduce((total, part) => total + part.count, 0)
  if (count === 0) return null
  const sum = parts.reduce((total, part) => total + part.sum, 0)
  return {
    count,
    sum,
    min: Math.min(...parts.map(({ min }) => min)),
    max: Math.max(...parts.map(({ max }) => max)),
    mean: sum / count,
  }
}

export function windowOf(at: number): { start: number; end: number } {
  const start = at - (at % WINDOW_MS)
  return { start, end: start + WINDOW_MS }
}
