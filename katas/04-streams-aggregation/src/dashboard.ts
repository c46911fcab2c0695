import { type Ctx, notImplemented } from '#harness/kata'

export interface DashboardOptions {
  /** Default 0: any free one. One that is taken is an error. */
  port?: number
}

export interface Dashboard {
  /** `http://127.0.0.1:` and the port. */
  url: string
  /** Closes the connections of the browsers too. */
  stop(): Promise<void>
}

/**
 * Task 4.4. An HTTP server (node:http) on 127.0.0.1 with the page at `/`, and a WebSocket (`ws`) at `/live`. Each message on it is JSON. The
 * first is the state as it is known by then, whenever the client came; then each change, once, in order:
 *
 *     { "type": "state", "counts": [{ "category": "books", "start": 1800000000000, "end": 1800000300000, "count": 7 }] }
 *     { "type": "update", "count": { "category": "books", "start": 1800000000000, "end": 1800000300000, "count": 8 } }
 *     { "type": "remove", "count": { … } }
 */
export async function startDashboard(_ctx: Ctx, _options: DashboardOptions = {}): Promise<Dashboard> {
  return notImplemented('4.4')
}
