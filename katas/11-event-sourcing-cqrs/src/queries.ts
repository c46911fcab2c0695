import { type Ctx, notImplemented } from '#harness/kata'

export interface QueryOptions {
  /** A folder of this instance's own, where it keeps its read model. It may not exist yet. */
  dir: string
}

export interface QueryService {
  /** `http://127.0.0.1:` and a free port. Nobody reaches it from another machine. */
  url: string
  /** Answers what is under way, by what came of it or with 503. Saves the read model. May be called again. */
  stop(): Promise<void>
}

/**
 * Task 11.4. The Query Service: an HTTP server like the Command Service's, with a read model of its own that it folds from `account-events`. It never asks the
 * Command Service. Resolves when it knows every record that stood there when it was called; rejects within 10 s with an error that says so where no
 * broker ever answered.
 *
 *     GET /accounts              200 { "accounts": [{ "accountId", "owner", "cents", "seq", "position" }] } in the order of ids (as `<` compares)
 *     GET /accounts/ID           200 { "accountId", "owner", "cents", "seq", "position" }
 *     GET /accounts/ID/history   200 { "entries": Entry[] } in order
 *
 * With `?after=POSITION` the answer knows the record at this position and everything before it in that partition: the client reads what it wrote.
 * Where the read model is not as far, the request waits for it; an older answer is never given. Without `after` it answers at once with what it has, also while
 * Kafka is away.
 *
 * Errors as in the Command Service: 400 `bad-request` also for an `after` that is no position, names a partition that there is not, or is one that nobody has
 * written yet (at or beyond the partition's end); 404 `no-account`, 404 `not-found`, 404 or 405, with any code, for another method; 503 `unavailable` with `Retry-After`
 * when the read model has not come so far within `ANSWER_LIMIT_MS` (one `ctx.clock.sleep`, ended with the answer; nothing
 * else sleeps by this clock).
 *
 * Task 11.5. The read model is a copy, and may be lost. What `dir` holds is only there to start faster:
 *
 * - After a clean stop the next start in the same `dir` reads the records behind it, and no others: it needs nothing of the history before them.
 * - A `dir` that is empty, missing, or holds something that cannot be read (a file cut short, of another program) is no error: everything is folded anew from
 *   the first record.
 * - After a crash, at any moment, the next start is right, whatever `dir` holds by then.
 *
 * A record that is no event goes to `ctx.onReject`, once for each instance that reads it, and changes nothing.
 */
export async function startQueryService(_ctx: Ctx, _options: QueryOptions): Promise<QueryService> {
  return notImplemented('11.4')
}
