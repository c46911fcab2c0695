/** Task 25.1: topics of tenants. */
import type { Ctx } from '#harness/kata'
import { asPlatform, namesOf } from './platform.ts'
import { tenantOn, wait } from './tenant.ts'

export async function createTopics(
  ctx: Ctx,
  tenant: string,
  { names, partitions }: { names: string[]; partitions: number },
): Promise<void> {
  const { full } = tenantOn(ctx, tenant)
  const topics = names.map(full)
  if (topics.length === 0) return
  await asPlatform(ctx, async (admin) => {
    const configs = [{ name: 'message.timestamp.type', value: 'LogAppendTime' }]
    for (const topic of topics) {
      try {
        await admin.createTopics({ topics: [topic], partitions, replicas: -1, configs })
      } catch (error) {
        if (!namesOf(error).includes('TOPIC_ALREADY_EXISTS')) throw error
      }
    }
    await wait(ctx, async () => {
      const there = await admin.listTopics()
      return topics.every((topic) => there.includes(topic))
    })
    const { topics: described } = await admin.metadata({ topics, forceUpdate: true })
    for (const topic of topics) {
      const count = described.get(topic)?.partitionsCount
      if (count !== partitions) throw new Error(`${topic}: ${count} partitions are there, ${partitions} were asked for`)
    }
  })
}

export async function topicsOf(ctx: Ctx, tenant: string): Promise<string[]> {
  const { of, short } = tenantOn(ctx, tenant)
  return asPlatform(ctx, async (admin) => of(await admin.listTopics()).map(short))
}
