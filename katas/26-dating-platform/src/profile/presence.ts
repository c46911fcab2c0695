import { notImplemented } from '#harness/kata'
import type { OnlineStatus, SessionEvent } from '../contract-of-profile.ts'

/** What is remembered of a user's sessions. Plain values: it goes into a store as JSON. */
export interface Presence {
  status: OnlineStatus
  /** Open sessions by their id: the last sign of life of each. */
  alive: Record<string, number>
  /** Sessions that were closed, and when: an `alive` that comes late opens none of them again. Those closed more than `SESSION_LOST_MS` ago are forgotten. */
  closed: Record<string, number>
}

/**
 * Task 26.1, by hand. What is known after an event that arrives at `now`; `null`: nothing was known of the user. The arguments stay as they are.
 *
 * - `opened` and `alive` are signs of life of a session at their `at`; `alive` of an unknown session opens it. The last sign of life is the latest `at`, not the last to come. An
 *   `at` more than `AHEAD_MS` after `now` counts as `now`.
 * - `closed` ends a session, whatever else is said of it later or again.
 * - A sign of life that is already more than `SESSION_LOST_MS` old at `now` opens nothing.
 * - A user is online while one session at least is open, and offline otherwise: the end of one device is not the end of the others. Sessions that are lost by `now` count as ended.
 * - `since` of `online` is the `at` of the event that began it; of `offline` the time at which the last session ended: its `closed`, or `SESSION_LOST_MS` after its last sign of life. It
 *   changes only where the state does. Of somebody unknown whose first event opens nothing, it is that event's `at`.
 */
export function presenceAfter(_known: Presence | null, _event: SessionEvent, _now: number): Presence {
  return notImplemented('26.1')
}

/** Task 26.1, by hand. What is known at `now` if nothing came: sessions older than `SESSION_LOST_MS` are lost. At exactly that age they live. */
export function presenceAt(_known: Presence, _now: number): Presence {
  return notImplemented('26.1')
}
