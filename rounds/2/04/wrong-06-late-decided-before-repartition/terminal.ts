import type { Ctx } from '#harness/kata'
import { renderCounts } from './board.ts'
import type { CountsTable } from './counts.ts'
import { followCounts } from './counts.ts'

export interface TerminalChart {
  stop(): Promise<void>
}

/** Task 4.4. Prints `renderCounts` soon after the counts changed, at most five times a second; the last print shows the last state. */
export async function startTerminal(ctx: Ctx): Promise<TerminalChart> {
  const printer = new Printer(ctx)
  const table = await followCounts(ctx, () => printer.changed())
  printer.show(table)
  let stopped: Promise<void> | undefined
  return {
    stop() {
      stopped ??= table.close().then(() => printer.stop())
      return stopped
    },
  }
}

const TICK_MS = 250

class Printer {
  private readonly ctx: Ctx
  private readonly ending = new AbortController()
  private table: CountsTable | undefined
  private wanted = false
  private ticking: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.ctx = ctx
  }

  show(table: CountsTable): void {
    this.table = table
    this.begin()
  }

  changed(): void {
    this.wanted = true
    this.begin()
  }

  async stop(): Promise<void> {
    this.ending.abort()
    await this.ticking
    this.printIfWanted()
  }

  private begin(): void {
    if (this.table && this.wanted) this.ticking ??= this.tick()
  }

  private async tick(): Promise<void> {
    try {
      while (this.printIfWanted()) await this.ctx.clock.sleep(TICK_MS, this.ending.signal)
    } catch {
      // stopped
    } finally {
      this.ticking = undefined
    }
  }

  private printIfWanted(): boolean {
    const { table, wanted } = this
    this.wanted = false
    if (table && wanted) this.ctx.print(renderCounts(table.counts()))
    return wanted
  }
}
