import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 2.1. Creates the topic `user-activity` with so many partitions (3 if nothing is said).
 *
 * A topic that is there with as many partitions is left as it is. One with another number is an error that names both
 * numbers: adding partitions later would move users, and their order would be lost.
 */
export async function createTopic(_ctx: Ctx, _options: { partitions?: number } = {}): Promise<void> {
  notImplemented('2.1')
}
