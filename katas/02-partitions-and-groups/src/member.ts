import { type Ctx, notImplemented } from '#harness/kata'

export interface MemberOptions {
  /** Also the client id, so that others can tell whose partitions they see. Default: that of `ctx.clientConfig`. */
  name?: string
  /** A member that has not been heard of for so long is dead to the group. Default 6000 ms. Heartbeats: at least three in that time. */
  sessionTimeoutMs?: number
  /** How long the work on one activity takes: `ctx.clock.sleep(workMs)`, once for each. 0, the default: no sleep. */
  workMs?: number
}

/** A partition that the member owns now. */
export interface OwnedPartition {
  partition: number
  /** Activities of this partition handled since the member got it. */
  handled: number
}

export interface Member {
  /** In order of partition. Empty for an idle member. */
  owned(): OwnedPartition[]
  /** Finishes the activity it is working on, commits, leaves the group, disconnects. */
  stop(): Promise<void>
}

/**
 * Tasks 2.3 to 2.5. Joins the group `activity-workers` and handles the activities of the partitions that it is given, from the
 * beginning where the group has committed nothing yet. Resolves when it is a member and knows its partitions; rejects within 10 s
 * with an error that says so where no broker ever answered. Once a member, it goes on through an outage of a minute.
 *
 * Prints, with its own name:
 *
 *     member-1 owns 0,2                  whenever it is given partitions; `member-1 owns -` when it gets none
 *     member-1 handled 2:17 alice        partition:offset and user, when the work on an activity is done
 *
 * A record that breaks the contract goes to `ctx.onReject`, and the member goes on. An offset is committed only when all before it
 * is handled or rejected. What a member kept about a partition is worth nothing once the partition is lost: another may have gone on.
 */
export async function startMember(_ctx: Ctx, _options: MemberOptions = {}): Promise<Member> {
  return notImplemented('2.3')
}
