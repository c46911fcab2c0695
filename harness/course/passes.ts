/** What passed in this place: `kata proof --resume` does not run it again while its files are the same. */
import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Lab, repository } from '../lab/index.ts'
import { hashOfFolders } from './lab-hash.ts'

export interface Passes {
  /** Of one run: of an implementation by the lab's specs, with what else decides how it is judged. */
  keyOf(src: string, judgedBy: unknown): Promise<string>
  has(key: string): boolean
  keep(key: string): Promise<void>
}

/** @param file default `.kata/passes/<slug>`, a key a line */
export async function passesOf(lab: Lab, file = join(repository, '.kata', 'passes', lab.slug)): Promise<Passes> {
  const kept = new Set((await readFile(file, 'utf8').catch(() => '')).split('\n'))
  // Texts for people change nothing of a run.
  const specs = await hashOfFolders({ kata: lab.dir }, (path) => path.endsWith('.md'))
  return {
    async keyOf(src, judgedBy) {
      const parts = [specs, await hashOfFolders({ src }), JSON.stringify(judgedBy)]
      return createHash('sha256').update(parts.join('\n')).digest('hex')
    },
    has: (key) => kept.has(key),
    async keep(key) {
      kept.add(key)
      await mkdir(join(file, '..'), { recursive: true })
      await appendFile(file, `${key}\n`)
    },
  }
}
