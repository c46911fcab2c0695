import type { Message, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { topic, type UserEvent, userEvent } from './event.ts'
import { knock } from './topic-keeper.ts'

/** Writes one event a request, each after the one before. */
export class EventWriter {
  private readonly ctx: Ctx
  private readonly producer: Producer
  private tail: Promise<void> = Promise.resolve()

  constructor(ctx: Ctx) {
    this.ctx = ctx
    this.producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  }

  async open(): Promise<void> {
    await knock(this.ctx)
    await this.producer.connect()
  }

  async write(events: UserEvent[]): Promise<void> {
    const checked = events.map((event) => userEvent.strict().parse(event))
    const job = this.tail.then(() => this.writeEach(checked))
    this.tail = job.catch(() => {})
    return job
  }

  async close(): Promise<void> {
    await this.tail
    await this.producer.disconnect()
  }

  private async writeEach(events: UserEvent[]): Promise<void> {
    for (const event of events) {
      const message: Message = { key: event.userId, value: JSON.stringify(event), headers: { type: event.type } }
      await this.producer.send({ topic: this.ctx.name(topic), acks: -1, messages: [message] })
    }
  }
}
