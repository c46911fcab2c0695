import type { Admin } from 'kafkajs'
import { type Ctx, partitionCount } from '#harness/kata'
import { SERVICES, type ServiceName, TOPIC } from './contract.ts'

export const PARTITIONS = 3

/** Tables, by order and by SKU, spread like the topics that they go with. */
export const tableOf = (service: ServiceName): string => `${service}-table`

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    for (const name of Object.values(TOPIC)) await createOne(admin, ctx.name(name), [])
    const compacted = [{ name: 'cleanup.policy', value: 'compact' }]
    for (const service of SERVICES) await createOne(admin, ctx.name(tableOf(service)), compacted)
  } finally {
    await admin.disconnect()
  }
}

async function createOne(admin: Admin, topic: string, configEntries: { name: string; value: string }[]): Promise<void> {
  await admin.createTopics({ topics: [{ topic, numPartitions: PARTITIONS, configEntries }] })
  const partitions = await partitionCount(admin, topic)
  if (partitions !== PARTITIONS)
    throw new Error(`the topic ${topic} stands with ${partitions} partitions in place of ${PARTITIONS}`)
}
