/** Task 1.3: the producer. */
import { Kafka, type Producer as KafkaProducer, type Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { firstContact, pause } from './connection.ts'
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

interface Call {
  messages: Message[]
  resolve(): void
  reject(reason: unknown): void
}

/** Calls stand in a queue, and one loop works through it. */
class QueueingProducer implements Producer {
  readonly #ctx: Ctx
  readonly #client: Kafka
  readonly #queue: Call[] = []
  #kafka: KafkaProducer | undefined
  #loop: Promise<void> | undefined
  #stopped: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    // Less than half of the ten seconds that a start may take: one answer may be lost.
    this.#client = new Kafka({ ...ctx.clientConfig, requestTimeout: 3_000 })
  }

  /** A new producer id. */
  async connect(): Promise<KafkaProducer> {
    const giveUpAt = performance.now() + 4_000
    for (;;) {
      const kafka = this.#client.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
      try {
        await kafka.connect()
        this.#kafka = kafka
        return kafka
      } catch (error) {
        await kafka.disconnect()
        if (performance.now() > giveUpAt) throw error
        await pause(200)
      }
    }
  }

  send(events: UserEvent[]): Promise<void> {
    if (this.#stopped) return Promise.reject(new Error('stopped: nothing is sent any more'))
    let messages: Message[]
    try {
      messages = events.map((event) => {
        const { userId, type } = userEvent.parse(event)
        return { key: userId, value: JSON.stringify(event), headers: { type } }
      })
    } catch (error) {
      return Promise.reject(error)
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ messages, resolve, reject })
      this.#loop ??= this.#work()
    })
  }

  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      await this.#loop
      await this.#kafka?.disconnect()
    })()
    return this.#stopped
  }

  async #work(): Promise<void> {
    await Promise.resolve()
    for (let call = this.#queue.shift(); call; call = this.#queue.shift()) {
      try {
        for (const part of parts(call.messages)) await this.#transmit(part)
        call.resolve()
      } catch (error) {
        call.reject(error)
      }
    }
    // Without a wait in between: who sends after this begins a loop of his own.
    this.#loop = undefined
  }

  async #transmit(messages: Message[]): Promise<void> {
    const kafka = this.#kafka ?? (await this.connect())
    try {
      await kafka.send({ topic: this.#ctx.name(topic), acks: -1, messages })
    } catch (error) {
      // Its sequence numbers may be used up or not. Only a new producer id is safe for what comes next.
      this.#kafka = undefined
      await kafka.disconnect()
      throw error
    }
  }
}

/** At most 400 kB and 2000 messages each; one that is larger alone is a part by itself. */
function* parts(messages: Message[]): Generator<Message[]> {
  let part: Message[] = []
  let size = 0
  for (const message of messages) {
    const own = 200 + Buffer.byteLength(String(message.key)) + Buffer.byteLength(String(message.value))
    if (part.length > 0 && (size + own > 400_000 || part.length === 2_000)) {
      yield part
      part = []
      size = 0
    }
    part.push(message)
    size += own
  }
  if (part.length > 0) yield part
}

/**
 * Connects. Rejects within 10 s with an error that says so when no broker answers: nobody listens, or whoever listens says nothing.
 * Once connected, it goes on trying through an outage of a minute. What it sends is in the topic once, whatever happens to
 * the connection.
 */
export async function startProducer(ctx: Ctx): Promise<Producer> {
  await firstContact(ctx)
  const producer = new QueueingProducer(ctx)
  await producer.connect()
  return producer
}
