import { type Ctx, notImplemented } from '#harness/kata'
import type { SessionEvent } from '../contract-of-profile.ts'

export interface Activity {
  /**
   * Writes events into `user-sessions`: key = user, the record's timestamp = `at`. Resolves when the broker has all of them. Of calls that overlap those of the earlier call come
   * first, and each event stands there once, whatever answer was lost. Rejects, and writes none of the call's, where one breaks the contract.
   */
  tell(events: SessionEvent[]): Promise<void>
  /** Resolves when each call has ended and the connection is closed. */
  stop(): Promise<void>
}

/** Task 26.1. The producer that the gateway tells of users who come and go. Rejects within 10 s where no broker answers. */
export async function startActivity(_ctx: Ctx): Promise<Activity> {
  return notImplemented('26.1')
}
