import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'
import type { Limits } from './contract.ts'

export interface AnalyticsOptions {
  /** Default `GRACE_MS`. */
  graceMs?: number
  /** Default `LIMITS`. */
  limits?: Limits
}

/**
 * Tasks 10.2 to 10.4, with Kafka Streams. Reads `iot-readings`; event time is the timestamp of the record.
 *
 * - 10.2: for each metric that a reading has, it writes the new values of the window of that device, that metric and that time to `iot-windows`, see `windowKeySchema` and
 *   `statsSchema`; for no other. A window takes readings until stream time is `graceMs` past its end, or more; a later one is in no window.
 * - Stream time is the largest time of the good readings that a partition has brought, of whichever device. Whether a reading without one metric moves it for that metric is left open.
 * - 10.3: each sample is judged (`judge`), in the order in which they come, whether its window is closed or not. Each device and each metric has an excursion of its own.
 * - 10.4: alerts go to `iot-alerts`, key = device, value = `alertSchema` as JSON, timestamp = that of the reading.
 * - What is no reading goes to `ctx.onReject` (after a crash perhaps once more) and nowhere else, whole: a key or value that breaks the contract (null and what is no UTF-8 too, a value of more than `MAX_BYTES`),
 *   and a timestamp of more than `AHEAD_MS` after `ctx.clock.now()`. It moves no stream time, and what is around it is counted.
 */
export function analytics(_ctx: Ctx, _options: AnalyticsOptions = {}): Topology {
  return notImplemented('10.2')
}
