import type { Ctx } from '#harness/kata'
import { renderCounts } from './board.ts'
import { followCounts } from './counts.ts'

export interface TerminalChart {
  stop(): Promise<void>
}

/** A little more than a fifth of a second: one more print may follow at the stop. */
const PAUSE_MS = 250

export async function startTerminal(ctx: Ctx): Promise<TerminalChart> {
  let timer: NodeJS.Timeout | undefined
  const print = () => {
    timer = undefined
    ctx.print(renderCounts(table.counts()))
  }
  const table = await followCounts(ctx, () => {
    // Whatever changes until then is in the same print.
    timer ??= setTimeout(print, PAUSE_MS)
  })
  return {
    async stop() {
      await table.close()
      if (timer === undefined) return
      clearTimeout(timer)
      print()
    },
  }
}
