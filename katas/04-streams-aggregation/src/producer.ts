import { type Ctx, notImplemented } from '#harness/kata'
import type { Click } from './contract.ts'

export interface ClickProducer {
  /**
   * Resolves when the broker has them all: none, one, or thousands. Rejects, and sends none of them, where one breaks `clickSchema`; other calls do not
   * notice. Each is in the topic once, whatever answer was lost on its way, also when calls overlap.
   */
  send(clicks: Click[]): Promise<void>
  /** Resolves when each send has resolved or rejected and the connection is closed. */
  stop(): Promise<void>
}

/** Task 4.1. Writes to `clicks`: key = user id, value = the click as JSON, timestamp of the record = when the user clicked. Rejects within 10 s where no broker answers. */
export async function startClickProducer(_ctx: Ctx): Promise<ClickProducer> {
  return notImplemented('4.1')
}
