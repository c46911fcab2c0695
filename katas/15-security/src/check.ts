/** Task 15.5: the test of access. */
import { notImplemented } from '#harness/kata'
import type { Access, Cell, CheckedCell } from './contract.ts'

/**
 * Tries as the user what each cell says, and tells whether it is allowed, in the order given. It asks the cluster by doing, not by reading ACLs: the user may
 * not read them. A record that it writes has the key `access-check`. Groups do not notice: no member, no generation and no offset changes. Records that were deleted, or are not
 * there yet, make no topic unreadable. What is neither allowed nor denied rejects within 10 s: no broker, the wrong password, no such topic.
 */
export async function checkAccess(_user: Access, _cells: Cell[]): Promise<CheckedCell[]> {
  return notImplemented('15.5')
}
