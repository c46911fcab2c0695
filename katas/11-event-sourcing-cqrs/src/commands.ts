import { type Ctx, notImplemented } from '#harness/kata'

export interface CommandService {
  /** `http://127.0.0.1:` and a free port. Nobody reaches it from another machine. */
  url: string
  /** Answers what is under way, by what came of it or with 503. Waits for no request that never ends. May be called again. */
  stop(): Promise<void>
}

/**
 * Task 11.3. The Command Service: an HTTP server (node:http) on 127.0.0.1, port 0. Any number of instances may run; each takes every command for
 * every account. Resolves when it answers, whether it has read the history by then or not; rejects within 10 s with an error that says so where no broker ever answered.
 *
 *     POST /accounts/ID               body { "commandId": "…", "owner": "…" }
 *     POST /accounts/ID/deposits      body { "commandId": "…", "cents": 1050 }
 *     POST /accounts/ID/withdrawals   body { "commandId": "…", "cents": 1050 }
 *
 *     200 { "accountId": "…", "commandId": "…", "seq": 3, "position": "2-17" }
 *
 * 200 means: the event stands in `account-events` at this position, acknowledged by all in-sync replicas, and it counts. The same command gets the same
 * answer, how often and to whichever instance it is sent: at once, after a lost answer, after a restart, after a crash.
 *
 * - Every command is decided on all that was acknowledged before it was sent, by whichever instance: no refusal is based on an old balance.
 * - Two instances may decide about one account at the same moment. Of two events with one `seq` the first in the topic counts; whoever wrote the other one
 *   decides anew, and answers with what came of that.
 * - A record that is no event goes to `ctx.onReject`, once for each instance, and changes nothing.
 * - Commands for different accounts do not wait for each other's decisions.
 *
 * Errors are `{ "error": "for people", "code": "for programs" }`, and but for 503 nothing is written. (What an overtaken command wrote stands there, and does
 * not count.)
 *
 * - 400 `bad-request`: a body that is not what is asked for (JSON in UTF-8), an id in the path that breaks `idSchema`, a path whose %-encoding is broken;
 * - 404 `not-found`: an unknown path; 404 or 405, with any code, for a method that a path does not have; 413 `too-large`: a body over `MAX_BODY` bytes;
 * - 404 `no-account`; 409 for every other `Refusal`, with its name as `code`;
 * - 503 `unavailable`, with `Retry-After` in seconds: Kafka kept the command waiting for `ANSWER_LIMIT_MS` (one `ctx.clock.sleep`, begun
 *   when the request has been read whole and ended with the answer; nothing else sleeps by this clock), gave an error, or the service stops. What became of the command is not known: the same command again tells.
 *
 * Where several apply, any of them; a client's mistake is never a 5xx. Fields that the body should not have are ignored: the path names the account.
 */
export async function startCommandService(_ctx: Ctx): Promise<CommandService> {
  return notImplemented('11.3')
}
