/** Task 15.3: ACLs for topics and consumer groups. */
import { notImplemented } from '#harness/kata'
import type { Access, Rights } from './contract.ts'

/**
 * The user may do what `rights` names, and nothing else: what is missing is allowed, what goes beyond is taken back. What is right already
 * stays without a gap. `admin`: how the administrator reaches the cluster.
 */
export async function applyRights(_admin: Access, _rights: Rights): Promise<void> {
  notImplemented('15.3')
}
