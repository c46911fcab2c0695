import { type Ctx, notImplemented } from '#harness/kata'
import type { Example } from './contract.ts'

export interface Feed {
  /**
   * Writes examples to `training-data`: key = the order's id, value = the example as JSON, the record's timestamp = `at`. Resolves when the broker has them all: none, one,
   * or thousands. They stand in the topic in their order, those of calls that overlap in the order of the calls, and each once, whatever answer was lost on its way. Rejects, and sends none of
   * them, where one id or one example breaks the contract; other calls do not notice.
   */
  send(examples: { orderId: string; example: Example }[]): Promise<void>
  /** Resolves when each call has ended and the connection is closed. */
  stop(): Promise<void>
}

/** Task 17.1. Feeds `training-data`. Rejects within 10 s where no broker answers. */
export async function startFeed(_ctx: Ctx): Promise<Feed> {
  return notImplemented('17.1')
}
