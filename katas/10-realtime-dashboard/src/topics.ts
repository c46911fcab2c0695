import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 10.1. Creates `iot-readings`, `iot-windows` and `iot-alerts` with 3 partitions each. `iot-windows` holds the present values of each window, so it is
 * compacted, and old windows are deleted: `cleanup.policy` is `compact,delete`. Readings and alerts are events, and no topic of them is compacted. A topic that is there
 * already is no error, and the others are created; one with another number of partitions is: the error names the topic and both numbers.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('10.1')
}
