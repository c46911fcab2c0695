import type { Cancellable, Punctuator } from '../processors/types.ts'
import { PriorityQueue } from './priority-queue.ts'

interface Schedule {
  readonly node: string
  readonly due: number
  readonly intervalMs: number
  readonly callback: Punctuator
  readonly state: { cancelled: boolean }
}

/** The punctuations of one kind of time, by when they are due. */
export class PunctuationQueue {
  private readonly schedules = new PriorityQueue<Schedule>(({ due }) => due)

  schedule(node: string, due: number, intervalMs: number, callback: Punctuator): Cancellable {
    const state = { cancelled: false }
    this.schedules.offer({ node, due, intervalMs, callback, state })
    return {
      cancel: () => {
        state.cancelled = true
      },
    }
  }

  /** Runs what is due, each at most once; intervals that were missed are not made up for. True where one ran. */
  punctuate(now: number, run: (node: string, callback: Punctuator) => void): boolean {
    let ran = false
    for (let next = this.schedules.peek(); next !== undefined && next.due <= now; next = this.schedules.peek()) {
      this.schedules.poll()
      if (next.state.cancelled) continue
      run(next.node, next.callback)
      ran = true
      if (next.state.cancelled) continue
      const missed = Math.floor((now - next.due) / next.intervalMs)
      this.schedules.offer({ ...next, due: next.due + (missed + 1) * next.intervalMs })
    }
    return ran
  }
}
