import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 23.1. Creates `user-events`, `items`, `user-histories` and `recommendations` with 3 partitions each. The last three are tables, of which the last value of
 * each key counts: their `cleanup.policy` is `compact`. Events are no table. A topic that is there already is no error and stays as it is; one with another number
 * of partitions is an error that names the topic and both numbers.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('23.1')
}
