import type { Ctx } from '#harness/kata'
import { startDashboard } from './dashboard.ts'
import { startClickProducer } from './producer.ts'
import { startClickCounts } from './service.ts'
import { startTerminal } from './terminal.ts'
import { createTopics } from './topics.ts'

const CATEGORIES = ['books', 'games', 'music', 'garden', 'toys']

/** Given, for `kata play`: users who click, some of them seen late, the service, the page, and the chart in the terminal. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  const service = await startClickCounts(ctx)
  const dashboard = await startDashboard(ctx)
  const terminal = await startTerminal(ctx)
  const producer = await startClickProducer(ctx)
  ctx.print(`dashboard: ${dashboard.url}`)
  const click = () => {
    const category = CATEGORIES[Math.floor(ctx.random() ** 2 * CATEGORIES.length)]!
    const lateness = ctx.random() < 0.1 ? 120_000 * ctx.random() : 0
    return { userId: `user-${Math.floor(ctx.random() * 50)}`, category, at: Math.floor(ctx.clock.now() - lateness) }
  }
  const timer = setInterval(() => {
    producer.send(Array.from({ length: 5 }, click)).catch((error: Error) => ctx.print(error.message))
  }, 1_000)
  return {
    async stop() {
      clearInterval(timer)
      await producer.stop()
      await Promise.all([terminal.stop(), dashboard.stop(), service.stop()])
    },
  }
}
