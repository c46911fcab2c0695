/** Task 25.4: tenants come and go. */
import type { Ctx } from '#harness/kata'
import { allowExactly, applyAccess } from './access.ts'
import { groupsOf, untilInForce, withAdmin } from './admin.ts'
import { INBOX, type Plan } from './contract.ts'
import { nameOf } from './names.ts'
import { asPlatform, deletePassword, setPassword } from './platform.ts'
import { checkQuotas, setQuotas } from './quotas.ts'
import { createTopics, topicsOf } from './topics.ts'

export async function onboard(ctx: Ctx, { tenant, password, streams, partitions, quotas }: Plan): Promise<void> {
  checkQuotas(quotas)
  await createTopics(ctx, tenant, { names: [INBOX, ...streams], partitions })
  await setQuotas(ctx, tenant, quotas)
  await applyAccess(ctx, tenant)
  // Who gets in finds its limits there.
  await setPassword(ctx, ctx.name(tenant), password)
}

export async function offboard(ctx: Ctx, tenant: string): Promise<void> {
  // An open connection is not asked for its password again: what ends it is that it may do nothing.
  await deletePassword(ctx, ctx.name(tenant))
  await allowExactly(ctx, tenant, [])
  await removeGroups(ctx, tenant)
  const topics = (await topicsOf(ctx, tenant)).map((name) => ctx.name(nameOf(tenant, name)))
  await withAdmin(ctx, async (admin) => {
    if (topics.length > 0) await admin.deleteTopics({ topics })
  })
  await untilInForce(ctx, `topics of ${tenant}`, async () => (await topicsOf(ctx, tenant)).length === 0)
  await setQuotas(ctx, tenant, { write: null, read: null, requests: null })
}

async function removeGroups(ctx: Ctx, tenant: string): Promise<void> {
  const names = await withAdmin(ctx, (admin) => groupsOf(ctx, admin, tenant))
  const groups = names.map((name) => ctx.name(`${tenant}.${name}`))
  if (groups.length === 0) return
  await asPlatform(ctx, async (admin) => {
    for (const groupId of groups) await admin.removeMembersFromConsumerGroup({ groupId, members: null })
    await admin.deleteGroups({ groups })
  })
}
