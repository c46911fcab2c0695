import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const KEPT_LINES = 200

/** The last lines that a process wrote, and the callers that wait for one. */
export interface LogTail {
  /** Every line from now on. Returns what ends it. */
  onLine(listener: (line: string) => void): () => void
  follow(...streams: (Readable | null)[]): void
  text(lines?: number): string
}

export function logTail(): LogTail {
  const kept: string[] = []
  const listeners = new Set<(line: string) => void>()
  const add = (line: string) => {
    kept.push(line)
    if (kept.length > KEPT_LINES) kept.shift()
    for (const listener of listeners) listener(line)
  }
  return {
    onLine(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    follow(...streams) {
      for (const stream of streams) if (stream) createInterface({ input: stream }).on('line', add)
    },
    text: (lines = KEPT_LINES) => kept.slice(-lines).join('\n'),
  }
}
