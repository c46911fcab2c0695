/** Another program, which writes payments in transactions of its own. */
import { Kafka, logLevel } from 'kafkajs'
import type { Topics } from '#harness'
import type * as Lab from '../src/index.ts'

interface Broker {
  readonly bootstrapServers: readonly string[]
  readonly clientConfig: object
}

/** `work` begins transactions with payments, and ends them. */
export async function withShop(
  { bootstrapServers, clientConfig }: Broker,
  topics: Topics,
  work: (begin: (payments: readonly Lab.Payment[]) => Promise<{ abort(): Promise<void> }>) => Promise<void>,
): Promise<void> {
  const kafka = new Kafka({ brokers: [...bootstrapServers], ...clientConfig, logLevel: logLevel.NOTHING })
  const producer = kafka.producer({ transactionalId: topics.name('shop'), idempotent: true, maxInFlightRequests: 1 })
  try {
    await producer.connect()
    await work(async (payments) => {
      const transaction = await producer.transaction()
      const messages = payments.map((payment) => ({ key: payment.account, value: JSON.stringify(payment) }))
      await transaction.send({ topic: topics.name('payments'), messages })
      return transaction
    })
  } finally {
    await producer.disconnect()
  }
}
