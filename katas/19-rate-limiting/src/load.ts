import { type Ctx, notImplemented } from '#harness/kata'

/** So many events a second for so many seconds, both whole numbers. 0 events a second is silence. */
export interface Phase {
  perSecond: number
  seconds: number
}

export interface Load {
  phases: Phase[]
  /** Event n, counted from 0, is sent by client n modulo their number. */
  clients: string[]
}

/**
 * Task 19.1. When each event is due, in ms after the start, in order. Event k of a phase is due k × 1000 / perSecond ms after the phase began,
 * the exact value rounded down, and phases follow each other.
 */
export function schedule(_phases: Phase[]): number[] {
  return notImplemented('19.1')
}

/**
 * Task 19.1. Sends a request (`requestSchema`), each with an id that no other has, of another load neither, to `requests` at each time of the schedule, by `ctx.clock`. Key: the client; timestamp of the
 * record: its due time. Waits with `ctx.clock.sleep`. When sending took longer than planned, what is overdue goes out at once: a slow broker
 * makes events late, not fewer, and moves none that come after. Resolves when all are acknowledged; rejects where one is refused, and within
 * 10 s where no broker answers.
 */
export async function produceLoad(_ctx: Ctx, _load: Load): Promise<{ sent: number }> {
  return notImplemented('19.1')
}
