import { notImplemented } from '#harness/kata'
import type { Click, Count } from './contract.ts'

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
export function windowOf(_timestamp: number): Window {
  return notImplemented('4.2')
}

/**
 * Task 4.2, by hand. Whether the window still takes clicks: until stream time is `graceMs` past its end, or more. The wall clock does not matter.
 */
export function isOpen(_window: Window, _streamTime: number, _graceMs: number): boolean {
  return notImplemented('4.2')
}

/**
 * Task 4.2, by hand. Counts clicks per category and window, in the order in which they come. Each click first moves stream time on (never back), then
 * counts in the window of its own time if that is open by then.
 */
export function countClicks(_state: State, _clicks: Click[], _graceMs: number): Step {
  return notImplemented('4.2')
}

/**
 * Task 4.2, by hand. The state that a changelog leads to: of several entries for one window of a category the last one counts, be it smaller.
 * Stream time is not in a changelog, so it begins anew at -1.
 */
export function restore(_changelog: Count[]): State {
  return notImplemented('4.2')
}
