/** Task 1.3: the producer. */
import type { Producer as KafkaProducer, Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { errorType, firstContact, persist, refused } from './connection.ts'
import { topic, type UserEvent, userEvent } from './event.ts'

export interface Producer {
  /**
   * Sends the events in their order and resolves when the broker has all of them, on all replicas in sync.
   * Key: the user's id; value: the event as JSON; header `type`: the event's type.
   * An event that breaks the contract rejects the call, and none of this call's events is sent.
   */
  send(events: UserEvent[]): Promise<void>
  /** Resolves when the connection is closed. */
  stop(): Promise<void>
}

/** How long a batch is tried again, in ms. */
const PATIENCE = 120_000
/** At most so many messages, and about so many bytes, in one request. */
const RUN = { messages: 100, bytes: 400_000 }

/**
 * Connects. Rejects within 10 s with an error that says so when there is no broker; once connected, it goes on
 * trying through an outage of a minute. What it sends is in the topic once, whatever happens to the connection.
 */
export async function startProducer(ctx: Ctx): Promise<Producer> {
  await firstContact(ctx)
  const sender = new Sender(ctx)
  await persist(ctx, 3, () => sender.open())
  return { send: (events) => sender.send(events), stop: () => sender.stop() }
}

class Sender {
  readonly #ctx: Ctx
  #link: KafkaProducer | undefined
  #tail: Promise<void> = Promise.resolve()
  #stopped: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  /** A producer id of its own: what is sent through one link is numbered. */
  async open(): Promise<KafkaProducer> {
    const link = this.#ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
    try {
      await link.connect()
    } catch (error) {
      await link.disconnect().catch(() => {})
      throw error
    }
    this.#link = link
    return link
  }

  async send(events: UserEvent[]): Promise<void> {
    if (this.#stopped) throw new Error('the producer is stopped')
    const messages = events.map(encode)
    // One call at a time: kafkajs gives the sequence number of a batch that failed to whoever comes next.
    const turn = this.#tail.then(() => this.#sendAll(messages))
    this.#tail = turn.catch(() => {})
    return turn
  }

  async #sendAll(messages: Message[]): Promise<void> {
    for (const run of runs(messages)) await this.#sendRun(run)
  }

  /** One key, so one partition, so one batch: it is in the topic or it is not. */
  async #sendRun(messages: Message[]): Promise<void> {
    const until = this.#ctx.clock.now() + PATIENCE
    for (;;) {
      try {
        const link = this.#link ?? (await this.open())
        await link.send({ topic: this.#ctx.name(topic), messages, acks: -1 })
        return
      } catch (error) {
        const hopeless = refused(error) || this.#stopped !== undefined || this.#ctx.clock.now() >= until
        if (hopeless) await this.#close() // and with it the numbers that nobody can tell the use of
        if (errorType(error) === 'DUPLICATE_SEQUENCE_NUMBER') return
        if (hopeless) throw error
        await this.#ctx.clock.sleep(200)
        await this.#reconnect()
      }
    }
  }

  /** New connections, the same producer id and numbers. */
  async #reconnect(): Promise<void> {
    await this.#link?.disconnect().catch(() => {})
    await this.#link?.connect().catch(() => {})
  }

  async #close(): Promise<void> {
    const link = this.#link
    this.#link = undefined
    await link?.disconnect().catch(() => {})
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#tail.then(() => this.#close())
    return this.#stopped
  }
}

function encode(event: UserEvent, index: number): Message {
  const { success, error } = userEvent.safeParse(event)
  if (!success) throw new Error(`event ${index} breaks the contract: ${error.message}`, { cause: error })
  return { key: event.userId, value: JSON.stringify(event), headers: { type: event.type } }
}

/** Neighbours with the same key, as many as one request may hold. */
function* runs(messages: Message[]): Generator<Message[]> {
  let run: Message[] = []
  let bytes = 0
  for (const message of messages) {
    const size = Buffer.byteLength(message.value ?? '') + 300
    const full = run.length >= RUN.messages || bytes + size > RUN.bytes
    if (run.length > 0 && (full || run[0]?.key !== message.key)) {
      yield run
      run = []
      bytes = 0
    }
    run.push(message)
    bytes += size
  }
  if (run.length > 0) yield run
}
