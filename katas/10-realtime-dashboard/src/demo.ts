import type { Ctx } from '#harness/kata'
import { startDashboard } from './dashboard.ts'
import { startAnalytics } from './service.ts'
import { startSimulator } from './simulator.ts'
import { createTopics } from './topics.ts'

/** Given, for `kata play`: six devices that measure each second, the analytics and the page. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  const service = await startAnalytics(ctx)
  const dashboard = await startDashboard(ctx)
  const simulator = await startSimulator(ctx, { devices: 6, everyMs: 1_000 })
  ctx.print(`dashboard: ${dashboard.url}`)
  return {
    async stop() {
      await simulator.stop()
      await Promise.all([dashboard.stop(), service.stop()])
    },
  }
}
