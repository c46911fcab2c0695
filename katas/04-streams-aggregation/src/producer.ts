import { type Ctx, notImplemented } from '#harness/kata'
import type { Click } from './contract.ts'

export interface ClickProducer {
  /**
   * Resolves when the broker has them all. Rejects, and sends none of them, where one breaks `clickSchema`. Each is in the topic once,
   * whatever answer was lost on its way.
   */
  send(clicks: Click[]): Promise<void>
  stop(): Promise<void>
}

/** Task 4.1. Writes to `clicks`: key = user id, value = the click as JSON, timestamp of the record = when the user clicked. Rejects within 10 s where no broker answers. */
export async function startClickProducer(_ctx: Ctx): Promise<ClickProducer> {
  return notImplemented('4.1')
}
