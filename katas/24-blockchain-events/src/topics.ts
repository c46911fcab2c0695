import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 24.2. Creates the five topics: `blockchain-transactions`, `blockchain-events` and `blockchain-stats` with 3 partitions, `blockchain-blocks` and `blockchain-checkpoints` with 1. Of blocks, checkpoints and
 * statistics the last record of a key counts: these three are compacted (`cleanup.policy` is `compact`). Transactions and events are not. A topic that is there already is no error, and the
 * others are created; one with another number of partitions is: the error names the topic and both numbers.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('24.2')
}
