/** What both services have in common. Yours to shape: the specs only see `Service` and `ServiceOptions`. */
import { type Ctx, notImplemented } from '#harness/kata'

export interface ServiceOptions {
  /** After so many ms without a heartbeat the group takes a member for dead. Default 30,000. */
  sessionTimeoutMs?: number
  /** Where the provider is. Default: the address in the lab's text. */
  provider?: string
}

export interface Service {
  /**
   * Ends the record at hand or gives it up, waits for no delay and no answer, disconnects every client. May be called again: no call
   * resolves before all that is done.
   */
  stop(): Promise<void>
}

/** What sets one service apart from another. */
export interface Work<Input extends { orderId: string }> {
  groupId: string
  from: string
  to: string
  /** The record for `to`. Throws SetAside when nothing can be done for this one. */
  handle(input: Input, signal: AbortSignal): Promise<object>
}

/**
 * Reads `from`, handles each record, writes to `to` and only then lets the offset be committed. Rejects within 10 s with an error
 * that says so where no broker ever answered.
 */
export async function startService<Input extends { orderId: string }>(
  _ctx: Ctx,
  _work: Work<Input>,
  _options: ServiceOptions,
): Promise<Service> {
  return notImplemented('3.3')
}
