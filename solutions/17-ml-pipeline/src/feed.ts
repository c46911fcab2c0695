import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Example, exampleSchema, idSchema, TOPIC } from './contract.ts'
import { Sender } from './sender.ts'

export interface Feed {
  send(examples: { orderId: string; example: Example }[]): Promise<void>
  stop(): Promise<void>
}

export async function startFeed(ctx: Ctx): Promise<Feed> {
  await whenBrokerAnswers(ctx)
  const sender = await Sender.open(ctx, TOPIC.training)
  return {
    async send(examples) {
      const messages = examples.map(({ orderId, example }) => {
        const value = exampleSchema.parse(example)
        return { key: idSchema.parse(orderId), value: JSON.stringify(value), timestamp: String(value.at) }
      })
      await sender.send(messages)
    },
    stop: () => sender.close(),
  }
}
