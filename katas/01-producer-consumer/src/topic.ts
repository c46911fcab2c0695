/** Task 1.2: the topic. */
import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Creates the topic `user-events` with so many partitions. A topic that is there already with as many is fine;
 * one with another number, fewer or more, is an error that names both, and stays as it is.
 */
export async function createTopic(_ctx: Ctx, _options: { partitions: number }): Promise<void> {
  notImplemented('1.2')
}
