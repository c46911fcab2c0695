import type { Ctx } from '#harness/kata'
import type { Example, Order } from './contract.ts'
import { startDriftMonitor } from './drift.ts'
import { startFeed } from './feed.ts'
import { startInference } from './inference.ts'
import { createTopics } from './topics.ts'
import { startTrainer } from './trainer.ts'

/** Given, for `kata play`: orders that come and are learnt from, customers who ask whether theirs will be late, and after a minute a second district, farther away. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  const parts = [await startTrainer(ctx), await startDriftMonitor(ctx), await startFeed(ctx)] as const
  const [, , feed] = parts
  const inference = await startInference(ctx)
  ctx.print(`late deliveries: ${inference.url}  (in a minute customers will be farther away)`)
  const begun = ctx.clock.now()
  let count = 0
  const nextId = () => `order-${Math.floor(begun)}-${count++}`
  const timer = setInterval(() => {
    const isFar = ctx.clock.now() - begun > 60_000
    const examples = Array.from({ length: 20 }, () => {
      const order = drawOrder(ctx, 4)
      return {
        orderId: nextId(),
        example: { ...order, late: isLate(ctx, order), at: Math.floor(ctx.clock.now()) } satisfies Example,
      }
    })
    feed.send(examples).catch((error: Error) => ctx.print(error.message))
    for (let n = 0; n < 40; n++) {
      const body = JSON.stringify({ orderId: nextId(), ...drawOrder(ctx, isFar ? 9 : 4) })
      fetch(`${inference.url}/api/predict`, { method: 'POST', body }).then(
        (response) => response.arrayBuffer(),
        () => {},
      )
    }
  }, 500)
  return {
    async stop() {
      clearInterval(timer)
      await inference.stop()
      await Promise.all(parts.map((part) => part.stop()))
    },
  }
}

function drawOrder(ctx: Ctx, meanKm: number): Order {
  return {
    distanceKm: Math.round(-meanKm * 100 * Math.log(1 - ctx.random())) / 100,
    items: 1 + Math.floor(ctx.random() ** 2 * 12),
    rain: ctx.random() < 0.25,
    hour: 6 + Math.floor(ctx.random() * 17),
  }
}

/** Chance, with odds that depend on the order: nobody can tell all of them. */
function isLate(ctx: Ctx, { distanceKm, items, rain, hour }: Order): boolean {
  const rush = (hour >= 7 && hour <= 9) || (hour >= 16 && hour <= 18)
  const score = -4 + 0.45 * distanceKm + 0.15 * items + (rain ? 1.5 : 0) + (rush ? 1.2 : 0)
  return ctx.random() < 1 / (1 + Math.exp(-score))
}
