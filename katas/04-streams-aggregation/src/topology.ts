import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

export interface CountingOptions {
  /** Default `GRACE_MS`. */
  graceMs?: number
}

/**
 * Task 4.2, with Kafka Streams. Clicks per category and window of five minutes, by event time.
 *
 * - Each click that counts writes the new count of its window to `click-counts`, see `countKeySchema` and `countSchema`.
 * - A click whose window has closed counts nowhere. It goes to `late-clicks` as it came: key and value byte for byte, and timestamp.
 * - Windows, stream time and lateness go by the timestamp of the record.
 * - What is no click (see `clickSchema`; null and bytes that are no UTF-8 too) goes to `ctx.onReject` and nowhere else, and the stream goes on. The topology can do that, or
 *   an exception handler in task 4.3.
 */
export function clicksPerCategory(_ctx: Ctx, _options: CountingOptions = {}): Topology {
  return notImplemented('4.2')
}
