import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 21.1. Creates `match-requests`, `match-queues`, `matches` and `notifications` with 3 partitions each, and whatever else your code needs. `match-queues` is
 * compacted. The timestamps of `match-requests` are the broker's: `message.timestamp.type=LogAppendTime`. A topic that is there already is no error.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('21.1')
}
