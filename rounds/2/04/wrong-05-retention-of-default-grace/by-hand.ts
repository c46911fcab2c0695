import { type Click, type Count, WINDOW_MS } from './contract.ts'

/** `[start, end)` in ms since the epoch: `start` belongs to it, `end` to the next one. */
export interface Window {
  start: number
  end: number
}

/** What a counter remembers. */
export interface State {
  /** The largest event time seen so far; -1 before the first click. */
  streamTime: number
  /** In any order. */
  counts: Count[]
}

export interface Step {
  state: State
  /** The new count after each click that counted, in order. Written to a topic, this is the changelog. */
  changelog: Count[]
  /** Clicks that came when their window had closed, in order. */
  late: Click[]
}

/** Task 4.2, by hand. The tumbling window of `WINDOW_MS` that a time lies in. */
export function windowOf(timestamp: number): Window {
  const start = Math.floor(timestamp / WINDOW_MS) * WINDOW_MS
  return { start, end: start + WINDOW_MS }
}

/** Task 4.2, by hand. Whether the window still takes clicks: until stream time is `graceMs` past its end, or more. */
export function isOpen(window: Window, streamTime: number, graceMs: number): boolean {
  return streamTime < window.end + graceMs
}

function keyOf({ category, start }: Pick<Count, 'category' | 'start'>): string {
  return JSON.stringify([category, start])
}

function table(counts: Count[]): Map<string, Count> {
  return new Map(counts.map((count) => [keyOf(count), count]))
}

/** Task 4.2, by hand. Counts clicks per category and window, in the order in which they come. */
export function countClicks(state: State, clicks: Click[], graceMs: number): Step {
  const counts = table(state.counts)
  const changelog: Count[] = []
  const late: Click[] = []
  let { streamTime } = state
  for (const click of clicks) {
    streamTime = Math.max(streamTime, click.at)
    const window = windowOf(click.at)
    if (!isOpen(window, streamTime, graceMs)) {
      late.push(click)
      continue
    }
    const key = keyOf({ category: click.category, start: window.start })
    const count = { category: click.category, ...window, count: (counts.get(key)?.count ?? 0) + 1 }
    counts.set(key, count)
    changelog.push(count)
  }
  return { state: { streamTime, counts: [...counts.values()] }, changelog, late }
}

/** Task 4.2, by hand. The state that a changelog leads to; stream time begins anew. */
export function restore(changelog: Count[]): State {
  return { streamTime: -1, counts: [...table(changelog).values()] }
}
