import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

export interface LimiterOptions {
  /** The length of a window. A request admitted at t counts in every window that holds t: at t + windowMs it counts no more. */
  windowMs: number
  /** How many requests of a client a window may hold, where `limits` says nothing about the client. 0 is a limit: none. */
  clientLimit: number
  /**
   * How many requests of all clients together a window may hold, where `limits` says nothing about `*`; 0 is a limit here too. With it both limits hold;
   * they are then kept by one task, whatever the number of partitions and instances. Undefined: there is no such limit, whatever `limits` says about `*`, and
   * clients are spread over the tasks.
   */
  globalLimit?: number
  /** What happens to a request that does not fit: it is rejected, or it waits until it fits, under a limit of 0 too. */
  overflow: 'reject' | 'delay'
  /** `delay`: so many requests of one client may wait; one more is rejected with `queue-full`. */
  maxWaiting: number
}

/**
 * Tasks 19.2 to 19.5. Reads `requests` and `limits`, writes `admitted` and `rejected`: each request stands in one of the two, once and whole,
 * keyed by its client, with the time of the decision as the timestamp of the record. Two requests with one id are two requests.
 *
 * - Time is the limiter's own: `context.currentSystemTimeMs()` and what a wall-clock punctuator is given. The timestamp of a
 *   request is whatever its client wrote there; -1 (none) too, at which the default timestamp extractor stops the task.
 * - Only admitted requests count. A request that one limit refuses counts for neither.
 * - `delay`: requests of one client are released in the order in which they came, each within `RELEASE_EVERY_MS` of the moment at which it fits.
 *   Those that do not wait are admitted at once. A place in the limit of all goes to who came first among those whose own limit has room: a newcomer
 *   takes none for which another waits.
 * - A new limit, and the default after a tombstone, holds within 1 s. A lower one takes back nothing.
 * - What is no request, or no limit, goes to `ctx.onReject` with the topic, partition and offset at which its author wrote it, and
 *   changes nothing: a key keeps the limit that it had.
 */
export function limiterTopology(_ctx: Ctx, _options: LimiterOptions): Topology {
  return notImplemented('19.2')
}
