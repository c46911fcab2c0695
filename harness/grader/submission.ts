/** Takes a submission: only the regular files of `katas/<lab>/src`, nothing else of what the folder holds. */
import { cp, lstat, mkdir, readdir, stat } from 'node:fs/promises'
import { extname, join, relative, resolve } from 'node:path'
import { KataError } from '../errors/index.ts'
import { type GuardedDirectory, guardedDirectory } from '../guardian/index.ts'
import { type Lab, repository } from '../lab/index.ts'

/** What a student's `src/` may hold. */
const allowed = new Set([
  '.ts',
  '.json',
  '.yml',
  '.yaml',
  '.properties',
  '.conf',
  '.sql',
  '.html',
  '.css',
  '.js',
  '.avsc',
  '.md',
])
const largestFile = 1_000_000
const largestLab = 5_000_000

export interface Submission extends AsyncDisposable {
  /** For people: the folder or git reference as it was given. */
  readonly name: string
  /** Root that paths of type problems are relative to. */
  readonly root: string
  /** Folder of each lab's code. */
  readonly src: Readonly<Record<string, string>>
}

/**
 * The working tree itself (`folder` is the repository), or a copy of a foreign folder under `.kata/submissions/`.
 * Rejects with SUBMISSION_REFUSED for links, big files and missing folders.
 */
export async function takeSubmission(folder: string, labs: readonly Lab[]): Promise<Submission> {
  const from = resolve(folder)
  if (!(await stat(from).catch(() => undefined))?.isDirectory())
    throw refused(folder, 'a folder', 'there is no such folder', 'папка', 'такой папки нет')
  for (const lab of labs) await check(from, lab)
  if (from === repository) {
    const src = Object.fromEntries(labs.map((lab) => [lab.slug, join(lab.dir, 'src')]))
    return { name: '.', root: repository, src, async [Symbol.asyncDispose]() {} }
  }
  return overlay(folder, from, labs)
}

async function overlay(name: string, from: string, labs: readonly Lab[]): Promise<Submission> {
  const parent = join(repository, '.kata', 'submissions')
  await mkdir(parent, { recursive: true })
  const directory: GuardedDirectory = await guardedDirectory(parent, 'sub-')
  const src: Record<string, string> = {}
  for (const lab of labs) {
    const to = join(directory.path, 'katas', lab.slug, 'src')
    await cp(join(from, 'katas', lab.slug, 'src'), to, { recursive: true })
    src[lab.slug] = to
  }
  return { name, root: directory.path, src, [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose]() }
}

async function check(from: string, lab: Lab): Promise<void> {
  const src = join(from, 'katas', lab.slug, 'src')
  const top = await lstat(src).catch(() => undefined)
  if (!top)
    throw refused(src, `a folder katas/${lab.slug}/src`, 'it is missing', `папка katas/${lab.slug}/src`, 'её нет')
  let total = 0
  for await (const { path, info } of walk(src)) {
    const where = relative(from, path)
    if (info.isSymbolicLink() || !(info.isFile() || info.isDirectory()))
      throw refused(
        where,
        'regular files only',
        'a link or special file',
        'только обычные файлы',
        'ссылка или специальный файл',
      )
    if (info.isDirectory()) continue
    if (!allowed.has(extname(path)))
      throw refused(
        where,
        `a file of a kind among ${[...allowed].join(' ')}`,
        'another kind',
        `файл одного из видов ${[...allowed].join(' ')}`,
        'другой вид',
      )
    total += Number(info.size)
    if (info.size > largestFile || total > largestLab)
      throw refused(
        where,
        `at most ${largestFile} bytes a file and ${largestLab} a lab`,
        `${info.size} bytes, ${total} in all`,
        `не более ${largestFile} байт на файл и ${largestLab} на лабораторную`,
        `${info.size} байт, всего ${total}`,
      )
  }
}

async function* walk(path: string): AsyncGenerator<{ path: string; info: Awaited<ReturnType<typeof lstat>> }> {
  const info = await lstat(path)
  yield { path, info }
  if (!info.isDirectory()) return
  for (const name of await readdir(path)) yield* walk(join(path, name))
}

function refused(
  where: string,
  expectedEn: string,
  observedEn: string,
  expectedRu: string,
  observedRu: string,
): KataError {
  return new KataError({
    code: 'SUBMISSION_REFUSED',
    kind: 'usage',
    expected: { en: expectedEn, ru: expectedRu },
    observed: { en: `${where}: ${observedEn}`, ru: `${where}: ${observedRu}` },
    next: {
      en: 'Hand in the repository with the katas/*/src folders as plain files; everything else in it is ignored.',
      ru: 'Сдавайте репозиторий, в котором katas/*/src — обычные файлы; всё остальное в нём не учитывается.',
    },
  })
}
