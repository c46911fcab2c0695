/** Task 5.2: how far groups are behind. No broker tells it by JMX, so this exporter asks as a client. */
import { type Ctx, notImplemented } from '#harness/kata'

export interface LagExporter {
  /** `http://127.0.0.1:9308` */
  url: string
  /** Whoever waits for an answer gets one; then nobody listens any more and the connection to the broker is closed. */
  stop(): Promise<void>
}

export interface LagOptions {
  /** Groups by their names in this code: on the cluster they are `ctx.name(group)`. */
  groups: string[]
  /** 0: any that is free. */
  port: number
}

/**
 * Serves `GET /metrics` on 127.0.0.1 alone, in Prometheus' text format (`text/plain; version=0.0.4`), with HELP and TYPE: `lagMetric` for each partition of each topic on which
 * the group has committed something. Labels are names as the cluster has them, escaped as the format wants it.
 * Lag is what is still to be read of what is still there: from the committed offset, or from the partition's first one where that is later or nothing is committed on
 * this partition, to the partition's end. Never below 0.
 * Each scrape asks the broker, for partitions that are new, too. Where the broker does not answer within 5 s, the answer is 503 and has no numbers: old ones look like good ones. Other paths: 404.
 * Rejects within 10 s with an error that says so when no broker answers at the start.
 */
export async function startLagExporter(_ctx: Ctx, _options: LagOptions): Promise<LagExporter> {
  return notImplemented('5.2')
}
