/** `tsc` over the graded folders, in a process of its own: type errors are part of the verdict. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { KataError } from '../errors/index.ts'
import { spawnGuarded } from '../guardian/index.ts'
import { repository } from '../lab/index.ts'
import type { TypeProblem } from './types.ts'

const line = /^(.+?)\((\d+),(\d+)\): error TS(\d+): (.*)$/

/** Type problems of a folder of code. Folders under another root resolve packages from this repository. */
export async function typeProblems(folder: string): Promise<TypeProblem[]> {
  const cache = join(repository, '.kata', 'types')
  await mkdir(cache, { recursive: true })
  const key = relative(repository, folder).replace(/[^\w.-]+/g, '_')
  const project = join(cache, `${key}.tsconfig.json`)
  await writeFile(
    project,
    JSON.stringify({
      extends: join(repository, 'tsconfig.json'),
      compilerOptions: { incremental: true, tsBuildInfoFile: join(cache, `${key}.tsbuildinfo`), noEmit: true },
      include: [folder],
      exclude: [],
    }),
  )
  const { output, code } = await tsc(project)
  const problems = output.split('\n').flatMap((text) => problemOf(text, folder))
  if (code !== 0 && problems.length === 0) throw compilerFailed(folder, output)
  return problems
}

function problemOf(text: string, folder: string): TypeProblem[] {
  const found = line.exec(text)
  if (!found) return []
  const [, file = '', row, column, code, message = ''] = found
  const absolute = join(repository, file)
  if (!absolute.startsWith(folder)) return []
  return [{ file: relative(folder, absolute), line: Number(row), column: Number(column), code: Number(code), message }]
}

async function tsc(project: string): Promise<{ output: string; code: number | null }> {
  const compiler = join(repository, 'node_modules', 'typescript', 'bin', 'tsc')
  const child = spawnGuarded(process.execPath, [compiler, '--pretty', 'false', '-p', project], {
    cwd: repository,
    // The compiler caches its own compiled code, by default in the system's temporary folder.
    env: { ...process.env, NODE_COMPILE_CACHE: join(repository, '.kata', 'types', 'compiler') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { output, code }
}

function compilerFailed(folder: string, output: string): KataError {
  return new KataError({
    code: 'TYPE_CHECK_FAILED',
    expected: { en: `tsc to check ${folder}`, ru: `tsc проверяет ${folder}` },
    observed: output.slice(0, 2_000) || 'no output',
    next: {
      en: 'Run `npm install`, then try again; if it persists, report a defect.',
      ru: 'Выполните `npm install` и повторите; если не помогло, сообщите об ошибке.',
    },
  })
}
