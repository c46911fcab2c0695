/** A course of one small lab, for tests of the proof and of the grader: the skeleton of a new lab, made whole. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type GuardedDirectory, guardedDirectory } from '../guardian/index.ts'
import { type Lab, loadLab, repository } from '../lab/index.ts'
import { skeletonOf } from './skeleton.ts'

export const tiny = {
  slug: '99-tiny',
  title: '99.1 the greeting is in the topic once',
  manifest: 'katas/99-tiny/lab.ts',
  spec: 'katas/99-tiny/spec/01-greeting.spec.ts',
  stub: 'katas/99-tiny/src/index.ts',
  readme: 'katas/99-tiny/README.md',
  solution: 'solutions/99-tiny/src/index.ts',
  misconception: 'solutions/99-tiny/misconceptions/forgets-the-name.ts',
  notes: 'solutions/99-tiny/NOTES.md',
} as const

/** One test is enough for what is tested with it. */
const skeleton = () => skeletonOf(99, tiny.slug, 1)

/** A file of the skeleton. */
export function skeletonFile(path: string): string {
  return skeleton()[path] as string
}

/** Writes the course; `changed` replaces files of it. */
export async function tinyCourse(changed: Record<string, string> = {}): Promise<{ lab: Lab } & AsyncDisposable> {
  await mkdir(join(repository, '.kata'), { recursive: true })
  const directory: GuardedDirectory = await guardedDirectory(join(repository, '.kata'), 'course-')
  for (const [path, text] of Object.entries({ ...skeleton(), ...fourMore(), ...changed })) {
    const file = join(directory.path, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const lab = await loadLab(tiny.slug, directory.path)
  return { lab, [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose]() }
}

function fourMore(): Record<string, string> {
  const wrong = ['good bye ${name}', 'hello ${name}!', 'hello Rabbit', '']
  return Object.fromEntries(
    wrong.map((greeting, index) => [
      tiny.misconception.replace('forgets-the-name', `wrong-${index}`),
      skeletonFile(tiny.misconception).replace("replace: 'hello'", `replace: '${greeting}'`),
    ]),
  )
}
