import { type IHeaders, Kafka, logLevel, Partitioners, type Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'

export interface OutRecord {
  topic: string
  partition?: number
  key: Buffer | null
  value: Buffer | null
  headers: IHeaders
}

export interface Outbox {
  /** Resolves when the record is acknowledged by all replicas in sync. */
  write(record: OutRecord): Promise<void>
  close(): Promise<void>
}

/**
 * Writes one record after the other. kafkajs gives back the sequence number of a record whose answer was lost, and the broker would take
 * the next record under that number for a repetition: so there is one at a time, and after a failure another producer.
 */
export function createOutbox(ctx: Ctx): Outbox {
  const retry = { ...ctx.clientConfig.retry, retries: 3 }
  const kafka = new Kafka({ ...ctx.clientConfig, requestTimeout: 3_000, retry, logLevel: logLevel.NOTHING })
  let producer: Producer | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function attempt({ topic, ...message }: OutRecord): Promise<void> {
    try {
      if (!producer) {
        producer = kafka.producer({
          idempotent: true,
          maxInFlightRequests: 1,
          allowAutoTopicCreation: false,
          createPartitioner: Partitioners.DefaultPartitioner,
        })
        await producer.connect()
      }
      await producer.send({ topic, acks: -1, messages: [message] })
    } catch (error) {
      const broken = producer
      producer = undefined
      await broken?.disconnect().catch(() => {})
      throw error
    }
  }

  return {
    write(record) {
      const turn = last.then(() => attempt(record))
      last = turn.catch(() => {})
      return turn
    },
    async close() {
      await last
      await producer?.disconnect()
      producer = undefined
    },
  }
}
