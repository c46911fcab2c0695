import type { Ctx } from '#harness/kata'
import { renderCounts } from './board.ts'
import { CountsTable } from './counts.ts'

/** Looks five times a second whether there is something new. */
export class TerminalChart {
  readonly #table: CountsTable
  readonly #timer: NodeJS.Timeout

  constructor(ctx: Ctx, table: CountsTable) {
    let isNew = false
    this.#table = table
    table.on('change', () => {
      isNew = true
    })
    this.#timer = setInterval(() => {
      if (isNew) ctx.print(renderCounts(table.counts()))
      isNew = false
    }, 200)
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#table.close()
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
