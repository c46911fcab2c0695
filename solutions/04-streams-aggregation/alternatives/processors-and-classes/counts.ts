import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Count, countKeySchema, countSchema, TOPIC } from './contract.ts'

export interface Change {
  type: 'update' | 'remove'
  count: Count
}

/** Follows the topic batch by batch. Emits `change`. */
export class CountsTable extends EventEmitter<{ change: [Change] }> {
  readonly #ctx: Ctx
  readonly #consumer: Consumer
  readonly #rows: Record<string, Count> = Object.create(null)
  /** By partition. Whoever joins its group again is given everything again. */
  readonly #taken: Record<number, bigint> = {}

  constructor(ctx: Ctx) {
    super()
    this.#ctx = ctx
    const groupId = ctx.name(`view-${randomBytes(8).toString('hex')}`)
    this.#consumer = ctx.kafka.consumer({ groupId, maxWaitTimeInMs: 100, readUncommitted: false })
  }

  async open(): Promise<void> {
    await whenBrokerAnswers(this.#ctx)
    await this.#consumer.connect()
    await this.#consumer.subscribe({ topics: [this.#ctx.name(TOPIC.counts)], fromBeginning: true })
    await this.#consumer.run({ autoCommit: false, eachBatch: async (payload) => this.#take(payload) })
  }

  counts(): Count[] {
    return Object.values(this.#rows)
  }

  close(): Promise<void> {
    return this.#consumer.disconnect()
  }

  #take({ batch: { topic, partition, messages } }: EachBatchPayload): void {
    for (const message of messages) {
      if (BigInt(message.offset) <= (this.#taken[partition] ?? -1n)) continue
      this.#taken[partition] = BigInt(message.offset)
      const reason = this.#apply(message)
      if (reason !== undefined) this.#ctx.onReject({ topic, partition, offset: message.offset, reason })
    }
  }

  /** Gives why it could not. */
  #apply({ key, value }: KafkaMessage): string | undefined {
    const window = countKeySchema.safeParse(parsed(key))
    if (!window.success) return window.error.message
    const { category, start, end } = window.data
    const name = JSON.stringify({ category, start, end })
    if (!key?.equals(Buffer.from(name))) return `not how the key of ${name} is written`
    if (value === null) {
      const gone = this.#rows[name]
      delete this.#rows[name]
      if (gone) this.emit('change', { type: 'remove', count: gone })
      return undefined
    }
    const number = countSchema.safeParse(parsed(value))
    if (!number.success) return number.error.message
    const count = { ...window.data, count: number.data }
    const isNew = this.#rows[name]?.count !== count.count
    this.#rows[name] = count
    if (isNew) this.emit('change', { type: 'update', count })
    return undefined
  }
}

function parsed(bytes: Buffer | null): unknown {
  try {
    return JSON.parse(String(bytes))
  } catch {
    return undefined
  }
}
