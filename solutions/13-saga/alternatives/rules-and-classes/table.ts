import { randomUUID } from 'node:crypto'
import type { Producer, TopicMessages } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { MEMBER, type ServiceName } from './contract.ts'
import type { Json } from './decide.ts'
import { PARTITIONS, tableOf } from './topics.ts'

/** What a service knows, as its table in Kafka has it. What is put down holds when it was committed. */
export class Table {
  readonly #rows = new Map<string, Json>()
  readonly #drafts = new Map<string, Json>()
  readonly #topic: string

  constructor(ctx: Ctx, service: ServiceName) {
    this.#topic = ctx.name(tableOf(service))
  }

  get(key: string): Json {
    return this.#drafts.get(key) ?? this.#rows.get(key) ?? null
  }

  put(key: string, value: Json): void {
    this.#drafts.set(key, value)
  }

  rows(): Iterable<[string, Json]> {
    return this.#rows
  }

  drafts(): TopicMessages[] {
    const messages = [...this.#drafts].map(([key, value]) => ({ key, value: JSON.stringify(value) }))
    return messages.length > 0 ? [{ topic: this.#topic, messages }] : []
  }

  keep(): void {
    for (const [key, value] of this.#drafts) this.#rows.set(key, value)
    this.#drafts.clear()
  }

  forget(): void {
    this.#drafts.clear()
  }

  /** Shuts the former owner out by a transaction that puts a flag into each partition, and reads what stands before the flags. */
  async seize(ctx: Ctx, producer: Producer): Promise<void> {
    const flag = `flag ${randomUUID()}`
    const transaction = await producer.transaction()
    const messages = Array.from({ length: PARTITIONS }, (_, partition) => ({ partition, key: 'flag', value: flag }))
    await transaction.send({ topic: this.#topic, messages })
    await transaction.commit()
    const consumer = ctx.kafka.consumer({ groupId: ctx.name(randomUUID()), ...MEMBER })
    const flags = new Set<number>()
    const all = Promise.withResolvers<void>()
    consumer.on('consumer.crash', ({ payload }) => payload.restart || all.reject(payload.error))
    try {
      await consumer.connect()
      await consumer.subscribe({ topic: this.#topic, fromBeginning: true })
      await consumer.run({
        autoCommit: false,
        eachMessage: async ({ partition, message: { key, value } }) => {
          const text = String(value)
          if (text === flag) flags.add(partition)
          else if (String(key) !== 'flag') this.#rows.set(String(key), JSON.parse(text))
          if (flags.size === PARTITIONS) all.resolve()
        },
      })
      await all.promise
    } finally {
      await consumer.disconnect()
    }
  }
}
