import { type Ctx, notImplemented } from '#harness/kata'

export interface AdminOptions {
  /** Who knows it may decide. */
  token: string
}

export interface Admin {
  /** `http://127.0.0.1:` and a free port. Nobody reaches it from another machine. */
  url: string
  /** Does not wait for requests that never end. */
  stop(): Promise<void>
}

/**
 * Task 12.5. The admin panel: an HTTP server (node:http) on 127.0.0.1, port 0. Resolves when it answers; rejects like
 * `openDeadLetters` where no broker ever answered.
 *
 *     GET  /                            the page; it holds no data, so it needs no token
 *     GET  /api/messages                200 { messages: Letter[] }: those with status `dead`, in the order of their offsets
 *     GET  /api/messages/ID             200 Letter, whatever its status
 *     PUT  /api/messages/ID             body { "value": "…" } → 200 Letter; 422 if the value is not a message of `main-topic`
 *     POST /api/messages/ID/replay      200 Letter
 *     POST /api/messages/ID/discard     200 Letter
 *
 * Every path below `/api/` wants the header `Authorization: Bearer TOKEN`, unknown ones too. Without it, or with another token: 401 with
 * `WWW-Authenticate: Bearer`, and nothing happens. Answers are JSON, errors `{ "error": "…" }`: 400 for a body that is not what is asked for (JSON in UTF-8),
 * 404 for an unknown path or id, 404 or 405 for a method that a path does not have, 409 to PUT and POST when the letter is no longer dead,
 * 413 for a body over 1 MiB, in bytes; 500 or 503 where Kafka cannot be written, and the letter is as it was. Where several apply, any of them.
 * A record appears in the list within a second.
 */
export async function startAdmin(_ctx: Ctx, _options: AdminOptions): Promise<Admin> {
  return notImplemented('12.5')
}
