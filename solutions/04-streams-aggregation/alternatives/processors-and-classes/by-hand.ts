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
  const start = timestamp - (timestamp % WINDOW_MS)
  return { start, end: start + WINDOW_MS }
}

export function isOpen({ end }: Window, streamTime: number, graceMs: number): boolean {
  return streamTime < end + graceMs
}

export function countClicks(state: State, clicks: Click[], graceMs: number): Step {
  return clicks.reduce<Step>((step, click) => next(step, click, graceMs), { state, changelog: [], late: [] })
}

function next({ state, changelog, late }: Step, click: Click, graceMs: number): Step {
  const streamTime = Math.max(click.at, state.streamTime)
  const window = windowOf(click.at)
  if (!isOpen(window, streamTime, graceMs))
    return { state: { ...state, streamTime }, changelog, late: [...late, click] }
  const isIt = (one: Count) => one.category === click.category && one.start === window.start
  const count = { category: click.category, ...window, count: (state.counts.find(isIt)?.count ?? 0) + 1 }
  const others = state.counts.filter((one) => !isIt(one))
  return { state: { streamTime, counts: [...others, count] }, changelog: [...changelog, count], late }
}

export function restore(changelog: Count[]): State {
  const counts: Count[] = []
  // From the newest entry on: what has been seen is out of date.
  for (const one of changelog.toReversed())
    if (!counts.some(({ category, start }) => category === one.category && start === one.start)) counts.push(one)
  return { streamTime: -1, counts }
}
