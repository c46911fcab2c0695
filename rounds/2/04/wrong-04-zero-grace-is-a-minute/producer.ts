import type { Message, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Click, clickSchema, TOPIC } from './contract.ts'

export interface ClickProducer {
  /**
   * Resolves when the broker has them all: none, one, or thousands. Rejects, and sends none of them, where one breaks `clickSchema`; other calls do not
   * notice. Each is in the topic once, whatever answer was lost on its way, also when calls overlap.
   */
  send(clicks: Click[]): Promise<void>
  /** Resolves when each send has resolved or rejected and the connection is closed. */
  stop(): Promise<void>
}

/** A click takes less than a kilobyte, a request at most one megabyte. */
const CHUNK = 400

/** Task 4.1. Writes to `clicks`: key = user id, value = the click as JSON, timestamp of the record = when the user clicked. Rejects within 10 s where no broker answers. */
export async function startClickProducer(ctx: Ctx): Promise<ClickProducer> {
  await whenBrokerAnswers(ctx)
  return new QueueingProducer(await connected(ctx), ctx.name(TOPIC.clicks))
}

interface Call {
  readonly messages: Message[]
  resolve(): void
  reject(error: unknown): void
}

/** One request after another: kafkajs counts its sequence numbers right only so. */
class QueueingProducer implements ClickProducer {
  private readonly producer: Producer
  private readonly topic: string
  private readonly waiting: Call[] = []
  private working: Promise<void> | undefined
  private stopping: Promise<void> | undefined

  constructor(producer: Producer, topic: string) {
    this.producer = producer
    this.topic = topic
  }

  async send(clicks: Click[]): Promise<void> {
    if (this.stopping) throw new Error('the producer is stopped')
    const messages = clicks.map((it) => messageOf(clickSchema.parse(it)))
    if (messages.length === 0) return
    await new Promise<void>((resolve, reject) => {
      this.waiting.push({ messages, resolve, reject })
      this.working ??= this.work()
    })
  }

  stop(): Promise<void> {
    this.stopping ??= this.finish()
    return this.stopping
  }

  private async finish(): Promise<void> {
    await this.working
    await this.producer.disconnect()
  }

  private async work(): Promise<void> {
    for (let call = this.waiting.shift(); call; call = this.waiting.shift()) {
      await this.deliver(call.messages).then(call.resolve, call.reject)
    }
    this.working = undefined
  }

  private async deliver(messages: Message[]): Promise<void> {
    for (let from = 0; from < messages.length; from += CHUNK) {
      await this.producer.send({ topic: this.topic, acks: -1, messages: messages.slice(from, from + CHUNK) })
    }
  }
}

function messageOf(click: Click): Message {
  return { key: click.userId, value: JSON.stringify(click), timestamp: String(click.at) }
}

/** kafkajs does not ask again for a producer id when that answer is lost. Nothing has been sent yet, so a new producer may. */
async function connected(ctx: Ctx): Promise<Producer> {
  for (let attempt = 1; ; attempt++) {
    const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      await producer.disconnect().catch(() => {})
      if (attempt === 10) throw error
    }
  }
}
