import type { Message, Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { eventSchema, idSchema, TOPIC, type UserEvent } from './contract.ts'

interface Call {
  messages: Message[]
  ended: PromiseWithResolvers<void>
}

const AT_ONCE = 500

/** Calls wait in a list, and one loop works through it. */
export class Collector {
  readonly #ctx: Ctx
  readonly #waiting: Call[] = []
  #producer: Producer | undefined
  #working: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  async open(): Promise<Producer> {
    if (this.#producer) return this.#producer
    const producer = this.#ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
    this.#producer = producer
    try {
      await producer.connect()
    } catch (error) {
      await this.#close()
      throw error
    }
    return producer
  }

  collect(userId: string, events: UserEvent[]): Promise<void> {
    const key = idSchema.parse(userId)
    const all = eventSchema.array().parse(events)
    return this.#write(all.map((event) => ({ key, value: JSON.stringify(event), timestamp: `${event.at}` })))
  }

  forget(userId: string): Promise<void> {
    const timestamp = Math.trunc(this.#ctx.clock.now()).toString()
    return this.#write([{ key: idSchema.parse(userId), value: null, timestamp }])
  }

  async stop(): Promise<void> {
    await this.#working
    await this.#close()
  }

  #write(messages: Message[]): Promise<void> {
    const ended = Promise.withResolvers<void>()
    this.#waiting.push({ messages, ended })
    this.#working ??= this.#work()
    return ended.promise
  }

  async #work(): Promise<void> {
    for (let call = this.#waiting.shift(); call; call = this.#waiting.shift()) {
      try {
        await this.#deliver(call.messages)
        call.ended.resolve()
      } catch (error) {
        call.ended.reject(error)
        await this.#close()
      }
    }
    this.#working = undefined
  }

  async #deliver(messages: Message[]): Promise<void> {
    const topic = this.#ctx.name(TOPIC.events)
    for (let from = 0; from < messages.length; from += AT_ONCE) {
      const producer = await this.open()
      await producer.send({ topic, messages: messages.slice(from, from + AT_ONCE) })
    }
  }

  async #close(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await producer?.disconnect()
  }
}

export async function startCollector(ctx: Ctx) {
  await whenBrokerAnswers(ctx)
  const collector = new Collector(ctx)
  await collector.open()
  return {
    collect: async (userId: string, events: UserEvent[]) => collector.collect(userId, events),
    forget: async (userId: string) => collector.forget(userId),
    stop: () => collector.stop(),
  }
}
