import { type Ctx, notImplemented } from '#harness/kata'
import type { UserEvent } from './contract.ts'

export interface Collector {
  /**
   * Writes what a user did: key = user, value = the event as JSON, the record's timestamp = `at`. Resolves when the broker has them all: none, one, or thousands. They stand in
   * the topic in their order, those of calls that overlap in the order of the calls, and each once, whatever answer was lost on its way. Rejects, and sends none of
   * them, where the user's id or one event breaks the contract; other calls do not notice.
   */
  collect(userId: string, events: UserEvent[]): Promise<void>
  /** Writes the tombstone of a user, in order with the calls of `collect`; its timestamp is `ctx.clock`'s. */
  forget(userId: string): Promise<void>
  /** Resolves when each call has ended and the connection is closed. */
  stop(): Promise<void>
}

/** Task 23.1. Collects events in `user-events`. Rejects within 10 s where no broker answers. */
export async function startCollector(_ctx: Ctx): Promise<Collector> {
  return notImplemented('23.1')
}
