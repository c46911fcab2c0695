import type { Ctx } from '#harness/kata'
import { TOPIC } from './contracts.ts'
import { startCorrelation, startEnrichment, startOutcomes } from './service.ts'
import { createTopics } from './topics.ts'

const users = ['anna', 'boris', 'clara']
const products = ['tea', 'cup', 'pot']

/** Given, for `kata play`: topics, all three applications, three users who click and buy, and what comes out, line by line. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  const producer = ctx.kafka.producer()
  await producer.connect()
  const send = (topic: string, key: string, value: object) =>
    producer.send({ topic: ctx.name(topic), messages: [{ key, value: JSON.stringify(value) }] })
  for (const name of users) await send(TOPIC.profiles, name, { name, country: 'NL' })
  for (const title of products.slice(1)) await send(TOPIC.products, title, { title, category: 'kitchen' })
  const services = [await startEnrichment(ctx), await startCorrelation(ctx), await startOutcomes(ctx)]
  const consumer = ctx.kafka.consumer({ groupId: ctx.name('demo-viewer'), maxWaitTimeInMs: 100 })
  await consumer.connect()
  await consumer.subscribe({ topics: [TOPIC.enriched, TOPIC.pairs, TOPIC.outcomes].map((name) => ctx.name(name)) })
  await consumer.run({
    eachMessage: async ({ topic, message }) => ctx.print(`${topic} ${message.key}: ${message.value}`),
  })
  const pick = (list: readonly string[]) => list[Math.floor(ctx.random() * list.length)]!
  let count = 0
  const timer = setInterval(() => {
    count += 1
    const sent =
      ctx.random() < 0.3
        ? send(TOPIC.purchases, pick(users), { orderId: `order-${count}`, cents: 100 * count })
        : send(TOPIC.clicks, pick(users), { clickId: `click-${count}`, productId: pick(products) })
    sent.catch((error: Error) => ctx.print(error.message))
  }, 1_000)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all([producer.disconnect(), consumer.disconnect(), ...services.map((service) => service.stop())])
    },
  }
}
