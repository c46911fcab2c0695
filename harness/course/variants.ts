/** What the proof runs a lab's specs against: the stub, the solution, alternatives, misconceptions. */
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { KataError } from '../errors/index.ts'
import { type GuardedDirectory, guardedDirectory } from '../guardian/index.ts'
import type { Lab } from '../lab/index.ts'
import { repository } from '../lab/index.ts'
import type { Misconception } from './misconception.ts'

/** Where a lab's right and wrong implementations stand: `solutions/<slug>`. */
export function solutionsOf(lab: Lab): string {
  return join(lab.dir, '..', '..', 'solutions', lab.slug)
}

/** Folders of further right implementations. */
export async function alternativesOf(lab: Lab): Promise<string[]> {
  const dir = join(solutionsOf(lab), 'alternatives')
  const entries = existsSync(dir) ? await readdir(dir, { withFileTypes: true }) : []
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(dir, entry.name))
}

export interface NamedMisconception extends Misconception {
  /** The file's name without its ending. */
  name: string
}

export async function misconceptionsOf(lab: Lab): Promise<NamedMisconception[]> {
  const dir = join(solutionsOf(lab), 'misconceptions')
  const files = existsSync(dir) ? (await readdir(dir)).filter((name) => name.endsWith('.ts')).sort() : []
  return Promise.all(
    files.map(async (file) => {
      const loaded = (await import(pathToFileURL(join(dir, file)).href)) as { default: Misconception }
      return { ...loaded.default, name: basename(file, '.ts') }
    }),
  )
}

/** The solution with the misconception's edits, in a folder that goes when disposed. */
export async function materialise(lab: Lab, misconception: NamedMisconception): Promise<GuardedDirectory> {
  const overlays = join(repository, '.kata', 'overlays')
  await mkdir(overlays, { recursive: true })
  const directory = await guardedDirectory(overlays, `${lab.slug}-${misconception.name}-`)
  await cp(join(solutionsOf(lab), 'src'), directory.path, { recursive: true })
  for (const { file, find, replace } of misconception.edits) {
    const path = join(directory.path, file)
    const text = await readFile(path, 'utf8').catch(() => '')
    const places = text.split(find).length - 1
    if (places !== 1) throw editLost(lab, misconception, file, places)
    await writeFile(
      path,
      text.replace(find, () => replace),
    )
  }
  return directory
}

function editLost(lab: Lab, misconception: NamedMisconception, file: string, places: number): KataError {
  const path = `solutions/${lab.slug}/misconceptions/${misconception.name}.ts`
  return new KataError({
    code: 'MISCONCEPTION_EDIT',
    expected: {
      en: `${path}: its text to stand exactly once in ${file}`,
      ru: `${path}: текст встречается в ${file} ровно один раз`,
    },
    observed: { en: `${places} times`, ru: `${places} раз` },
    next: { en: 'Bring the edit up to date with the solution.', ru: 'Приведите правку в соответствие с решением.' },
  })
}
