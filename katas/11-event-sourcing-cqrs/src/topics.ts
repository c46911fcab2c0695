import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 11.2. Creates `account-events` with 3 partitions, and whatever other topics your code needs. Nothing in it is ever deleted or compacted:
 * `cleanup.policy` is `delete`, `retention.ms` and `retention.bytes` are -1.
 *
 * A topic that is there already is no error, and keeps what is in it. One with another number of partitions, more or fewer, is: the error names the topic, as it
 * is called on the cluster, and both numbers. So is one that would lose events, where any of the three settings has another value: the error names the topic
 * and such a setting. It is left as it is.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('11.2')
}
