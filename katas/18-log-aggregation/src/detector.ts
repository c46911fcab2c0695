import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'
import type { Running, RunOptions } from './parser.ts'

/**
 * Task 18.4. Reads `logs-info`, `logs-warning` and `logs-error`.
 *
 * - `error-patterns` gets, as errors come, what is known of each pattern of each service; when all are through, the last value of each key is right, whatever their order.
 * - `log-alerts` gets one record for each minute of a service that is a burst, when the minute closes: `GRACE_MS` after its end, by stream time. A minute is judged by the minutes of its service before it. A burst is no part of what is normal: it is not in the
 *   baseline of later minutes; minutes that were not judged are.
 * - What is no event of a service (see `eventSchema`; the key is its service) goes to `ctx.onReject`, once, and counts nowhere. The stream goes on.
 */
export function detector(_ctx: Ctx): Topology {
  return notImplemented('18.4')
}

/** Task 18.4. Runs the topology with `exactly_once_v2` in the application `APPLICATION.detector`, as `startParser` does its own. */
export async function startDetector(_ctx: Ctx, _options: RunOptions = {}): Promise<Running> {
  return notImplemented('18.4')
}
