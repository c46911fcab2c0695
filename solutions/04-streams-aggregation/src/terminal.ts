import type { Ctx } from '#harness/kata'
import { renderCounts } from './board.ts'
import { followCounts } from './counts.ts'

export interface TerminalChart {
  stop(): Promise<void>
}

const PAUSE_MS = 200

export async function startTerminal(ctx: Ctx): Promise<TerminalChart> {
  let timer: NodeJS.Timeout | undefined
  const table = await followCounts(ctx, () => {
    // Whatever changes until then is in the same print.
    timer ??= setTimeout(() => {
      timer = undefined
      ctx.print(renderCounts(table.counts()))
    }, PAUSE_MS)
  })
  return {
    async stop() {
      await table.close()
      clearTimeout(timer)
    },
  }
}
