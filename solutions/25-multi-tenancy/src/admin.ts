/** What the platform's parts share: an admin of kafkajs, the tenant's names among all names, and patience. */
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { ownerOf } from './names.ts'

export async function withAdmin<T>(ctx: Ctx, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    return await work(admin)
  } finally {
    await admin.disconnect()
  }
}

/** Of names as the cluster has them, those of the tenant, without its prefix, sorted. */
export function own(ctx: Ctx, tenant: string, names: string[]): string[] {
  const ours = names.filter((name) => name.startsWith(ctx.name(''))).map((name) => name.slice(ctx.name('').length))
  return ours
    .filter((name) => ownerOf(name) === tenant)
    .map((name) => name.slice(tenant.length + 1))
    .sort()
}

/** Of the cluster's groups those of the tenant, without its prefix, sorted. A client calls its groups as it likes: more names than `nameOf` gives. */
export async function groupsOf(ctx: Ctx, admin: Admin, tenant: string): Promise<string[]> {
  const prefix = ctx.name(`${tenant}.`)
  const names = (await admin.listGroups()).groups.map(({ groupId }) => groupId)
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .sort()
}

/** The controller answers first, and the brokers hear of it a moment later. */
export async function untilInForce(ctx: Ctx, what: string, isInForce: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 250; looks += 1) {
    if (await isInForce()) return
    await ctx.clock.sleep(20)
  }
  throw new Error(`${what}: the brokers have not heard of it after 5 s`)
}
