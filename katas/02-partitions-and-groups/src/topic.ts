import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 2.1. Creates the topic `user-activity` with so many partitions (3 if nothing is said). Rejects within 10 s with an error that
 * says so where no broker answers.
 *
 * A topic that is there with as many partitions is left as it is, also when two calls create it at once. One with another number,
 * more or fewer, is left too, and is an error that names both numbers: with it users would move, and their order would be lost.
 */
export async function createTopic(_ctx: Ctx, _options: { partitions?: number } = {}): Promise<void> {
  notImplemented('2.1')
}
