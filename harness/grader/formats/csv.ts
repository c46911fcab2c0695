import { stringify } from 'csv-stringify/sync'
import type { Verdict } from '../types.ts'

/** A gradebook row: submission, a column of points a lab, the sum. An ungraded lab is empty, not zero. */
export function toCsv(verdict: Verdict): string {
  const columns = ['submission', ...verdict.labs.map((lab) => lab.lab), 'score', 'maxScore']
  const points = verdict.labs.map((lab) => (lab.state === 'infrastructure' ? '' : lab.score))
  return stringify([columns, [verdict.submission, ...points, verdict.score, verdict.maxScore]], {
    // A name that begins like a formula would be run by a spreadsheet.
    escape_formulas: true,
  })
}
