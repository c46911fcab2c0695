/** Task 25.5: what tenants use. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Usage } from './contract.ts'

/**
 * What each tenant uses, in the order given; zeros and no groups for one that has nothing.
 *
 * - `stored`: the bytes of all its topics on disk, of every partition and replica, as the brokers count them.
 * - `written`: bytes of the records in its inbox that the broker stamped with a time from `from` on and before `to` (milliseconds since the epoch): keys, values, names and values of headers.
 * - `groups`: all groups with the tenant's prefix, whatever follows the dot, sorted by name. The lag is the sum of what lies between the group's offset and the end, over the partitions that it has an offset of.
 *
 * Nothing is left behind by asking: no group, no topic, no offset. It may be asked several times at once.
 */
export async function usageOf(_ctx: Ctx, _options: { tenants: string[]; from: number; to: number }): Promise<Usage[]> {
  return notImplemented('25.5')
}
