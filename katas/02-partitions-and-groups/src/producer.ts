import { type Ctx, notImplemented } from '#harness/kata'
import type { Activity } from './activity.ts'

/**
 * Task 2.2. Sends activities in their order: key = the user's id as text, value = the activity as JSON (what the contract does not
 * name may be left out). `partitionOf` chooses the partition (kafkajs: `createPartitioner`), for as many partitions as the topic has.
 * Resolves when the broker has acknowledged all; rejects where it refuses one, and within 10 s where no broker answers.
 *
 * A list may be of any length, empty too. A broker takes 1 MB of one partition at once, so a long list goes in several requests.
 * Calls may overlap: each list keeps its order.
 *
 * An activity that breaks the contract is an error, and then none of its list is sent.
 */
export async function sendActivities(_ctx: Ctx, _activities: readonly Activity[]): Promise<void> {
  notImplemented('2.2')
}
