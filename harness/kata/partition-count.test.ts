import kafkajs, { type Admin } from 'kafkajs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../broker/index.ts'
import { partitionCount } from './index.ts'

let broker: Broker
let admin: Admin

beforeAll(async () => {
  broker = await startBroker({ mode: 'native' })
  const retry = { initialRetryTime: 20, retries: 2 }
  const brokers = [...broker.bootstrapServers]
  admin = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING, retry }).admin()
  await admin.connect()
}, 180_000)

afterAll(async () => {
  await admin?.disconnect()
  await broker?.[Symbol.asyncDispose]()
})

test('a topic that is made after it was asked for is counted', async () => {
  const refused = Promise.withResolvers<void>()
  const listened: Admin = {
    ...admin,
    fetchTopicMetadata: (options) =>
      admin.fetchTopicMetadata(options).catch((error: unknown) => {
        refused.resolve()
        throw error
      }),
  }
  const counted = partitionCount(listened, 'soon')
  await refused.promise
  await admin.createTopics({ topics: [{ topic: 'soon', numPartitions: 4 }], waitForLeaders: false })
  expect(await counted).toBe(4)
})

test('a topic that nobody makes is refused with the name that Kafka has for it', async () => {
  await expect(partitionCount(admin, 'never')).rejects.toMatchObject({ type: 'UNKNOWN_TOPIC_OR_PARTITION' })
})
