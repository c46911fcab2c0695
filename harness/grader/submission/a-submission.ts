/** A submission of two labs in a folder of its own, for each test. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Lab } from '../../lab/index.ts'

export const lab = { slug: '01-one', dir: '/nowhere/katas/01-one', given: [] as string[] } as Lab
export const other = { slug: '02-two', dir: '/nowhere/katas/02-two', given: [] as string[] } as Lab

/** Its folder, and the code of its first lab. */
export async function aSubmission(): Promise<{ folder: string; src: string }> {
  const parent = await mkdtemp(join(tmpdir(), 'submission-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  const folder = join(parent, 'работа студента № 1')
  const sourceOf = ({ slug }: Lab) => join(folder, 'katas', slug, 'src')
  for (const one of [lab, other]) {
    await mkdir(sourceOf(one), { recursive: true })
    await writeFile(join(sourceOf(one), 'index.ts'), 'export const answer = 42\n')
  }
  return { folder, src: sourceOf(lab) }
}
