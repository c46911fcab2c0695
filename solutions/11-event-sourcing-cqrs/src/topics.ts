import kafkajs, { type Admin } from 'kafkajs'
import { type Ctx, partitionCount } from '#harness/kata'
import { PARTITIONS, TOPIC } from './contract.ts'

/** An event store keeps everything. */
const SETTINGS = { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' }

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  const topic = ctx.name(TOPIC.events)
  const configEntries = Object.entries(SETTINGS).map(([name, value]) => ({ name, value }))
  try {
    await admin.connect()
    // Of a topic that is there kafkajs waits for no leader, and needs none.
    const there = (await admin.listTopics()).includes(topic)
    if (!there) await admin.createTopics({ topics: [{ topic, numPartitions: PARTITIONS, configEntries }] })
    const found = await partitionCount(admin, topic)
    if (found !== PARTITIONS) throw new Error(`${topic} has ${found} partitions, ${PARTITIONS} are needed`)
    await checkSettings(admin, topic)
  } finally {
    await admin.disconnect()
  }
}

async function checkSettings(admin: Admin, name: string): Promise<void> {
  const type = kafkajs.ConfigResourceTypes.TOPIC
  const resources = [{ type, name, configNames: Object.keys(SETTINGS) }]
  const answer = await admin.describeConfigs({ resources, includeSynonyms: false })
  for (const { configName, configValue } of answer.resources[0]?.configEntries ?? [])
    if (configValue !== SETTINGS[configName as keyof typeof SETTINGS])
      throw new Error(`${name} would lose events: its ${configName} is ${configValue}`)
}
