import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 19.1. Creates `requests`, `admitted`, `rejected` and `limits` with 3 partitions each, `limits` with `cleanup.policy=compact`, and whatever
 * else your code needs. A topic that is there already is no error.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('19.1')
}
