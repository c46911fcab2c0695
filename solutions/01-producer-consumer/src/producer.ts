/** Task 1.3: the producer. */
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { topic, type UserEvent, userEvent } from './event.ts'

export interface Producer {
  send(events: UserEvent[]): Promise<void>
  stop(): Promise<void>
}

/** An idempotent producer: what it sends is in the topic once, in order, whatever happens to the connection. */
export async function startProducer(ctx: Ctx): Promise<Producer> {
  await whenBrokerAnswers(ctx, async () => {})
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  return {
    async send(events) {
      const messages = events.map((event) => messageOf(userEvent.parse(event)))
      await producer.send({ topic: ctx.name(topic), acks: -1, messages })
    },
    async stop() {
      await producer.disconnect()
    },
  }
}

function messageOf(event: UserEvent) {
  return { key: event.userId, value: JSON.stringify(event), headers: { type: event.type } }
}
