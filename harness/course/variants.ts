/** What the proof runs a lab's specs against: the stub, the solution, alternatives, misconceptions. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { KataError, messageOf } from '../errors/index.ts'
import type { Lab } from '../lab/index.ts'
import { say } from '../text/index.ts'
import type { Misconception } from './misconception.ts'

/** One implementation of a lab. */
export interface Variant {
  /** `stub`, `solution`, `alternatives/classes-and-batches`, `misconceptions/acks-zero`. */
  path: string
  /** Folder of its files, without those that the lab gives. */
  from: string
  edits?: Misconception['edits']
}

export interface NamedMisconception extends Misconception {
  /** The file's name without its ending. */
  name: string
}

/** Where a lab's right and wrong implementations stand: `solutions/<slug>`. */
export function solutionsOf(lab: Lab): string {
  return join(lab.dir, '..', '..', 'solutions', lab.slug)
}

export function stubOf(lab: Lab): Variant {
  return { path: 'stub', from: join(lab.dir, 'src') }
}

export function solutionOf(lab: Lab): Variant {
  return { path: 'solution', from: join(solutionsOf(lab), 'src') }
}

/** Further right implementations. */
export async function alternativesOf(lab: Lab): Promise<Variant[]> {
  const dir = join(solutionsOf(lab), 'alternatives')
  const entries = existsSync(dir) ? await readdir(dir, { withFileTypes: true }) : []
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ path: `alternatives/${name}`, from: join(dir, name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Throws `MISCONCEPTION_BROKEN`. */
export async function misconceptionsOf(lab: Lab): Promise<NamedMisconception[]> {
  const dir = join(solutionsOf(lab), 'misconceptions')
  const files = existsSync(dir) ? (await readdir(dir)).filter((name) => name.endsWith('.ts')).sort() : []
  return Promise.all(
    files.map(async (file) => ({ ...(await load(lab, join(dir, file))), name: basename(file, '.ts') })),
  )
}

async function load(lab: Lab, file: string): Promise<Misconception> {
  const path = `solutions/${lab.slug}/misconceptions/${basename(file)}`
  const loaded = (await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw broken(path, messageOf(error), error)
  })) as { default?: Misconception }
  if (!loaded.default?.edits)
    throw broken(path, say({ en: 'no default export with edits', ru: 'нет экспорта по умолчанию с edits' }))
  return loaded.default
}

export function wrongOf(lab: Lab, { name, edits }: NamedMisconception): Variant {
  return { ...solutionOf(lab), path: `misconceptions/${name}`, edits }
}

function broken(path: string, observed: string, cause?: unknown): KataError {
  return new KataError({
    code: 'MISCONCEPTION_BROKEN',
    expected: {
      en: `${path} with a default export made by defineMisconception({ … })`,
      ru: `${path} с экспортом по умолчанию из defineMisconception({ … })`,
    },
    observed,
    next: { en: 'Mend the file.', ru: 'Исправьте файл.' },
    cause,
  })
}
