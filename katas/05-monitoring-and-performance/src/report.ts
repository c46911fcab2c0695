/** Task 5.5: what the changes have brought. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Change, Load, Measurement } from './contract.ts'

/** Runs the load and counts the Produce requests of the measured records and their bytes, to 5 % or 500 bytes, whichever is more. */
export async function measure(_ctx: Ctx, _options: { label: string; load: Load }): Promise<Measurement> {
  return notImplemented('5.5')
}

/**
 * The lines of the report, one of each metric, in the order of `Change['metric']`. Records are those that were acknowledged. Runs of different length can be compared: what
 * grows with the number of records is divided by it.
 */
export function compare(_before: Measurement, _after: Measurement): Change[] {
  return notImplemented('5.5')
}

export interface Report {
  /** `http://127.0.0.1:23456` */
  url: string
  stop(): Promise<void>
}

/**
 * Serves the report on 127.0.0.1 alone.
 * - `GET /`: a page with a table named `Before and after`, a row of each metric (its name, before, after, the change in percent, the verdict), the labels of both runs as column headings, and at least two plots:
 *   `<canvas>` elements with an `aria-label`, one of which is `Latency`. Chart.js may draw them.
 * - `GET /report.json`: `{ before, after, changes }`.
 * - `GET /chart.js`: the file that `chartLibrary` names. Other paths: 404.
 * A label is text, whatever is in it.
 */
export async function startReport(
  _ctx: Ctx,
  _options: { before: Measurement; after: Measurement; port: number },
): Promise<Report> {
  return notImplemented('5.5')
}
