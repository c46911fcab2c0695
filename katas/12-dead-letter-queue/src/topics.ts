import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 12.1. Creates `main-topic` and `retry-topic` with 3 partitions each and `dlq-topic` with 1, and whatever other topics your
 * code needs. A topic that is there already is no error; one with another number of partitions is: the error names the topic
 * and both numbers.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('12.1')
}
