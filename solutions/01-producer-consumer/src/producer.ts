/** Task 1.3: the producer. */
import type { Producer as Client, Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { firstContact } from './connection.ts'
import { topic, type UserEvent, userEvent } from './event.ts'

export interface Producer {
  send(events: UserEvent[]): Promise<void>
  stop(): Promise<void>
}

/** Bytes of events in one request, at most: a broker refuses a batch of more than a megabyte (`message.max.bytes`). */
const requestBytes = 500_000

/** An idempotent producer: what it sends is in the topic once, in order, whatever happens to the connection. */
export async function startProducer(ctx: Ctx): Promise<Producer> {
  await firstContact(ctx)
  let client: Client | undefined = await connect(ctx)
  let last: Promise<void> = Promise.resolve()

  async function deliver(messages: readonly Message[]): Promise<void> {
    try {
      client ??= await connect(ctx)
      for (const part of parts(messages)) await client.send({ topic: ctx.name(topic), acks: -1, messages: part })
    } catch (error) {
      // Whether the broker has them, nobody knows. kafkajs would give their numbers to the next events, and the broker would
      // take those for these. A new client has a new producer id.
      await client?.disconnect()
      client = undefined
      throw error
    }
  }

  return {
    async send(events) {
      const messages = events.map((event) => messageOf(userEvent.parse(event)))
      // One at a time: of sends that overlap, kafkajs gives the numbers of one that failed to another.
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

function messageOf(event: UserEvent) {
  return { key: event.userId, value: JSON.stringify(event), headers: { type: event.type } }
}

/** In their order, each part small enough for one request. */
function* parts(messages: readonly Message[]): Generator<Message[]> {
  let part: Message[] = []
  let bytes = 0
  for (const message of messages) {
    const size = Buffer.byteLength(JSON.stringify(message))
    if (bytes + size > requestBytes) {
      yield part
      part = []
      bytes = 0
    }
    part.push(message)
    bytes += size
  }
  yield part
}
