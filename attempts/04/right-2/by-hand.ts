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
  const into = ((timestamp % WINDOW_MS) + WINDOW_MS) % WINDOW_MS
  return { start: timestamp - into, end: timestamp - into + WINDOW_MS }
}

/**
 * Task 4.2, by hand. Whether the window still takes clicks: until stream time is `graceMs` past its end, or more. The wall clock does not matter.
 */
export function isOpen({ end }: Window, streamTime: number, graceMs: number): boolean {
  const closesAt = end + graceMs
  return !(streamTime >= closesAt)
}

/**
 * Task 4.2, by hand. Counts clicks per category and window, in the order in which they come. Each click first moves stream time on (never back), then
 * counts in the window of its own time if that is open by then.
 */
export function countClicks(state: State, clicks: Click[], graceMs: number): Step {
  const step: Step = { state: { streamTime: state.streamTime, counts: [] }, changelog: [], late: [] }
  const table = new Table(state.counts)
  for (const click of clicks) {
    if (click.at > step.state.streamTime) step.state.streamTime = click.at
    const window = windowOf(click.at)
    if (isOpen(window, step.state.streamTime, graceMs)) step.changelog.push(table.add(click.category, window))
    else step.late.push(click)
  }
  step.state.counts = table.rows()
  return step
}

/**
 * Task 4.2, by hand. The state that a changelog leads to: of several entries for one window of a category the last one counts.
 * Stream time is not in a changelog, so it begins anew at -1, as in Kafka Streams.
 */
export function restore(changelog: Count[]): State {
  return { streamTime: -1, counts: new Table(changelog).rows() }
}

/** Counts by the start of the window, then by category. */
class Table {
  readonly #windows = new Map<number, Map<string, Count>>()

  constructor(entries: Count[]) {
    for (const entry of entries) this.#put(entry)
  }

  add(category: string, { start, end }: Window): Count {
    const before = this.#windows.get(start)?.get(category)?.count ?? 0
    return this.#put({ category, start, end, count: before + 1 })
  }

  rows(): Count[] {
    return [...this.#windows.values()].flatMap((window) => [...window.values()])
  }

  #put(entry: Count): Count {
    const window = this.#windows.get(entry.start) ?? new Map<string, Count>()
    this.#windows.set(entry.start, window)
    window.set(entry.category, entry)
    return entry
  }
}
