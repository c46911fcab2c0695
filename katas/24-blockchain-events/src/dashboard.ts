import { type Ctx, notImplemented } from '#harness/kata'

export interface DashboardOptions {
  /** Default: any that is free. */
  port?: number
}

export interface Dashboard {
  /** `http://127.0.0.1:…` */
  url: string
  /** Closes the server, all connections and the consumer. */
  stop(): Promise<void>
}

/**
 * Task 24.5. Follows `blockchain-blocks` and `blockchain-stats` from their beginning, committed records only, in a group of its own, and serves on 127.0.0.1 alone:
 *
 * - `/` the page, `/chart.js` Chart.js (`chartLibrary` of `#harness/page`), anything else 404;
 * - `/state`: `BoardState` as JSON;
 * - `/live`: server-sent events (`text/event-stream`). Each has the whole `BoardState` as its `data`, as JSON in one line: one at once, whenever somebody connects, and one after each change, soon: changes that come within 100 ms may share one. A client
 *   that loses its connection tries again after a second (`retry: 1000`).
 *
 * A block whose last record says `retracted` is not in the chain. A null value removes its block or its statistic. What breaks the contract goes to `ctx.onReject` and changes nothing: also a key that is written otherwise than the contract says, or
 * a key of `blockchain-blocks` that is not the number of its value.
 *
 * Rejects within 10 s where no broker answers, and where the port is taken. When the broker is back after it was away, it goes on by itself within 20 s; the page stays as it was meanwhile.
 */
export async function startDashboard(_ctx: Ctx, _options: DashboardOptions = {}): Promise<Dashboard> {
  return notImplemented('24.5')
}
