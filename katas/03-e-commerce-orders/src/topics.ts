import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Creates `orders`, `payments`, `notifications`, and for what a service can do nothing with `orders-rejected` and
 * `payments-rejected`: three partitions each, the latter two with `max.message.bytes` of 2 MiB. Those that are there already stay as
 * they are.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('3.1')
}
