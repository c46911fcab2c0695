import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Task 18.3. Reads `raw-logs`; writes each event to the topic of its level, with the time at which it happened as the record's timestamp.
 *
 * - What `parseLine` cannot read goes to `logs-unparsed`, all of it; so does an event more than `AHEAD_MS` after the time at which it was read.
 * - Events of level `debug` are not passed on, nor are requests for `HEALTH_PATH` (with or without a query) that went well.
 * - What is no record of the shipper (bytes that are no UTF-8, no JSON, not as `rawSchema` says, a null value) goes to `ctx.onReject`, once, and nowhere else. The stream goes on.
 */
export function parser(_ctx: Ctx): Topology {
  return notImplemented('18.3')
}

export interface RunOptions {
  /** `process.id` of Kafka Streams, the same at each restart. Default `one`. */
  instance?: string
  /** An instance that was silent for so long is dead to its group. Default: that of `ctx.streamsConfig`. */
  sessionTimeoutMs?: number
}

export interface Running {
  /** Commits, gives its tasks back, closes everything. */
  stop(): Promise<void>
}

/**
 * Task 18.3. Runs the topology with `exactly_once_v2` in the application `APPLICATION.parser`. Resolves when it runs for the first time; rejects where it cannot: a topic that it reads or writes is missing
 * (the error names it), no broker answers (within 10 s).
 */
export async function startParser(_ctx: Ctx, _options: RunOptions = {}): Promise<Running> {
  return notImplemented('18.3')
}
