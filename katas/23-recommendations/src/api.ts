import { type Ctx, notImplemented } from '#harness/kata'

export interface ApiOptions {
  /** Which of the running instances this is: `process.id` of Kafka Streams. Default `one`. Instances that run together have different names. */
  instance?: string
  /** Default 0: any free one. One that is taken is an error. */
  port?: number
  /** An instance that was silent for so long is dead to its group. Default: that of `ctx.streamsConfig`. */
  sessionTimeoutMs?: number
}

export interface Api {
  /** `http://127.0.0.1:` and the port. Nobody reaches it from another machine. */
  url: string
  /** Does not wait for clients that never end. */
  stop(): Promise<void>
}

/**
 * Tasks 23.4 and 23.5. An HTTP server (node:http) on 127.0.0.1 over the local state of a Kafka Streams application, `APPLICATION.api`: every instance has the whole of `items` and
 * `recommendations` and the part of `user-histories` that its partitions hold. Committed records only. Resolves when it answers and runs (state RUNNING); rejects where one of the three topics is
 * missing (the error names it), and within 10 s where no broker answers.
 *
 *     GET /                               the page
 *     GET /api/popular                    200 { total, items: [{ itemId, title, score }] }                       score: users
 *     GET /api/items/ID/similar           200 { itemId, title, total, items: [{ itemId, title, score }] }        score: similarity
 *     GET /api/users/ID/recommendations   200 { userId, kind, total, items: [{ itemId, title, score, reason }] } as `personalise` has them
 *
 * `kind` is `personal` where the user has a history, `popular` where not. `items` are the first `LIMIT.default`, or as many as `?limit=N` asks for, 1 to `LIMIT.max`; `total` is how many there are
 * without that limit. Titles are those of the catalogue; an item that is not in it is nowhere in an answer, and one without neighbours has an empty list. What a topic holds shows within 2 s, also what it held before the first start.
 *
 * No request to the broker is made for an answer: while it is away, answers go on. An instance that has not the user's history asks the one that has it, and nobody else, and
 * passes on its answer. `x-answered-by` names the instance from whose state an answer comes.
 *
 * Errors are `{ "error": "…" }`, which says what is wrong: 400 for an ID that is empty, longer than 64 characters or no UTF-8 in percent-encoding, and for a `limit` that is no whole number in these
 * bounds or is there twice; 404 for an unknown path and for an item that is not in the catalogue; 404 or 405 for another method than GET; 503, with `retry-after`, while nobody can say what the
 * user's history is: the work is being distributed, state is being restored, or the instance that has it has not answered within 2 s. A user whose history is only not at hand is never taken for a
 * new one. All answers below `/api/` are JSON.
 *
 * What cannot be read in the three topics goes to `ctx.onReject`, once an instance, and stays without effect: the value before it still counts.
 */
export async function startApi(_ctx: Ctx, _options: ApiOptions = {}): Promise<Api> {
  return notImplemented('23.4')
}
