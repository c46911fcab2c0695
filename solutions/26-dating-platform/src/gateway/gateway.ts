import { type Ctx, notImplemented } from '#harness/kata'

export interface GatewayOptions {
  /** Of `issueToken`. */
  secret: string
  /** Default 0: any free one. One that is taken is an error. */
  port?: number
}

export interface Gateway {
  /** `http://127.0.0.1:` and the port. */
  url: string
  /** Ends the sessions of its clients (`closed`), closes their sockets and everything else. */
  stop(): Promise<void>
}

/**
 * Task 26.3. An HTTP server on 127.0.0.1 with the page at `/`, `/health`, and a WebSocket at `/live`; see `live.ts`. Several may run: each reads the topics of facts whole, in a group of its own.
 *
 * - Who somebody is says the token of `hello`, nothing else that the client sends. A wrong or late one closes the socket (`CLOSED`), before anything is told. Sockets of foreign pages (`Origin`) are refused with 403.
 * - Each message becomes a record of the service that decides on it, with the gateway's time, and each gets its reply, once, on the socket that asked. What breaks `live.ts` is refused as `malformed` where it has a
 *   `commandId`, and closes the socket where not. What is beyond `PACE` is refused as `too-fast` and written nowhere; it delays nobody else.
 * - A user may have several devices. Matches, messages and receipts of a chat go to each device of both, in the order of the topic, none twice on one connection. After a reconnect `history` with `after` gives what was missed.
 * - `opened` is written at `hello`, `alive` each `HEARTBEAT_MS` while the client says so, `closed` at its end.
 * - Profiles and presence are told of users whom the client has a reason to see: a candidate, a recommendation, a match; never of somebody in a block with the client.
 * - A client that does not read is cut off at `MAX_WAITING_BYTES`, and holds up nobody.
 */
export async function startGateway(_ctx: Ctx, _options: GatewayOptions): Promise<Gateway> {
  return notImplemented('26.3')
}
