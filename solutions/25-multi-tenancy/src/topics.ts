/** Task 25.1: topics of tenants. */
import { type Ctx, partitionCount } from '#harness/kata'
import { own, withAdmin } from './admin.ts'
import { nameOf } from './names.ts'

const configEntries = [{ name: 'message.timestamp.type', value: 'LogAppendTime' }]

export async function createTopics(
  ctx: Ctx,
  tenant: string,
  { names, partitions }: { names: string[]; partitions: number },
): Promise<void> {
  const topics = names.map((name) => ctx.name(nameOf(tenant, name)))
  await withAdmin(ctx, async (admin) => {
    for (const topic of topics) {
      const request = { topic, numPartitions: partitions, configEntries }
      await admin.createTopics({ topics: [request], waitForLeaders: false })
      const there = await partitionCount(admin, topic)
      if (there !== partitions) throw new Error(`${topic} has ${there} partitions, not ${partitions}`)
    }
  })
}

export async function topicsOf(ctx: Ctx, tenant: string): Promise<string[]> {
  return withAdmin(ctx, async (admin) => own(ctx, tenant, await admin.listTopics()))
}
