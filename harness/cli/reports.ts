import { access, constants, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KataError, messageOf } from '../errors/index.ts'
import { toCsv, toCtrf, toJson, toJunit, type Verdict } from '../grader/index.ts'

export interface ReportOptions {
  json?: string
  junit?: string
  ctrf?: string
  csv?: string
}

const formats = { json: toJson, junit: toJunit, ctrf: toCtrf, csv: toCsv }

/** The reports that were asked for, each with its file. */
function wanted(options: ReportOptions): { file: string; format: (verdict: Verdict) => string }[] {
  return Object.entries(formats).flatMap(([name, format]) => {
    const file = options[name as keyof ReportOptions]
    return file === undefined ? [] : [{ file, format }]
  })
}

/** Before minutes of grading: rejects with REPORT_NOT_WRITABLE where a report's folder cannot be written in. */
export async function checkReports(options: ReportOptions): Promise<void> {
  for (const { file } of wanted(options))
    await access(dirname(file), constants.W_OK).catch((error) => {
      throw new KataError({
        code: 'REPORT_NOT_WRITABLE',
        expected: { en: `a folder in which ${file} can be written`, ru: `папка, в которую можно записать ${file}` },
        observed: messageOf(error),
        next: {
          en: `Make the folder ${dirname(file)}, or name a file elsewhere.`,
          ru: `Создайте папку ${dirname(file)} или укажите файл в другом месте.`,
        },
      })
    })
}

/** Writes each report that was asked for. */
export async function writeReports(verdict: Verdict, options: ReportOptions): Promise<void> {
  for (const { file, format } of wanted(options)) await writeFile(file, format(verdict))
}
