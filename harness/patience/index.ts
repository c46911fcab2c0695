/**
 * How long to wait on this machine. Time limits here are written for one that does nothing else; this room makes them as much longer as the machine
 * is slower now. What fails by itself fails at once, however slow the machine is.
 */
import { availableParallelism, loadavg } from 'node:os'

export { type RetryOptions, retry } from './retry.ts'

/** A machine slower than this cannot be waited for. */
const most = 10

/** What was measured last, and how busy the machine was then. Plain values: they go from the grader to the processes that run specs. */
export interface Slowness {
  /** How many times the usual time a known piece of work took; 1 or more. */
  factor: number
  /** Work waiting for each processor at that moment. */
  load: number
}

let measured: Slowness = { factor: 1, load: loadNow() }

/** A known piece of work took so long (a broker's start, say), and takes so long on a machine that does nothing else. */
export function calibrate(tookMs: number, usualMs: number): void {
  adopt({ factor: Math.min(most, Math.max(1, tookMs / usualMs)), load: loadNow() })
}

/** What another process measured. */
export function adopt(slowness: Slowness): void {
  measured = slowness
}

export function measuredSlowness(): Slowness {
  return measured
}

/** How many times longer than usual work takes now: what was measured, and by how much busier the machine has become since. */
export function slownessNow(load = loadNow()): number {
  return Math.min(most, measured.factor * Math.max(1, load / Math.max(1, measured.load)))
}

/** So many ms of a machine that does nothing else, in ms of this one. */
export function patient(ms: number): number {
  return Math.round(ms * slownessNow())
}

/** On Windows there is no such figure: 0. */
function loadNow(): number {
  return loadavg()[0]! / availableParallelism()
}

/**
 * Calls back when so many ms of a machine that does nothing else have passed, with the ms of this one. The machine is looked at again before that: it may
 * have become busy meanwhile. Disposing ends the wait.
 */
export function afterPatience(ms: number, onLate: (waitedMs: number) => void): Disposable {
  const start = performance.now()
  const look = (): void => {
    const waited = performance.now() - start
    const left = patient(ms) - waited
    if (left <= 0) onLate(Math.round(waited))
    else timer = setTimeout(look, Math.min(left, ms))
  }
  let timer = setTimeout(look, ms)
  return { [Symbol.dispose]: () => clearTimeout(timer) }
}

/** A signal that aborts when so many ms of a machine that does nothing else have passed, unless it is disposed before. */
export function patientSignal(ms: number): { readonly signal: AbortSignal } & Disposable {
  const over = new AbortController()
  const timer = afterPatience(ms, () => over.abort(new DOMException('the time is over', 'TimeoutError')))
  return { signal: over.signal, [Symbol.dispose]: () => timer[Symbol.dispose]() }
}
