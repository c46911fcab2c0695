import { access, appendFile, constants, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KataError, messageOf } from '../errors/index.ts'
import {
  type LabVerdict,
  placeOf,
  toCsv,
  toCtrf,
  toExercism,
  toGradescope,
  toJson,
  toJunit,
  toMarkdown,
  toPrairielearn,
  toSarif,
  type Verdict,
} from '../grader/index.ts'
import { say } from '../text/index.ts'
import { note } from './session.ts'

/** A file for each report that was asked for. */
export interface ReportOptions {
  json?: string
  junit?: string
  ctrf?: string
  csv?: string
  markdown?: string
  sarif?: string
  gradescope?: string
  prairielearn?: string
  exercism?: string
  /** Annotations on standard output and the job's summary, as a GitHub workflow has them. */
  github?: boolean
}

/** Undefined where the format has no way to say what happened: no file is better than a zero that was not earned. */
type Format = (verdict: Verdict) => string | undefined | Promise<string>

const formats = {
  json: toJson,
  junit: toJunit,
  ctrf: toCtrf,
  csv: toCsv,
  markdown: toMarkdown,
  sarif: toSarif,
  gradescope: toGradescope,
  prairielearn: toPrairielearn,
  exercism: exercismOf,
} satisfies Record<string, Format>

function wanted(options: ReportOptions): { file: string; format: Format }[] {
  return Object.entries(formats).flatMap(([name, format]) => {
    const file = options[name as keyof typeof formats]
    return file === undefined ? [] : [{ file, format }]
  })
}

/**
 * Before minutes of grading: rejects with REPORT_NOT_WRITABLE where a report's folder cannot be written in, with REPORT_OF_ONE_LAB where a format knows
 * one lab and several are graded.
 */
export async function checkReports(options: ReportOptions, labs: number): Promise<void> {
  if (options.exercism !== undefined && labs !== 1) throw ofOneLab(labs)
  for (const { file } of wanted(options))
    await access(dirname(file), constants.W_OK).catch((error) => Promise.reject(notWritable(file, error)))
}

/** Writes each report that was asked for. Rejects with REPORT_NOT_WRITABLE: what bears the name is a folder, say. */
export async function writeReports(verdict: Verdict, options: ReportOptions): Promise<void> {
  for (const { file, format } of wanted(options)) {
    const text = await format(verdict)
    const written = text === undefined ? rm(file, { force: true }) : writeFile(file, text)
    await written.catch((error) => Promise.reject(notWritable(file, error)))
    if (text === undefined) note(notTold(file))
  }
  if (options.github) await tellGithub(verdict)
}

async function exercismOf({ labs }: Verdict): Promise<string> {
  const [lab] = labs as [LabVerdict]
  const files = new Set(lab.tasks.flatMap((task) => task.tests.map(({ file }) => file)))
  const sources = await Promise.all([...files].map(async (file) => [file, await readFile(file, 'utf8')] as const))
  return toExercism(lab, new Map(sources))
}

/** Type errors at their lines, the failed tests of a lab at once (GitHub shows ten errors of a step), and the job's summary. */
async function tellGithub(verdict: Verdict): Promise<void> {
  const github = await import('@actions/core')
  for (const lab of verdict.labs) {
    for (const { file, line, column, code, message } of lab.types)
      github.error(message, { title: `TS${code}`, file: placeOf(lab, file), startLine: line, startColumn: column })
    const failed = lab.tasks.flatMap((task) => task.tests).filter(({ state }) => state === 'failed')
    const told = [...lab.problems, ...failed.map(({ title }) => `✗ ${title}`)]
    if (lab.state === 'infrastructure') github.warning(lab.infrastructure ?? '', { title: `${lab.lab} was not graded` })
    else if (told.length > 0)
      github.error(told.join('\n'), { title: `${lab.lab}: ${lab.score} of ${lab.maxScore} points` })
  }
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (summary) await appendFile(summary, toMarkdown(verdict))
}

function notTold(file: string): string {
  return say({
    en: `${file} is not written: a lab was not graded, and the format would record a zero.`,
    ru: `Файл ${file} не записан: одна из лабораторных не оценена, а в этом формате получился бы ноль.`,
  })
}

function ofOneLab(labs: number): KataError {
  return new KataError({
    code: 'REPORT_OF_ONE_LAB',
    expected: {
      en: 'one lab: Exercism has a file for each exercise',
      ru: 'одна лабораторная: у Exercism свой файл на каждое упражнение',
    },
    observed: say({ en: `${labs} labs`, ru: `лабораторных: ${labs}` }),
    next: {
      en: 'Grade the labs one by one, each with a file of its own.',
      ru: 'Оцените лабораторные по одной, каждую со своим файлом.',
    },
  })
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
