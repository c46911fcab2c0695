import { type Ctx, notImplemented } from '#harness/kata'

export interface InferenceOptions {
  /** Default 0: any free one. One that is taken is an error. */
  port?: number
  /** So many answered predictions may wait to be written, at most. Default 10,000. */
  maxPending?: number
}

export interface Inference {
  /** `http://127.0.0.1:` and the port. Nobody reaches it from another machine. */
  url: string
  /** Does not wait for clients that never end. Resolves when all that was answered is written: while the broker is away it waits. */
  stop(): Promise<void>
}

/**
 * Tasks 17.4 and 17.5. An HTTP server (node:http) on 127.0.0.1 that predicts by the last model of `models`. Committed records only. Resolves when it answers; rejects where `models`, `predictions`, `training-metrics` or
 * `drift` is missing (the error names it), and within 10 s where no broker answers.
 *
 *     POST /api/predict   { orderId, distanceKm, items, rain, hour }    200 { orderId, probability, model }
 *     GET /api/model                                                    200 { version, seen }
 *     GET /api/metrics    200 { total, metrics }    the last `TOLD.metrics` values of `training-metrics`, oldest first, and how many there were
 *     GET /api/drift      200 { total, windows }    the last `TOLD.windows` values of `drift`, likewise
 *     GET /               the page
 *     GET /chart.js       Chart.js, for the page
 *
 * - `probability` is `predict(learner, featuresOf(order))` of one and the same version, and `model` is that version. A new version is in use within 2 s after it was published, one that stood there within 2 s after the start has resolved; no request is
 *   refused or lost on its account. A tombstone takes the model out of use.
 * - What is answered is written to `predictions`, once each, in the order of the answers, whatever answer of the broker was lost. Nobody waits for that: while the broker is away answers go on, and are written when it is back.
 * - Errors are `{ "error": "…" }`, which says what is wrong: 400 for a body that is no JSON in UTF-8, or breaks `orderSchema` or `idSchema`; 413 for one of more than `MAX_BODY` bytes, also where it never ends; 404 for an unknown path;
 *   404 or 405 for another method; 503, with `retry-after`, while there is no model, and while `maxPending` predictions are still to be written. All answers below `/api/` are JSON.
 * - A value that cannot be read in the topics goes to `ctx.onReject`, once, and stays without effect: the model before it is still in use. After a rebalance all this is as it was: nothing counts twice.
 */
export async function startInference(_ctx: Ctx, _options: InferenceOptions = {}): Promise<Inference> {
  return notImplemented('17.4')
}
