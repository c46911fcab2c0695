/** One tenant on the cluster: its names there and back again. */
import type { Ctx } from '#harness/kata'
import { nameOf, ownerOf } from './names.ts'

export function tenantOn(ctx: Ctx, tenant: string) {
  const root = ctx.name('')
  return {
    user: ctx.name(tenant),
    full: (name: string) => ctx.name(nameOf(tenant, name)),
    /** Of these names on the cluster those that are the tenant's, whole. */
    of: (names: Iterable<string>) =>
      [...names].filter((name) => name.startsWith(root) && ownerOf(name.slice(root.length)) === tenant).sort(),
    /** Groups are called by the tenant's own clients: the prefix alone counts. */
    groupsOf: (names: Iterable<string>) => [...names].filter((name) => name.startsWith(ctx.name(`${tenant}.`))).sort(),
    short: (name: string) => name.slice(root.length + tenant.length + 1),
  }
}

/** Until it is so, or five seconds are over. */
export async function wait(ctx: Ctx, isSo: () => Promise<boolean>): Promise<void> {
  for (let left = 200; !(await isSo()); left -= 1) {
    if (left === 0) throw new Error('the change has not reached the broker')
    await ctx.clock.sleep(25)
  }
}
