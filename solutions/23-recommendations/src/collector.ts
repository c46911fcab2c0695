import type { Producer as Client, Message } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { eventSchema, idSchema, TOPIC, type UserEvent } from './contract.ts'

export interface Collector {
  collect(userId: string, events: UserEvent[]): Promise<void>
  forget(userId: string): Promise<void>
  stop(): Promise<void>
}

/** Events in one request, at most: with the longest ids a broker still takes the batch (`message.max.bytes`). */
const REQUEST_EVENTS = 1_000

/** An idempotent producer, as in lab 01: one request at a time, and a new client after one that failed. */
export async function startCollector(ctx: Ctx): Promise<Collector> {
  await whenBrokerAnswers(ctx)
  let client: Client | undefined = await connect(ctx)
  let last: Promise<void> = Promise.resolve()

  async function deliver(messages: readonly Message[]): Promise<void> {
    try {
      client ??= await connect(ctx)
      for (let from = 0; from < messages.length; from += REQUEST_EVENTS) {
        const part = messages.slice(from, from + REQUEST_EVENTS)
        await client.send({ topic: ctx.name(TOPIC.events), acks: -1, messages: part })
      }
    } catch (error) {
      // Whether the broker has them, nobody knows. kafkajs would give their numbers to the next events.
      await client?.disconnect()
      client = undefined
      throw error
    }
  }

  /** One after the other: of sends that overlap, kafkajs gives the numbers of one that failed to another. */
  function inTurn(messages: readonly Message[]): Promise<void> {
    const sending = last.then(() => deliver(messages))
    last = sending.catch(() => {}) // told to whoever made that call
    return sending
  }

  return {
    async collect(userId, events) {
      const key = idSchema.parse(userId)
      await inTurn(events.map((event) => messageOf(key, eventSchema.parse(event))))
    },
    async forget(userId) {
      await inTurn([{ key: idSchema.parse(userId), value: null, timestamp: String(Math.floor(ctx.clock.now())) }])
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

function messageOf(key: string, event: UserEvent): Message {
  return { key, value: JSON.stringify(event), timestamp: String(event.at) }
}
