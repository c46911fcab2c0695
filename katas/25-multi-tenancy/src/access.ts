/** Task 25.4: what a tenant may do. */
import { type Ctx, notImplemented } from '#harness/kata'

/**
 * The tenant's user, who is called `ctx.name(tenant)`, may write to its inbox, read all topics of the tenant, later ones too, and be a member of groups whose names begin with the
 * tenant's prefix. Nothing else: what else the user was allowed is taken back. What is right already stays, without a gap; ACLs of others stay. The user
 * need not be there yet.
 */
export async function applyAccess(_ctx: Ctx, _tenant: string): Promise<void> {
  notImplemented('25.4')
}
