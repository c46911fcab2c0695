import { Chain } from '#harness/chain'
import type { Ctx } from '#harness/kata'
import { startDashboard } from './dashboard.ts'
import { startListener } from './listener.ts'
import { startStatistics } from './statistics.ts'
import { createTopics } from './topics.ts'

/** Given, for `kata play`: a chain that gets a block each second, with transfers of a token in it, some of which fail; now and then its newest blocks are replaced. And your listener, statistics and page. */
export async function playDemo(ctx: Ctx, { nodeUrl }: { nodeUrl: string }): Promise<{ stop(): Promise<void> }> {
  const chain = new Chain(nodeUrl)
  const accounts = await chain.accounts()
  const token = await chain.deployToken(accounts[0]!, 10n ** 24n)
  await chain.mine(3) // so that no re-organisation reaches the contract
  await createTopics(ctx)
  const listener = await startListener(ctx, { nodeUrl, contracts: [token], confirmations: 3 })
  const statistics = await startStatistics(ctx)
  const dashboard = await startDashboard(ctx)
  ctx.print(`dashboard: ${dashboard.url}`)

  const any = () => accounts[Math.floor(ctx.random() * accounts.length)]!
  const transfer = () =>
    chain.call(any(), token, ['transfer', any(), BigInt(Math.floor(ctx.random() * 1e6)) * 10n ** 15n])
  const stopping = new AbortController()
  async function live(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (ctx.random() < 0.1)
        await chain.reorganise(2, [
          [transfer(), 0],
          [transfer(), 1],
        ])
      else {
        for (let n = ctx.random() * 4; n > 0; n--) await chain.send(transfer())
        await chain.mine()
      }
      await ctx.clock.sleep(1_000, stopping.signal).catch(() => {})
    }
  }
  const living = live()
  return {
    async stop() {
      stopping.abort()
      await living
      await listener.stop()
      await Promise.all([statistics.stop(), dashboard.stop()])
    },
  }
}
