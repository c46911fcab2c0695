import { type Ctx, notImplemented } from '#harness/kata'

export interface GroupRow {
  partition: number
  /** Client id of the member that owns it; null while nobody does. */
  owner: string | null
  /** The next offset the group will read; null if it has committed none (0 is one). */
  committed: number | null
  /** The offset that the next record will get; behind an open transaction it may be where that begins. */
  end: number
  /**
   * How many records the group has still to handle, counted by offsets. What retention has deleted is none of them. Never below 0, also
   * where the committed offset is past the end.
   */
  lag: number
}

/**
 * Task 2.4. Asks the cluster, not the members, who owns what and how far behind the group is. Prints a table, columns apart by
 * spaces, `-` for what is not there. A last line stands there only if there are members without partitions: the name of each, in order
 * of the alphabet.
 *
 *     partition  owner     committed  end  lag
 *     0          member-1  17         17   0
 *     1          member-2  -          9    9
 *     2          -         12         14   2
 *     idle: member-4, member-5
 *
 * Returns the rows, by number of partition. While the group rebalances, owners and idle members are not known: what is shown of them
 * then is up to you. Rejects within 10 s with an error that says so where no broker answers.
 */
export async function showGroup(_ctx: Ctx): Promise<GroupRow[]> {
  return notImplemented('2.4')
}

export interface Watch {
  stop(): Promise<void>
}

/**
 * Task 2.5. A timeline of the rebalance: looks at the group every `everyMs` (default 200) and prints a line whenever it
 * finds another picture than before: milliseconds since it began to look, then who owns each partition, by number, then the name
 * of each idle member, in order of the alphabet.
 *
 *     +0 ms  0=- 1=- 2=-
 *     +214 ms  0=member-1 1=member-1 2=member-1
 *     +3120 ms  rebalancing
 *     +3338 ms  0=member-1 1=member-2 2=member-1
 *     +7010 ms  0=member-1 1=member-2 2=member-3 idle=member-4,member-5
 *
 * `rebalancing`: the group has members, and who owns what is not settled (it is so in each state but `Stable`). A look that fails, in
 * an outage for example, shows nothing: the timeline goes on from the last picture. Rejects like `startMember` where there is no broker.
 */
export async function watchGroup(_ctx: Ctx, _options: { everyMs?: number } = {}): Promise<Watch> {
  return notImplemented('2.5')
}
