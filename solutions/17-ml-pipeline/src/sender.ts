import type { Producer as Client, Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/** Records in one request, at most: with the longest ids a broker still takes the batch (`message.max.bytes`). */
const REQUEST_RECORDS = 1_000

/** An idempotent producer of one topic: one request at a time, and a new client after one that failed. */
export class Sender {
  readonly #ctx: Ctx
  readonly #topic: string
  #client: Client | undefined
  #last: Promise<void> = Promise.resolve()

  private constructor(ctx: Ctx, topic: string) {
    this.#ctx = ctx
    this.#topic = topic
  }

  static async open(ctx: Ctx, topic: string): Promise<Sender> {
    const sender = new Sender(ctx, topic)
    sender.#client = await connect(ctx)
    return sender
  }

  /** One after the other: of sends that overlap, kafkajs gives the numbers of one that failed to another. */
  send(messages: readonly Message[]): Promise<void> {
    const sending = this.#last.then(() => this.#deliver(messages))
    this.#last = sending.catch(() => {}) // told to whoever made that call
    return sending
  }

  async close(): Promise<void> {
    await this.#last
    await this.#client?.disconnect()
  }

  async #deliver(messages: readonly Message[]): Promise<void> {
    try {
      this.#client ??= await connect(this.#ctx)
      for (let from = 0; from < messages.length; from += REQUEST_RECORDS) {
        const part = messages.slice(from, from + REQUEST_RECORDS)
        await this.#client.send({ topic: this.#ctx.name(this.#topic), acks: -1, messages: part })
      }
    } catch (error) {
      // Whether the broker has them, nobody knows. kafkajs would give their numbers to the next records.
      await this.#client?.disconnect()
      this.#client = undefined
      throw error
    }
  }
}

async function connect(ctx: Ctx): Promise<Client> {
  const client = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.disconnect()
    throw error
  }
}
