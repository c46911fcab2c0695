import type { Ctx } from '#harness/kata'
import { startApi } from './api.ts'
import { startCollector } from './collector.ts'
import { TOPIC, type UserEvent } from './contract.ts'
import { startRecommender } from './recommender.ts'
import { createTopics } from './topics.ts'

const SHELVES = {
  tea: ['green tea', 'black tea', 'oolong', 'teapot', 'tea strainer', 'mint tea'],
  coffee: ['espresso', 'filter coffee', 'grinder', 'moka pot', 'milk frother', 'decaf'],
  baking: ['flour', 'yeast', 'rolling pin', 'cake tin', 'vanilla', 'icing sugar'],
}
/** Everybody buys these: they are popular, and tell nothing of a taste. */
const STAPLES = ['sugar', 'milk', 'paper bags']

/** Given, for `kata play`: a catalogue, visitors with tastes, one of them changing their mind now and then, the recommender and two instances of the API. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  await fillCatalogue(ctx)
  const collector = await startCollector(ctx)
  const recommender = await startRecommender(ctx)
  const apis = await Promise.all(['one', 'two'].map((instance) => startApi(ctx, { instance })))
  for (const { url } of apis) ctx.print(`recommendations: ${url}  (users are visitor-0 to visitor-29)`)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(ctx.random() * list.length)]!
  const shelves = Object.values(SHELVES)
  const step = () => {
    const n = Math.floor(ctx.random() * 30)
    const taste = shelves[n % shelves.length]!
    const itemId = ctx.random() < 0.3 ? pick(STAPLES) : pick(ctx.random() < 0.9 ? taste : pick(shelves))
    const type = pick(['view', 'view', 'view', 'click', 'click', 'purchase', 'remove'] as const)
    const event: UserEvent = { type, itemId, at: Math.floor(ctx.clock.now()) }
    collector.collect(`visitor-${n}`, [event]).catch((error: Error) => ctx.print(error.message))
  }
  for (let events = 0; events < 150; events++) step()
  const timer = setInterval(step, 500)
  return {
    async stop() {
      clearInterval(timer)
      await collector.stop()
      await Promise.all([...apis, recommender].map((it) => it.stop()))
    },
  }
}

async function fillCatalogue(ctx: Ctx): Promise<void> {
  const producer = ctx.kafka.producer()
  await producer.connect()
  const titles = [...Object.values(SHELVES).flat(), ...STAPLES]
  const messages = titles.map((title) => ({ key: title, value: JSON.stringify({ title }) }))
  await producer.send({ topic: ctx.name(TOPIC.items), messages })
  await producer.disconnect()
}
