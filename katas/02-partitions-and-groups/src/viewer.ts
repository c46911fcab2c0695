import { type Ctx, notImplemented } from '#harness/kata'

export interface GroupRow {
  partition: number
  /** Client id of the member that owns it; null while nobody does. */
  owner: string | null
  /** The next offset the group will read; null if it has committed none. */
  committed: number | null
  /** The offset that the next record will get. */
  end: number
  /** How many records the group has still to handle. */
  lag: number
}

/**
 * Task 2.4. Asks the cluster, not the members, who owns what and how far behind the group is. Prints a table, columns apart by
 * spaces, `-` for what is not there, and a last line only if there are members without partitions:
 *
 *     partition  owner     committed  end  lag
 *     0          member-1  17         17   0
 *     1          member-2  -          9    9
 *     2          -         12         14   2
 *     idle: member-4
 *
 * Returns the rows in order of partition.
 */
export async function showGroup(_ctx: Ctx): Promise<GroupRow[]> {
  return notImplemented('2.4')
}

export interface Watch {
  stop(): Promise<void>
}

/**
 * Task 2.5. A timeline of the rebalance: looks at the group every `everyMs` (default 200) and prints a line whenever it
 * finds another picture than before: milliseconds since it began to look, then who owns each partition, then who is idle.
 *
 *     +0 ms  0=- 1=- 2=-
 *     +214 ms  0=member-1 1=member-1 2=member-1
 *     +3120 ms  rebalancing
 *     +3338 ms  0=member-1 1=member-2 2=member-1
 *     +7010 ms  0=member-1 1=member-2 2=member-3 idle=member-4
 *
 * `rebalancing`: the group has members, and who owns what is not settled. Rejects like `startMember` where there is no broker.
 */
export async function watchGroup(_ctx: Ctx, _options: { everyMs?: number } = {}): Promise<Watch> {
  return notImplemented('2.5')
}
