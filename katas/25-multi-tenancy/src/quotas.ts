/** Task 25.2: quotas of tenants. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Quotas } from './contract.ts'

/**
 * The broker keeps the tenant to these quotas, and to no other, from when the call has resolved: all its clients together, whatever client ids they give. What the tenant had before and is
 * `null` now has no limit any more. A quota that somebody gave to one client id of this tenant, or to all of its client ids that have none (`null`), would go before: it is taken away. Quotas of others stay as they
 * are. A value that `Quotas` does not allow rejects with an error that names it, and changes nothing.
 */
export async function setQuotas(_ctx: Ctx, _tenant: string, _quotas: Quotas): Promise<void> {
  notImplemented('25.2')
}

/** What the broker keeps the tenant to, whatever its client id; `null` where it has no quota. */
export async function quotasOf(_ctx: Ctx, _tenant: string): Promise<Quotas> {
  return notImplemented('25.2')
}
