/** `tsc` over the graded folders, in a process of its own with an end: type errors are part of the verdict. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KataError } from '../errors/index.ts'
import { guardedDirectory, runLimited } from '../guardian/index.ts'
import { repository } from '../lab/index.ts'
import { compilerGaveUp, compilerLimits, lastFileIn } from '../subject/index.ts'
import { cut, printable, say } from '../text/index.ts'
import type { TypeProblem } from './types.ts'

const line = /^(.+?)\((\d+),(\d+)\): error TS(\d+): (.*)$/
/** About a program as a whole: a package or a file of the harness that is missing. */
const global = /^error TS\d+: /m
const fewProblems = 50
const shownMessage = 1_000
const work = { en: 'tsc checks the types of src/', ru: 'tsc проверяет типы в src/' }
const checkFiles = fileURLToPath(new URL('check-files.ts', import.meta.url))
const compiler = join(repository, 'node_modules', 'typescript', 'bin', 'tsc')

/**
 * Type problems of a folder of code; folders under another root resolve packages from this repository. At most 50, unless `shown` is another number.
 * Throws `COMPILER_GAVE_UP` (verdict) where the compiler comes to no end with the code, `TYPE_CHECK_FAILED` (infrastructure) where it does not run.
 */
export async function typeProblems(
  folder: string,
  limits = compilerLimits,
  shown = fewProblems,
): Promise<TypeProblem[]> {
  const cache = join(repository, '.kata', 'types')
  await mkdir(cache, { recursive: true })
  await using config = await guardedDirectory(cache, 'check-')
  const project = join(config.path, 'tsconfig.json')
  await writeFile(
    project,
    JSON.stringify({
      extends: join(repository, 'tsconfig.json'),
      compilerOptions: { noEmit: true, ...incremental(cache, folder) },
      include: [folder],
      exclude: [],
    }),
  )
  const { output, complaints, code, met } = await runLimited(compiler, ['--pretty', 'false', '-p', project], {
    ...limits,
    cwd: repository,
    // The compiler caches its own compiled code, by default in the system's temporary folder.
    env: { ...process.env, NODE_COMPILE_CACHE: join(cache, 'compiler') },
  })
  if (met) throw compilerGaveUp(work, met, limits, await fileThatFails(project, folder, limits))
  if (code === 0) return []
  const found = output.split('\n').flatMap((text) => problemOf(text, folder))
  if (found.length === 0 || global.test(output)) throw compilerFailed(folder, `${output}${complaints}`)
  return found.length <= shown ? found : [...found.slice(0, shown), andMore(found, shown)]
}

/** The file that the compiler came to no end with. Looked for in a third of the time that it had: of a right lab all files are done by then. */
async function fileThatFails(
  project: string,
  folder: string,
  limits: typeof compilerLimits,
): Promise<string | undefined> {
  const { output, met } = await runLimited(checkFiles, [project], {
    ...limits,
    timeMs: limits.timeMs / 3,
    cwd: repository,
  })
  const last = met && lastFileIn(output)
  return last === undefined ? undefined : relative(folder, last)
}

/** What is checked again and again keeps what the compiler knows of it; a submission is checked once. */
function incremental(cache: string, folder: string): Record<string, unknown> {
  const [room = ''] = relative(repository, folder).split('/')
  if (room !== 'katas' && room !== 'solutions') return { incremental: false, tsBuildInfoFile: null }
  const key = relative(repository, folder).replace(/[^\w.-]+/g, '_')
  return { incremental: true, tsBuildInfoFile: join(cache, `${key}.tsbuildinfo`) }
}

/** Problems in files of the harness are the folder's as well: its declarations have changed what others mean. */
function problemOf(text: string, folder: string): TypeProblem[] {
  const found = line.exec(text)
  if (!found) return []
  const [, file = '', row, column, code, message = ''] = found
  const absolute = join(repository, file)
  const isOwn = absolute.startsWith(`${folder}/`)
  return [
    {
      file: printable(isOwn ? relative(folder, absolute) : relative(repository, absolute)),
      line: Number(row),
      column: Number(column),
      code: Number(code),
      message: cut(printable(message), shownMessage),
    },
  ]
}

function andMore(found: readonly TypeProblem[], shown: number): TypeProblem {
  const { file, line, column, code } = found[shown]!
  const more = found.length - shown
  return { file, line, column, code, message: say({ en: `and ${more} more`, ru: `и ещё: ${more}` }) }
}

function compilerFailed(folder: string, output: string): KataError {
  return new KataError({
    code: 'TYPE_CHECK_FAILED',
    expected: { en: `tsc to check ${folder}`, ru: `tsc проверяет ${folder}` },
    observed: cut(printable(output).trim(), 2_000) || 'no output',
    next: {
      en: 'Run `npm install`, then try again; if it persists, report a defect.',
      ru: 'Выполните `npm install` и повторите; если не помогло, сообщите об ошибке.',
    },
  })
}
