import { setTimeout } from 'node:timers/promises'
import { Kafka, logLevel } from 'kafkajs'

/** Whatever was exercised until then is worth keeping. */
const GIVE_UP_MS = 20_000

/** A little of everything that labs ask of a broker: topics, idempotent and transactional records, a group, offsets. */
export async function exerciseBroker(bootstrapServer: string): Promise<void> {
  const kafka = new Kafka({ clientId: 'exercise', brokers: [bootstrapServer], logLevel: logLevel.NOTHING })
  const topic = 'exercise'
  const admin = kafka.admin()
  await admin.connect()
  await admin.createTopics({ topics: [{ topic, numPartitions: 3 }] })
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, transactionalId: 'exercise' })
  await producer.connect()
  const transaction = await producer.transaction()
  await transaction.send({ topic, messages: [{ key: 'key', value: 'value' }] })
  await transaction.commit()
  const consumer = kafka.consumer({ groupId: 'exercise' })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  const { promise: consumed, resolve } = Promise.withResolvers<void>()
  await consumer.run({ eachMessage: async () => resolve() })
  await Promise.race([consumed, setTimeout(GIVE_UP_MS, undefined, { ref: false })])
  await consumer.disconnect()
  await producer.disconnect()
  await admin.fetchOffsets({ groupId: 'exercise' })
  await admin.deleteTopics({ topics: [topic] })
  await admin.disconnect()
}
