import { writeFile } from 'node:fs/promises'
import { toCsv, toCtrf, toJson, toJunit, type Verdict } from '../grader/index.ts'

export interface ReportOptions {
  json?: string
  junit?: string
  ctrf?: string
  csv?: string
}

/** Writes each report that was asked for. */
export async function writeReports(verdict: Verdict, options: ReportOptions): Promise<void> {
  const formats = { json: toJson, junit: toJunit, ctrf: toCtrf, csv: toCsv }
  for (const [name, format] of Object.entries(formats)) {
    const file = options[name as keyof ReportOptions]
    if (file !== undefined) await writeFile(file, format(verdict))
  }
}
