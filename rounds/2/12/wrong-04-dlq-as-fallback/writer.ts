import { CompressionTypes, type Kafka, type Message, type Producer } from 'kafkajs'

export interface Writer {
  /** Resolves when all in-sync replicas have the record. */
  write(topic: string, message: Message): Promise<void>
  close(): Promise<void>
}

/**
 * One record at a time by an idempotent producer, so that a lost answer doubles nothing; after an error another producer, for the
 * old one may give the number of that record to the next.
 */
export function createWriter(kafka: Kafka): Writer {
  let producer: Producer | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function send(topic: string, message: Message): Promise<void> {
    try {
      if (!producer) {
        producer = kafka.producer({ idempotent: true, createPartitioner: byPartition })
        await producer.connect()
      }
      // What came compressed may be larger than the topic takes.
      const large = (message.value?.length ?? 0) > 1_000_000
      const compression = large ? CompressionTypes.GZIP : CompressionTypes.None
      await producer.send({ topic, acks: -1, compression, messages: [message] })
    } catch (error) {
      const broken = producer
      producer = undefined
      await broken?.disconnect().catch(() => {})
      throw error
    }
  }

  return {
    write(topic, message) {
      const turn = last.then(() => send(topic, message))
      last = turn.catch(() => {})
      return turn
    },
    async close() {
      await last
      await producer?.disconnect().catch(() => {})
    },
  }
}

/** A copy stands in the partition of its original, so that those of one partition stay in order, also without a key. */
const byPartition = () => {
  return ({ partitionMetadata, message }: { partitionMetadata: unknown[]; message: Message }) =>
    (message.partition ?? 0) % Math.max(1, partitionMetadata.length)
}
