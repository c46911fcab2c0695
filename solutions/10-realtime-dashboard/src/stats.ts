import { type Stats, WINDOW_MS } from './contract.ts'

export function add(stats: Stats | null, value: number): Stats {
  const one = { count: 1, sum: value, min: value, max: value, mean: value }
  return stats === null ? one : both(stats, one)
}

export function merge(parts: Stats[]): Stats | null {
  return parts.length === 0 ? null : parts.reduce(both)
}

function both(a: Stats, b: Stats): Stats {
  const count = a.count + b.count
  const sum = a.sum + b.sum
  return { count, sum, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), mean: sum / count }
}

export function windowOf(at: number): { start: number; end: number } {
  const start = Math.floor(at / WINDOW_MS) * WINDOW_MS
  return { start, end: start + WINDOW_MS }
}
