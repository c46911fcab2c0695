/** Implementations of a lab as they run: whole, each in a folder of its own, all of them side by side. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KataError } from '../errors/index.ts'
import { typeProblems } from '../grader/index.ts'
import { guardedDirectory } from '../guardian/index.ts'
import { type Lab, layGiven, repository } from '../lab/index.ts'
import { say } from '../text/index.ts'
import type { Variant } from './variants.ts'

/** Its folders go when it is disposed. */
export interface Assembly extends AsyncDisposable {
  /** Folder of an implementation. Throws what kept it from being made: an edit that no longer fits, say. */
  src(variant: Pick<Variant, 'path'>): string
  /**
   * What the compiler says of an implementation. It is asked once, of one program that holds them all: a compiler for each would read
   * the harness and its libraries again and again. While one has a syntax error, it says nothing of the types of the others.
   */
  problems(variant: Pick<Variant, 'path'>): Promise<readonly string[]>
}

export async function assemble(lab: Lab, variants: readonly Variant[]): Promise<Assembly> {
  const parent = join(repository, '.kata', 'overlays')
  await mkdir(parent, { recursive: true })
  const directory = await guardedDirectory(parent, `${lab.slug}-`)
  const failures = new Map<string, unknown>()
  for (const variant of variants) {
    const src = join(directory.path, variant.path)
    await make(lab, variant, src).catch(async (error: unknown) => {
      failures.set(variant.path, error)
      await rm(src, { recursive: true, force: true })
    })
  }
  let types: ReturnType<typeof typesOf> | undefined
  return {
    src({ path }) {
      if (failures.has(path)) throw failures.get(path)
      return join(directory.path, path)
    },
    async problems({ path }) {
      types ??= typesOf(directory.path, variants)
      return (await types).get(path) ?? []
    },
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  }
}

async function make(lab: Lab, { path, from, edits = [] }: Variant, src: string): Promise<void> {
  await mkdir(src, { recursive: true })
  await cp(from, src, { recursive: true })
  for (const { file, find, replace } of edits) {
    const text = await readFile(join(src, file), 'utf8').catch(() => '')
    const places = text.split(find).length - 1
    if (places !== 1) throw editLost(lab, path, file, places)
    await writeFile(
      join(src, file),
      text.replace(find, () => replace),
    )
  }
  await layGiven(lab, src)
}

/** Of a program of forty implementations. */
const limits = { timeMs: 600_000, memoryMb: 4096 }

async function typesOf(root: string, variants: readonly Variant[]): Promise<Map<string, string[]>> {
  const byPath = new Map(variants.map(({ path }) => [path, [] as string[]]))
  for (const { file, line, code, message } of await typeProblems(root, limits, Number.POSITIVE_INFINITY)) {
    const path = variants.find((variant) => file.startsWith(`${variant.path}/`))?.path
    const place = path === undefined ? file : file.slice(path.length + 1)
    // What is wrong elsewhere one of them has brought about: it is told of each.
    for (const one of path === undefined ? byPath.keys() : [path])
      byPath
        .get(one)
        ?.push(`${say({ en: 'it does not compile', ru: 'не компилируется' })}: ${place}:${line} TS${code} ${message}`)
  }
  return byPath
}

function editLost(lab: Lab, path: string, file: string, places: number): KataError {
  return new KataError({
    code: 'MISCONCEPTION_EDIT',
    expected: {
      en: `solutions/${lab.slug}/${path}.ts: its text to stand exactly once in ${file}`,
      ru: `solutions/${lab.slug}/${path}.ts: текст встречается в ${file} ровно один раз`,
    },
    observed: { en: `${places} times`, ru: `${places} раз` },
    next: { en: 'Bring the edit up to date with the solution.', ru: 'Приведите правку в соответствие с решением.' },
  })
}
