import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Requests and limits of a limiter that keeps a limit of all: one partition, so one task. */
export const TOGETHER = 'limiter-input'

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const compact = { configEntries: [{ name: 'cleanup.policy', value: 'compact' }] }
    await admin.createTopics({
      topics: [
        ...Object.values(TOPIC).map((name) => ({
          topic: ctx.name(name),
          numPartitions: 3,
          ...(name === TOPIC.limits ? compact : {}),
        })),
        { topic: ctx.name(TOGETHER), numPartitions: 1 },
      ],
    })
  } finally {
    await admin.disconnect()
  }
}
