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
  const index = Math.floor(timestamp / WINDOW_MS)
  return { start: index * WINDOW_MS, end: (index + 1) * WINDOW_MS }
}

/** Task 4.2, by hand. Whether the window still takes clicks: until stream time is `graceMs` past its end, or more. */
export function isOpen(window: Window, streamTime: number, graceMs: number): boolean {
  return window.end > streamTime - graceMs
}

/** Counts by window and category. */
class Table {
  private readonly windows = new Map<number, Map<string, Count>>()

  constructor(counts: Count[]) {
    for (const count of counts) this.put(count)
  }

  get(category: string, start: number): number {
    return this.windows.get(start)?.get(category)?.count ?? 0
  }

  put(count: Count): void {
    const window = this.windows.get(count.start) ?? new Map<string, Count>()
    this.windows.set(count.start, window.set(count.category, count))
  }

  all(): Count[] {
    return [...this.windows.values()].flatMap((window) => [...window.values()])
  }
}

/** Task 4.2, by hand. Counts clicks per category and window, in the order in which they come. */
export function countClicks(state: State, clicks: Click[], graceMs: number): Step {
  const table = new Table(state.counts)
  const step: Step = { state, changelog: [], late: [] }
  let streamTime = state.streamTime
  for (const click of clicks) {
    if (click.at > streamTime) streamTime = click.at
    const window = windowOf(click.at)
    if (isOpen(window, streamTime, graceMs)) {
      const count = { category: click.category, ...window, count: table.get(click.category, window.start) + 1 }
      table.put(count)
      step.changelog.push(count)
    } else step.late.push(click)
  }
  return { ...step, state: { streamTime, counts: table.all() } }
}

/** Task 4.2, by hand. The state that a changelog leads to; stream time begins anew. */
export function restore(changelog: Count[]): State {
  return { streamTime: -1, counts: new Table(changelog).all() }
}
