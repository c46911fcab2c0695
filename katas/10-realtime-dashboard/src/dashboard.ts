import { type Ctx, notImplemented } from '#harness/kata'

export interface DashboardOptions {
  /** Default 0: any free one. One that is taken is an error. */
  port?: number
}

export interface Dashboard {
  /** `http://127.0.0.1:` and the port. */
  url: string
  /** Closes the connections of the browsers too, also of those that do not read. */
  stop(): Promise<void>
}

/**
 * Task 10.5. An HTTP server (node:http) on 127.0.0.1 with the page at `/` and Chart.js at `/chart.js` (`chartLibrary` of `#harness/page`), and a WebSocket (`ws`) at `/live`, see
 * `live.ts`. Rejects like `followDevices`.
 *
 * - Whenever a client comes, its first message is the snapshot of that moment, and the changes after that moment follow: none is missing, none comes twice.
 * - A client that does not read holds up nobody, and of what it has not taken `MAX_WAITING_BYTES` of messages wait in the process at most. What it could not take is left out: when it has
 *   read what waits, it gets a new snapshot; or it is cut off, and gets one when it comes again.
 * - What a client sends is not looked at. A message of more than 1 KiB ends its connection, and nobody else notices.
 * - Pages of other servers get nothing: with an `Origin` whose host and port are not those of the `Host` header the WebSocket is refused with 403. Programs send no `Origin`.
 */
export async function startDashboard(_ctx: Ctx, _options: DashboardOptions = {}): Promise<Dashboard> {
  return notImplemented('10.5')
}
