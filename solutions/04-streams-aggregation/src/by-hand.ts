import { type Click, type Count, WINDOW_MS } from './contract.ts'

export interface Window {
  start: number
  end: number
}

export interface State {
  streamTime: number
  counts: Count[]
}

export interface Step {
  state: State
  changelog: Count[]
  late: Click[]
}

export function windowOf(timestamp: number): Window {
  const start = Math.floor(timestamp / WINDOW_MS) * WINDOW_MS
  return { start, end: start + WINDOW_MS }
}

export function isOpen(window: Window, streamTime: number, graceMs: number): boolean {
  return window.end > streamTime - graceMs
}

export function countClicks(state: State, clicks: Click[], graceMs: number): Step {
  const counts = tableOf(state.counts)
  let { streamTime } = state
  const changelog: Count[] = []
  const late: Click[] = []
  for (const click of clicks) {
    streamTime = Math.max(streamTime, click.at)
    const window = windowOf(click.at)
    if (!isOpen(window, streamTime, graceMs)) {
      late.push(click)
      continue
    }
    const { category } = click
    const before = counts.get(keyOf({ category, ...window }))?.count ?? 0
    const now = { category, ...window, count: before + 1 }
    counts.set(keyOf(now), now)
    changelog.push(now)
  }
  return { state: { streamTime, counts: [...counts.values()] }, changelog, late }
}

export function restore(changelog: Count[]): State {
  return { streamTime: -1, counts: [...tableOf(changelog).values()] }
}

/** A stream of changes read as a table: the last one of each key. */
function tableOf(changes: Count[]): Map<string, Count> {
  return new Map(changes.map((change) => [keyOf(change), change]))
}

function keyOf({ category, start }: Omit<Count, 'count'>): string {
  return `${start} ${category}`
}
