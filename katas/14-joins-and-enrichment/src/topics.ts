import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 14.1. Creates the seven topics of `TOPIC` with as many partitions as `PARTITIONS` says. `user-profiles` and `products` keep the last
 * value of each key for ever (`cleanup.policy=compact`): they are tables. A topic that is there already is no error; one with another
 * number of partitions is: the error names the topic and both numbers.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  notImplemented('14.1')
}
