import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 4.1. Creates `clicks` and `click-counts` with 3 partitions each and `late-clicks` with 1. `click-counts` holds the present count of
 * each window, so it is compacted, and old windows are deleted: `cleanup.policy` is `compact,delete`. A topic that is there
 * already is no error; one with another number of partitions is: the error names the topic and both numbers.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('4.1')
}
