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
    await access(dirname(file), constants.W_OK).catch((error) => Promise.reject(notWritable(file, error)))
}

/** Writes each report that was asked for. Rejects with REPORT_NOT_WRITABLE: what bears the name is a folder, say. */
export async function writeReports(verdict: Verdict, options: ReportOptions): Promise<void> {
  for (const { file, format } of wanted(options))
    await writeFile(file, format(verdict)).catch((error) => Promise.reject(notWritable(file, error)))
}

function notWritable(file: string, error: unknown): KataError {
  return new KataError({
    code: 'REPORT_NOT_WRITABLE',
    expected: { en: `a file that can be written at ${file}`, ru: `файл ${file}, доступный для записи` },
    observed: messageOf(error),
    next: {
      en: 'Name a file in a folder that is there and that you may write in.',
      ru: 'Укажите файл в существующей папке, в которую вам можно писать.',
    },
  })
}
