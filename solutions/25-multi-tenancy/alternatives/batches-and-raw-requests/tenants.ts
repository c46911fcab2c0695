/** Task 25.4: tenants come and go. */
import type { Ctx } from '#harness/kata'
import { applyAccess, takeAll } from './access.ts'
import { INBOX, type Plan } from './contract.ts'
import { nameOf } from './names.ts'
import { asPlatform, deletePassword, namesOf, setPassword } from './platform.ts'
import { expectQuotas, setQuotas } from './quotas.ts'
import { tenantOn, wait } from './tenant.ts'
import { createTopics } from './topics.ts'

export async function onboard(ctx: Ctx, plan: Plan): Promise<void> {
  const { tenant, streams, partitions } = plan
  expectQuotas(plan.quotas)
  for (const stream of streams) nameOf(tenant, stream)
  await applyAccess(ctx, tenant)
  await Promise.all([
    setQuotas(ctx, tenant, plan.quotas),
    createTopics(ctx, tenant, { names: [INBOX, ...streams.filter((stream) => stream !== INBOX)], partitions }),
  ])
  await setPassword(ctx, tenantOn(ctx, tenant).user, plan.password)
}

export async function offboard(ctx: Ctx, tenant: string): Promise<void> {
  const { user, of, groupsOf } = tenantOn(ctx, tenant)
  await takeAll(ctx, tenant)
  await deletePassword(ctx, user)
  await asPlatform(ctx, async (admin) => {
    for (const groupId of groupsOf((await admin.listGroups()).keys())) {
      await admin.removeMembersFromConsumerGroup({ groupId, members: null })
      await admin.deleteGroups({ groups: [groupId] }).catch((error: unknown) => {
        if (!namesOf(error).includes('GROUP_ID_NOT_FOUND')) throw error
      })
    }
    const topics = of(await admin.listTopics())
    if (topics.length > 0) await admin.deleteTopics({ topics })
    await wait(ctx, async () => of(await admin.listTopics()).length === 0)
  })
  await setQuotas(ctx, tenant, { write: null, read: null, requests: null })
}
