/** Task 1.3: the producer. */
import { type Producer as Client, Kafka, type Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { brokerAnswers } from './connection.ts'
import { topic, type UserEvent, userEvent } from './event.ts'

export interface Producer {
  /**
   * Sends the events, however many, and resolves when the broker has all of them, on all replicas in sync.
   * Key: the user's id; value: the event as JSON; header `type`: the event's type. Equal events are two events.
   * The events of one user stand in the order in which they were given. Calls may overlap: what an earlier call was given comes first.
   * An event that breaks the contract rejects the call, and none of this call's events is sent. Other calls go on.
   */
  send(events: UserEvent[]): Promise<void>
  /** Resolves when each `send()` that was under way has resolved or rejected, and the connection is closed. */
  stop(): Promise<void>
}

/** A broker takes a megabyte of one partition at once. */
const maxBytes = 500_000

/** The events as requests, written out at once: whoever gave them may change them afterwards. */
function toRequests(events: UserEvent[]): Message[][] {
  const requests: Message[][] = []
  let request: Message[] = []
  let bytes = 0
  for (const [i, event] of events.entries()) {
    const checked = userEvent.safeParse(event)
    if (!checked.success) throw new Error(`event ${i} breaks the contract: ${checked.error.message}`)
    const { userId, type } = checked.data
    const value = JSON.stringify(event)
    const size = Buffer.byteLength(value) + Buffer.byteLength(userId) + 100
    if (request.length > 0 && bytes + size > maxBytes) {
      requests.push(request)
      request = []
      bytes = 0
    }
    request.push({ key: userId, value, headers: { type } })
    bytes += size
  }
  if (request.length > 0) requests.push(request)
  return requests
}

async function connected(ctx: Ctx): Promise<Client> {
  const began = performance.now()
  // The answer about the producer id may be lost too: it is asked for again while ten seconds are not over.
  const kafka = new Kafka({ ...ctx.clientConfig, requestTimeout: 3_000 })
  for (let attempt = 1; ; attempt++) {
    const client = kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.disconnect()
      if (attempt === 3 || performance.now() - began > 4_000) throw error
    }
  }
}

/**
 * Connects. Rejects within 10 s with an error that says so when no broker answers: nobody listens, or whoever listens says nothing.
 * Once connected, it goes on trying through an outage of a minute. What it sends is in the topic once, whatever happens to
 * the connection.
 */
export async function startProducer(ctx: Ctx): Promise<Producer> {
  await brokerAnswers(ctx)
  let client: Client | undefined = await connected(ctx)
  let last: Promise<void> = Promise.resolve()
  let stopped: Promise<void> | undefined

  async function transmit(requests: Message[][]): Promise<void> {
    for (const messages of requests) {
      client ??= await connected(ctx)
      try {
        await client.send({ topic: ctx.name(topic), acks: -1, messages })
      } catch (error) {
        // Given up for good: nobody knows whether the broker has it. What comes next must not get the same sequence numbers.
        const broken = client
        client = undefined
        await broken.disconnect()
        throw error
      }
    }
  }

  return {
    async send(events) {
      if (stopped) throw new Error('the producer has been stopped')
      const requests = toRequests(events)
      const turn = last.then(() => transmit(requests))
      last = turn.catch(() => {})
      await turn
    },
    stop() {
      stopped ??= last.then(() => client?.disconnect())
      return stopped
    },
  }
}
