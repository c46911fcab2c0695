import type { Ctx } from '#harness/kata'
import { renderCounts } from './board.ts'
import { type CountsTable, followCounts } from './counts.ts'

export interface TerminalChart {
  stop(): Promise<void>
}

/**
 * Task 4.4. Prints `renderCounts` by one `ctx.print` soon after the counts changed: at most five times a second, and the last print shows the last state.
 */
export async function startTerminal(ctx: Ctx): Promise<TerminalChart> {
  const chart = new Chart(ctx)
  chart.shows(await followCounts(ctx, () => chart.changed()))
  return { stop: () => chart.stop() }
}

/** With one more when it stops, no second has more than five prints. */
const REST_MS = 250

class Chart {
  readonly #ctx: Ctx
  readonly #end = new AbortController()
  #table: CountsTable | undefined
  #isStale = false
  #printing: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  shows(table: CountsTable): void {
    this.#table = table
    this.#wake()
  }

  changed(): void {
    this.#isStale = true
    this.#wake()
  }

  async stop(): Promise<void> {
    await this.#table?.close()
    this.#end.abort()
    await this.#printing
    this.#print()
  }

  #wake(): void {
    if (this.#table && this.#isStale && !this.#end.signal.aborted) this.#printing ??= this.#run()
  }

  async #run(): Promise<void> {
    while (this.#isStale && !this.#end.signal.aborted) {
      this.#print()
      await this.#ctx.clock.sleep(REST_MS, this.#end.signal).catch(() => {})
    }
    this.#printing = undefined
  }

  #print(): void {
    if (!this.#isStale || !this.#table) return
    this.#isStale = false
    this.#ctx.print(renderCounts(this.#table.counts()))
  }
}
