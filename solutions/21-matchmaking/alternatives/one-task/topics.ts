import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Every request that keeps the contract, in one partition: one task sees all players and all regions. */
export const TOGETHER = 'matchmaker-input'

const SETTINGS: Readonly<Record<string, string[]>> = {
  [TOPIC.requests]: ['message.timestamp.type', 'LogAppendTime'],
  [TOPIC.queues]: ['cleanup.policy', 'compact'],
}

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  const create = (name: string, numPartitions: number) => {
    const [setting, value = ''] = SETTINGS[name] ?? []
    const configEntries = setting ? [{ name: setting, value }] : []
    return admin.createTopics({ topics: [{ topic: ctx.name(name), numPartitions, configEntries }] })
  }
  try {
    for (const name of Object.values(TOPIC)) await create(name, 3)
    await create(TOGETHER, 1)
  } finally {
    await admin.disconnect()
  }
}
