import { type Ctx, notImplemented } from '#harness/kata'
import type { Activity } from './activity.ts'

/**
 * Task 2.2. Sends activities in their order: key = the user's id as text, value = the activity as JSON. `partitionOf` chooses
 * the partition (kafkajs: `createPartitioner`), for as many partitions as the topic has. Resolves when all are acknowledged.
 *
 * An activity that breaks the contract is an error, and then none of them is sent.
 */
export async function sendActivities(_ctx: Ctx, _activities: readonly Activity[]): Promise<void> {
  notImplemented('2.2')
}
