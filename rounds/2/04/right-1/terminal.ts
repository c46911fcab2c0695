import type { Ctx } from '#harness/kata'
import { renderCounts } from './board.ts'
import { type CountsTable, followCounts } from './counts.ts'

export interface TerminalChart {
  stop(): Promise<void>
}

/** Four times a second, so that the print of `stop` may come in between. */
const PAUSE_MS = 250

/** Task 4.4. Prints `renderCounts` soon after the counts changed, at most five times a second; the last print shows the last state. */
export async function startTerminal(ctx: Ctx): Promise<TerminalChart> {
  const ending = new AbortController()
  let table: CountsTable | undefined
  let changed = false
  let printing: Promise<void> | undefined
  let stopped: Promise<void> | undefined

  function print(): void {
    if (!table) return // not yet: what has changed is printed when it is there
    changed = false
    ctx.print(renderCounts(table.counts()))
  }

  async function printWhileChanging(): Promise<void> {
    // What comes together is printed together.
    await ctx.clock.sleep(20, ending.signal)
    while (changed) {
      print()
      await ctx.clock.sleep(PAUSE_MS, ending.signal)
    }
  }

  const following = await followCounts(ctx, () => {
    changed = true
    printing ??= printWhileChanging()
      .catch(() => {})
      .finally(() => {
        printing = undefined
      })
  })
  table = following

  async function stop(): Promise<void> {
    await following.close()
    ending.abort()
    await printing
    if (changed) print()
  }

  return {
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}
