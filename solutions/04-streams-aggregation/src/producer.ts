import type { Producer as Client, Message } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Click, clickSchema, TOPIC } from './contract.ts'

export interface ClickProducer {
  send(clicks: Click[]): Promise<void>
  stop(): Promise<void>
}

/** Clicks in one request, at most: with the longest ids and categories a broker still takes the batch (`message.max.bytes`). */
const REQUEST_CLICKS = 1_000

/** An idempotent producer, as in lab 01: one request at a time, and a new client after one that failed. */
export async function startClickProducer(ctx: Ctx): Promise<ClickProducer> {
  await whenBrokerAnswers(ctx)
  let client: Client | undefined = await connect(ctx)
  let last: Promise<void> = Promise.resolve()

  async function deliver(messages: readonly Message[]): Promise<void> {
    try {
      client ??= await connect(ctx)
      for (let from = 0; from < messages.length; from += REQUEST_CLICKS) {
        const part = messages.slice(from, from + REQUEST_CLICKS)
        await client.send({ topic: ctx.name(TOPIC.clicks), acks: -1, messages: part })
      }
    } catch (error) {
      // Whether the broker has them, nobody knows. kafkajs would give their numbers to the next clicks.
      await client?.disconnect()
      client = undefined
      throw error
    }
  }

  return {
    async send(clicks) {
      const messages = clicks.map((click) => messageOf(clickSchema.parse(click)))
      // One after the other: of sends that overlap, kafkajs gives the numbers of one that failed to another.
      const sending = last.then(() => deliver(messages))
      last = sending.catch(() => {}) // told to whoever made that call
      return sending
    },
    async stop() {
      await last
      await client?.disconnect()
    },
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

function messageOf(click: Click): Message {
  // The event time. Without it the record gets the time of sending, and the windows follow that.
  return { key: click.userId, value: JSON.stringify(click), timestamp: String(click.at) }
}
