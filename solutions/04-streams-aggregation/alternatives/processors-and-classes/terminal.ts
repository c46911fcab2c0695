import type { Ctx } from '#harness/kata'
import { renderCounts } from './board.ts'
import { CountsTable } from './counts.ts'

/** Looks four times a second whether there is something new, and once more at the end. */
export class TerminalChart {
  readonly #ctx: Ctx
  readonly #table: CountsTable
  readonly #timer: NodeJS.Timeout

  #isNew = false

  constructor(ctx: Ctx, table: CountsTable) {
    this.#ctx = ctx
    this.#table = table
    table.on('change', () => {
      this.#isNew = true
    })
    this.#timer = setInterval(() => this.#look(), 250)
  }

  #look(): void {
    if (this.#isNew) this.#ctx.print(renderCounts(this.#table.counts()))
    this.#isNew = false
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#table.close()
    this.#look()
  }
}

export async function startTerminal(ctx: Ctx): Promise<TerminalChart> {
  const table = new CountsTable(ctx)
  const chart = new TerminalChart(ctx, table)
  try {
    await table.open()
  } catch (error) {
    await chart.stop()
    throw error
  }
  return chart
}
