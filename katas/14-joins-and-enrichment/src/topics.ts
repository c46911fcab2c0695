import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 14.1. Creates the seven topics of `TOPIC` with as many partitions as `PARTITIONS` says. `user-profiles` and `products` keep the last
 * value of each key for ever (`cleanup.policy` is `compact`, without `delete`): they are tables, the others are not. A topic that is there already
 * is no error, nor is one that somebody else creates at the same moment; one with another number of partitions, fewer or more, is: the error
 * names the topic and both numbers.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  notImplemented('14.1')
}
