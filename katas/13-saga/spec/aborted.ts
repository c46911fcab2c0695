/** Another program, which writes in a transaction and then takes it back. */
import { Kafka, logLevel } from 'kafkajs'
import type { Topics } from '#harness'
import type * as Lab from '../src/index.ts'

interface World {
  broker: { readonly bootstrapServers: readonly string[]; readonly clientConfig: object }
  topics: Topics
}

export async function writeAborted(
  { broker, topics }: World,
  topic: string,
  values: readonly (Lab.SagaEvent | Lab.Order)[],
): Promise<void> {
  const { bootstrapServers, clientConfig } = broker
  const kafka = new Kafka({ brokers: [...bootstrapServers], ...clientConfig, logLevel: logLevel.NOTHING })
  const producer = kafka.producer({ transactionalId: topics.name('other'), idempotent: true, maxInFlightRequests: 1 })
  try {
    await producer.connect()
    const transaction = await producer.transaction()
    const messages = values.map((value) => ({ key: 'ghost', value: JSON.stringify(value) }))
    await transaction.send({ topic: topics.name(topic), messages })
    await transaction.abort()
  } finally {
    await producer.disconnect()
  }
}
