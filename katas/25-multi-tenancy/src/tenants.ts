/** Task 25.4: tenants come and go. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Plan } from './contract.ts'

/**
 * Everything that a tenant needs: inbox and streams, quotas, rights, and a user called `ctx.name(plan.tenant)` with its password. The user is let in only when all else is in force. May be called
 * again: after a failure half way, and to change quotas or password; records and offsets stay. A plan with a name or a quota that is none rejects before
 * anything is made.
 */
export async function onboard(_ctx: Ctx, _plan: Plan): Promise<void> {
  notImplemented('25.4')
}

/**
 * Nothing is left of the tenant when this has resolved: no password and no right, no topic, no group with its prefix, whatever follows the dot, no quota, also none of a single client id. Password and rights go first; members who
 * are still connected are put out. A tenant that is made anew under this name finds nothing of the old one. Others stay as they are. May be called again, also where
 * the last call broke off half way, and for a tenant that never was there.
 */
export async function offboard(_ctx: Ctx, _tenant: string): Promise<void> {
  notImplemented('25.4')
}
