import type { Message, Producer } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Click, clickSchema, TOPIC } from './contract.ts'

interface Call {
  messages: Message[]
  ended: PromiseWithResolvers<void>
}

/** A request takes so many clicks of one call: a broker refuses more than a megabyte. */
const AT_ONCE = 500

/** Calls wait in a list, and one loop works through it: kafkajs numbers the records of calls side by side wrongly when one of them fails. */
export class ClickProducer {
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

  async send(clicks: Click[]): Promise<void> {
    const messages = clickSchema
      .array()
      .parse(clicks)
      .map((click) => ({
        key: click.userId,
        value: Buffer.from(JSON.stringify(click)),
        timestamp: `${click.at}`,
      }))
    const ended = Promise.withResolvers<void>()
    this.#waiting.push({ messages, ended })
    this.#working ??= this.#work()
    await ended.promise
  }

  async stop(): Promise<void> {
    await this.#working
    await this.#close()
  }

  async #work(): Promise<void> {
    for (let call = this.#waiting.shift(); call; call = this.#waiting.shift()) {
      try {
        await this.#deliver(call.messages)
        call.ended.resolve()
      } catch (error) {
        // Its numbers may have been used. The next call gets a producer id of its own.
        await this.#close()
        call.ended.reject(error)
      }
    }
    this.#working = undefined
  }

  async #deliver(messages: Message[]): Promise<void> {
    const rest = [...messages]
    while (rest.length > 0) {
      const producer = await this.open()
      const topicMessages = [{ topic: this.#ctx.name(TOPIC.clicks), messages: rest.splice(0, AT_ONCE) }]
      await producer.sendBatch({ topicMessages })
    }
  }

  async #close(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await producer?.disconnect()
  }
}

export async function startClickProducer(ctx: Ctx): Promise<ClickProducer> {
  await whenBrokerAnswers(ctx)
  const producer = new ClickProducer(ctx)
  await producer.open()
  return producer
}
