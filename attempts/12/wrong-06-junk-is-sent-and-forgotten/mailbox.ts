import { Kafka, logLevel, type Message, Partitioners, type Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/**
 * Writes to one topic, one record at a time. After a failure nobody knows whether the record is there, and kafkajs would use its sequence number
 * again, for another record: so the producer is given up with it.
 */
class Mailbox {
  readonly #topic: string
  readonly #open: () => Producer
  #producer: Producer | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(topic: string, open: () => Producer) {
    this.#topic = topic
    this.#open = open
  }

  put(message: Message): Promise<void> {
    const result = this.#queue.then(async () => {
      try {
        if (this.#producer === null) {
          this.#producer = this.#open()
          await this.#producer.connect()
        }
        await this.#producer.send({ topic: this.#topic, messages: [message] })
      } catch (error) {
        await this.#drop().catch(() => {})
        throw error
      }
    })
    this.#queue = result.catch(() => {})
    return result
  }

  async close(): Promise<void> {
    await this.#queue
    await this.#drop()
  }

  async #drop(): Promise<void> {
    const producer = this.#producer
    this.#producer = null
    await producer?.disconnect()
  }
}

/** A mailbox for each topic: one that cannot be written holds up no other. */
export class Mail {
  readonly #boxes = new Map<string, Mailbox>()
  readonly #kafka: Kafka

  constructor(ctx: Ctx) {
    const retry = { ...ctx.clientConfig.retry, retries: 3 }
    this.#kafka = new Kafka({ ...ctx.clientConfig, requestTimeout: 3000, retry, logLevel: logLevel.NOTHING })
  }

  put(topic: string, message: Message): Promise<void> {
    let box = this.#boxes.get(topic)
    if (!box) {
      box = new Mailbox(topic, () =>
        this.#kafka.producer({
          idempotent: true,
          maxInFlightRequests: 1,
          allowAutoTopicCreation: false,
          createPartitioner: Partitioners.DefaultPartitioner,
        }),
      )
      this.#boxes.set(topic, box)
    }
    return box.put(message)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#boxes.values()].map((box) => box.close()))
  }
}
