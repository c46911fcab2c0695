import { type Ctx, notImplemented } from '#harness/kata'

export interface MemberOptions {
  /** Also the client id, so that others can tell whose partitions they see. Two may have one name. Default: that of `ctx.clientConfig`. */
  name?: string
  /**
   * A member that has not been heard of for so long is dead to the group. Default 6000 ms. It sends at least three heartbeats in that
   * time, idle, in a batch and at work. They keep the broker's time (`setInterval`), not that of `ctx.clock`.
   */
  sessionTimeoutMs?: number
  /**
   * How long the work on one activity takes: `ctx.clock.sleep(workMs)`, once for each. It may be longer than the session: heartbeats
   * keep the member in the group, and a rebalance waits for this activity, not for the batch it came with. 0, the default: no sleep.
   */
  workMs?: number
}

/** A partition that the member owns now. */
export interface OwnedPartition {
  partition: number
  /** Activities of this partition handled since the last `owns` line. Rejected records are none. */
  handled: number
}

export interface Member {
  /** Those of the last `owns` line, by number. None for an idle member and after stop(); in a rebalance or an outage it may be none. */
  owned(): OwnedPartition[]
  /**
   * Finishes the activity it is working on, begins no other, commits, leaves the group, disconnects. A second call waits for the same
   * end. A broker that is away, or has expelled the member, takes no commit: stop() may wait for it, and others do the work again.
   */
  stop(): Promise<void>
}

/**
 * Tasks 2.3 to 2.5. Joins the group `activity-workers` and handles the activities of the partitions that it is given, from the
 * beginning where the group has committed nothing yet. Resolves when it is a member and knows its partitions; rejects within 10 s
 * with an error that says so where no broker ever answered. Once a member, it goes on through an outage of a minute, and through
 * the next one. One process may run several members.
 *
 * Prints, with its own name:
 *
 *     member-1 owns 0,2                  whenever it is given partitions, the same ones too; `member-1 owns -` when it gets none
 *     member-1 handled 2:17 alice        partition:offset and the value's user, when the work on an activity is done
 *
 * A record that cannot be read (no value, no UTF-8, no JSON) or breaks the contract goes to `ctx.onReject`; the member does not work
 * on it and goes on. An offset is committed only when all before it is handled or rejected, and soon then: a commit that fails is
 * made again. What a member kept about its partitions is worth nothing once they are dealt anew: another may have gone on.
 */
export async function startMember(_ctx: Ctx, _options: MemberOptions = {}): Promise<Member> {
  return notImplemented('2.3')
}
