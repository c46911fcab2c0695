import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Click, clickSchema, TOPIC } from './contract.ts'

export interface ClickProducer {
  send(clicks: Click[]): Promise<void>
  stop(): Promise<void>
}

export async function startClickProducer(ctx: Ctx): Promise<ClickProducer> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  return {
    async send(clicks) {
      const messages = clicks.map((click) => messageOf(clickSchema.parse(click)))
      await producer.send({ topic: ctx.name(TOPIC.clicks), acks: -1, messages })
    },
    stop: () => producer.disconnect(),
  }
}

function messageOf(click: Click) {
  // The event time. Without it the record gets the time of sending, and the windows follow that.
  return { key: click.userId, value: JSON.stringify(click), timestamp: String(click.at) }
}
