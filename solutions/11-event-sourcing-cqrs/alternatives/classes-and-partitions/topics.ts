import kafkajs from 'kafkajs'
import { type Ctx, partitionCount } from '#harness/kata'
import { PARTITIONS, TOPIC } from './contract.ts'

const wanted = new Map([
  ['cleanup.policy', 'delete'],
  ['retention.ms', '-1'],
  ['retention.bytes', '-1'],
])

export async function createTopics(ctx: Ctx): Promise<void> {
  const topic = ctx.name(TOPIC.events)
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const configEntries = [...wanted].map(([name, value]) => ({ name, value }))
    const topics = [{ topic, numPartitions: PARTITIONS, configEntries }]
    await admin.createTopics({ topics, waitForLeaders: false })
    const count = await partitionCount(admin, topic)
    if (count !== PARTITIONS) throw new Error(`topic ${topic}: ${count} partitions in place of ${PARTITIONS}`)
    const resources = [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic }]
    const described = await admin.describeConfigs({ resources, includeSynonyms: false })
    for (const { configName, configValue } of described.resources[0]!.configEntries) {
      const right = wanted.get(configName)
      if (right !== undefined && configValue !== right)
        throw new Error(`topic ${topic}: ${configName} is ${configValue}, events would be lost`)
    }
  } finally {
    await admin.disconnect()
  }
}
