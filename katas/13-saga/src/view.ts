import { type Ctx, notImplemented } from '#harness/kata'

export interface FlowView {
  /** `http://127.0.0.1:` and a free port. Nobody reaches it from another machine. */
  url: string
  /** Does not wait for connections that stay open. */
  stop(): Promise<void>
}

/**
 * Task 13.5. An HTTP server (node:http) on 127.0.0.1, port 0, that reads the four topics of events from the beginning and shows what became of each order. It writes nothing.
 * Resolves when it answers; rejects within 10 s with an error that says so where no broker ever answered.
 *
 *     GET /                  the page
 *     GET /api/orders        200 { orders: { orderId, status }[], total }: the newest 100 of `total` orders, the newest first
 *     GET /api/orders/ID     200 Flow; ID percent-encoded; 404 for an order that is not known (an order with the id `.` or `..` cannot be asked for: no URL can name it)
 *
 * How new an order is: the `at` of its `OrderPlaced`, or of the earliest event that is known until that is read; of equal ones that with the smaller id comes first. Answers are JSON, errors
 * `{ "error": "…" }`: 404 for an unknown path, 404 or 405 for any other method, 400 or 404 for an id that cannot be decoded. An event that was committed is there within a second (where the machine has time), one of an aborted or open
 * transaction is not. What cannot be read goes to `ctx.onReject`. Several views may run beside each other, each shows all.
 */
export async function startFlowView(_ctx: Ctx): Promise<FlowView> {
  return notImplemented('13.5')
}
