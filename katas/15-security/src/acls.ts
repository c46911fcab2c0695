/** Task 15.3: ACLs for topics and consumer groups. */
import { notImplemented } from '#harness/kata'
import type { Access, Rights } from './contract.ts'

/**
 * The user may do what `rights` names, and nothing else: what is missing is allowed; every other ACL of the user goes, one that denies, too. What is right
 * already stays without a gap. ACLs of other users, and of everybody (`User:*`), stay. The names of topics and groups are meant literally. `admin`: how the
 * administrator reaches the cluster.
 */
export async function applyRights(_admin: Access, _rights: Rights): Promise<void> {
  notImplemented('15.3')
}
