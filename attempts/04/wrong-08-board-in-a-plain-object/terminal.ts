import type { Ctx } from '#harness/kata'
import { renderCounts } from './board.ts'
import { followCounts } from './counts.ts'

export interface TerminalChart {
  stop(): Promise<void>
}

/** Below five times a second, so that one print more may follow when it stops. */
const PAUSE_MS = 250

/**
 * Task 4.4. Prints `renderCounts` by one `ctx.print` soon after the counts changed: at most five times a second, and the last print shows the last state.
 */
export async function startTerminal(ctx: Ctx): Promise<TerminalChart> {
  const stopping = new AbortController()
  let changed = false
  let wake = () => {}
  const table = await followCounts(ctx, () => {
    changed = true
    wake()
  })

  async function draw(): Promise<void> {
    for (;;) {
      if (changed) {
        changed = false
        ctx.print(renderCounts(table.counts()))
        await ctx.clock.sleep(PAUSE_MS, stopping.signal).catch(() => {})
      } else if (stopping.signal.aborted) return
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  }

  const drawing = draw()
  return {
    async stop() {
      await table.close()
      stopping.abort()
      wake()
      await drawing
    },
  }
}
