/** The one producer of a service. Writes come from several partitions at once and go out one by one. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kafka, Message, Producer } from 'kafkajs'

/** kafkajs gives up at once when the connection breaks under InitProducerId. */
export async function connectedProducer(kafka: Kafka, signal?: AbortSignal): Promise<Producer> {
  const producer = kafka.producer({ idempotent: true, allowAutoTopicCreation: false })
  for (let tries = 1; ; tries++) {
    try {
      await producer.connect()
      return producer
    } catch (error) {
      if (tries === 20 || signal?.aborted) {
        await producer.disconnect().catch(() => {})
        throw error
      }
      await sleep(250)
    }
  }
}

export class Writer {
  readonly #kafka: Kafka
  #producer: Producer | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(kafka: Kafka) {
    this.#kafka = kafka
  }

  async open(): Promise<void> {
    this.#producer ??= await connectedProducer(this.#kafka)
  }

  /** Resolves when all in-sync replicas have the message; goes on trying until then, or until the signal aborts. */
  write(topic: string, message: Message, signal: AbortSignal): Promise<void> {
    const turn = this.#last.then(() => this.#insist(topic, message, signal))
    this.#last = turn.catch(() => {})
    return turn
  }

  async close(): Promise<void> {
    await this.#last
    await this.#drop()
  }

  async #insist(topic: string, message: Message, signal: AbortSignal): Promise<void> {
    while (true) {
      signal.throwIfAborted()
      try {
        this.#producer ??= await connectedProducer(this.#kafka, signal)
        await this.#producer.send({ topic, acks: -1, messages: [message] })
        return
      } catch (error) {
        // The number of the failed record would be the next one's, and the broker may have seen it. The same record may have it
        // again; if that is not to be, the producer must go.
        const { name, retriable } = error as { name?: string; retriable?: boolean }
        if (signal.aborted || (retriable === false && name !== 'KafkaJSNumberOfRetriesExceeded')) await this.#drop()
      }
      try {
        await sleep(250, undefined, { signal })
      } catch {
        await this.#drop()
        throw signal.reason
      }
    }
  }

  async #drop(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await producer?.disconnect().catch(() => {})
  }
}
