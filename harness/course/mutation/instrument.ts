/** The solution with all its mutants in it, each behind a switch: Stryker's instrumenter makes them. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { type GuardedDirectory, guardedDirectory } from '../../guardian/index.ts'
import { type Lab, layGiven, repository } from '../../lab/index.ts'
import { solutionsOf } from '../variants.ts'
import { keyed, type Mutant, type Unkeyed } from './mutant.ts'
import { switchFile, switchText } from './switch.ts'

/** A copy of the solution for one lane. */
export interface Instrumented extends AsyncDisposable {
  readonly src: string
  readonly mutants: readonly Mutant[]
}

const silent = () => {}
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
}

/** Texts that a mutant would change are messages mostly, which no spec holds to the letter. */
const excludedMutations = ['StringLiteral']

export async function instrument(lab: Lab): Promise<Instrumented> {
  const overlays = join(repository, '.kata', 'overlays')
  await mkdir(overlays, { recursive: true })
  const directory: GuardedDirectory = await guardedDirectory(overlays, `${lab.slug}-mutants-`)
  await cp(join(solutionsOf(lab), 'src'), directory.path, { recursive: true })
  const names = (await readdir(directory.path, { recursive: true })).filter((name) => name.endsWith('.ts')).sort()
  const sources = await Promise.all(
    names.map(async (name) => ({ name, mutate: true, content: await readFile(join(directory.path, name), 'utf8') })),
  )
  const made = await new Instrumenter(logger).instrument(sources, { plugins: null, excludedMutations, ignorers: [] })
  for (const { name, content } of made.files) {
    const way = relative(dirname(name), switchFile) || switchFile
    const path = way.startsWith('.') ? way : `./${way}`
    await writeFile(join(directory.path, name), `import '${path}'\n${content}`)
  }
  await writeFile(join(directory.path, switchFile), switchText)
  await layGiven(lab, directory.path)
  const texts = new Map(sources.map(({ name, content }) => [name, content]))
  // Those of kinds that are left out are listed all the same, and stand in no file.
  const placed = made.mutants.filter(({ status }) => status !== 'Ignored')
  const mutants = placed.map(({ id, fileName, location, mutatorName, replacement }): Unkeyed => {
    const { start, end } = location
    const original = cutOut(texts.get(fileName) ?? '', start, end)
    // Stryker counts lines from 0.
    return {
      id,
      file: fileName,
      line: start.line + 1,
      column: start.column + 1,
      mutator: mutatorName,
      original,
      replacement,
    }
  })
  return {
    src: directory.path,
    mutants: keyed(mutants),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  }
}

interface Position {
  line: number
  column: number
}

function cutOut(text: string, start: Position, end: Position): string {
  const lines = text.split('\n').slice(start.line, end.line + 1)
  if (lines.length === 0) return ''
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column)
  lines[0] = lines[0]!.slice(start.column)
  return lines.join('\n')
}
