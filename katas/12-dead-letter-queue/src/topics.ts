import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 12.1. Creates `main-topic` and `retry-topic` with 3 partitions each and `dlq-topic` with 1, and whatever other topics your
 * code needs. A topic that is there already is no error, and keeps what is in it; one with another number of partitions, more or fewer, is: the error
 * names the topic and both numbers. A record that fits into `main-topic` fits into the others with the headers of a copy:
 * their `max.message.bytes` is larger than that of `main-topic` by 64 KiB or more.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('12.1')
}
