import { Worker } from 'node:worker_threads'
import { measuredSlowness } from '../patience/index.ts'

const beatMs = 200

/**
 * Kills this process when its event loop has not turned for so long: something that the graded code gave keeps it busy (a comparison that takes hours, say),
 * and no timer of its own can end that. The grader sees the end of the process, and goes on.
 */
export function watchEventLoop(limitMs: number): void {
  const beats = new Int32Array(new SharedArrayBuffer(4))
  setInterval(() => Atomics.add(beats, 0, 1), beatMs).unref()
  const thread = new URL('watchdog-thread.ts', import.meta.url)
  new Worker(thread, { workerData: { beats, limitMs, slowness: measuredSlowness() } }).unref()
}
