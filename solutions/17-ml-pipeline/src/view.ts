import { randomUUID } from 'node:crypto'
import type { Ctx } from '#harness/kata'
import {
  type Drift,
  driftSchema,
  type Metrics,
  MODEL,
  type Model,
  metricsSchema,
  modelSchema,
  TOLD,
  TOPIC,
} from './contract.ts'
import { keyOf, read } from './reading.ts'

/** A start that joins anew after a restart of the broker waits for the session of its former self: 30 s by default. */
const MEMBER = { sessionTimeout: 6_000, heartbeatInterval: 500, maxWaitTimeInMs: 100 }

/** The last of something, and how many there were. */
export class Told<T> {
  total = 0
  readonly last: T[] = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  add(one: T): void {
    this.total++
    this.last.push(one)
    if (this.last.length > this.#most) this.last.shift()
  }
}

/** What the three topics say. */
export class View {
  model: Model | null = null
  readonly metrics = new Told<Metrics>(TOLD.metrics)
  readonly windows = new Told<Drift>(TOLD.windows)
  #close: () => Promise<void> = async () => {}

  static async open(ctx: Ctx): Promise<View> {
    const view = new View()
    const topics = [TOPIC.models, TOPIC.metrics, TOPIC.drift]
    /** Of each topic the next offset. A group that commits nothing is sent back to the beginning by each rebalance. */
    const next = new Map<string, bigint>()
    // A view wants all from the beginning and commits nothing: a group of its own for each start.
    const consumer = ctx.kafka.consumer({ groupId: ctx.name(`inference.${randomUUID()}`), ...MEMBER })
    try {
      await consumer.connect()
      await consumer.subscribe({ topics: topics.map((topic) => ctx.name(topic)), fromBeginning: true })
      await consumer.run({
        autoCommit: false,
        eachMessage: async ({ topic, partition, message: { key, value, offset } }) => {
          if (BigInt(offset) < (next.get(topic) ?? 0n)) return
          next.set(topic, BigInt(offset) + 1n)
          try {
            view.#take(topics.find((one) => ctx.name(one) === topic)!, key, value)
          } catch (error) {
            ctx.onReject({ topic, partition, offset, reason: (error as Error).message })
          }
        },
      })
    } catch (error) {
      await consumer.disconnect()
      throw error
    }
    view.#close = () => consumer.disconnect()
    return view
  }

  close(): Promise<void> {
    return this.#close()
  }

  #take(topic: string, key: Buffer | null, value: Buffer | null): void {
    if (key !== null && keyOf(key) !== MODEL) throw new Error(`there is no model ${keyOf(key)}`)
    if (topic === TOPIC.metrics) this.metrics.add(read(metricsSchema, key, value).value)
    else if (topic === TOPIC.drift) this.windows.add(read(driftSchema, key, value).value)
    else this.model = key !== null && value === null ? null : read(modelSchema, key, value).value
  }
}
