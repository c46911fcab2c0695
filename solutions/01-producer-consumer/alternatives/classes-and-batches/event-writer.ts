import type { Message, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { topic, type UserEvent, userEvent } from './event.ts'
import { knock } from './topic-keeper.ts'

const eventsARequest = 100

/** Writes a hundred events a request, each request after the one before. The records bear the events' own time. */
export class EventWriter {
  private readonly ctx: Ctx
  private producer: Promise<Producer> | undefined
  private readonly jobs: { events: Message[]; settle: PromiseWithResolvers<void> }[] = []
  private working: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.ctx = ctx
  }

  async open(): Promise<void> {
    await knock(this.ctx)
    await this.connected()
  }

  async write(events: UserEvent[]): Promise<void> {
    const messages = events.map((event) => this.message(userEvent.parse(event)))
    const settle = Promise.withResolvers<void>()
    this.jobs.push({ events: messages, settle })
    this.working ??= this.work()
    return settle.promise
  }

  async close(): Promise<void> {
    await this.working
    await this.disconnect()
  }

  private async work(): Promise<void> {
    for (let job = this.jobs.shift(); job; job = this.jobs.shift())
      await this.writeAll(job.events).then(job.settle.resolve, job.settle.reject)
    this.working = undefined
  }

  private async writeAll(messages: Message[]): Promise<void> {
    for (let at = 0; at < messages.length; at += eventsARequest) {
      const producer = await this.connected()
      const request = { topic: this.ctx.name(topic), acks: -1, messages: messages.slice(at, at + eventsARequest) }
      try {
        await producer.send(request)
      } catch (error) {
        await this.disconnect() // its sequence numbers are no longer sure
        throw error
      }
    }
  }

  private connected(): Promise<Producer> {
    this.producer ??= this.connect()
    return this.producer
  }

  private async connect(): Promise<Producer> {
    const producer = this.ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      this.producer = undefined
      await producer.disconnect()
      throw error
    }
  }

  private async disconnect(): Promise<void> {
    const producer = await this.producer?.catch(() => undefined)
    this.producer = undefined
    await producer?.disconnect()
  }

  private message(event: UserEvent): Message {
    const { userId, type, at } = event
    return { key: userId, value: JSON.stringify(event), headers: { type }, timestamp: String(at) }
  }
}
