import type { Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Click, clickSchema, TOPIC } from './contract.ts'

export class ClickProducer {
  readonly #producer: Producer
  readonly #topic: string

  constructor(producer: Producer, topic: string) {
    this.#producer = producer
    this.#topic = topic
  }

  async send(clicks: Click[]): Promise<void> {
    const checked = clickSchema.array().parse(clicks)
    const messages = checked.map((click) => ({
      key: click.userId,
      value: Buffer.from(JSON.stringify(click)),
      timestamp: `${click.at}`,
    }))
    if (messages.length > 0) await this.#producer.sendBatch({ topicMessages: [{ topic: this.#topic, messages }] })
  }

  async stop(): Promise<void> {
    await this.#producer.disconnect()
  }
}

export async function startClickProducer(ctx: Ctx): Promise<ClickProducer> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true })
  await producer.connect()
  return new ClickProducer(producer, ctx.name(TOPIC.clicks))
}
