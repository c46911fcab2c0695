/** What a lab's own files are, whatever git or the machine's line ends say. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isLeftOut, type Lab } from '../lab/index.ts'
import { solutionsOf } from './variants.ts'

/**
 * Of every file of `katas/<slug>` and `solutions/<slug>`: its path and its content, CRLF read as LF. Without what editors leave there, and
 * without `mutants.json`, which has a hash of its own.
 */
export function hashOf(lab: Lab): Promise<string> {
  return hashOfFolders({ kata: lab.dir, solution: solutionsOf(lab) })
}

/** The same of other folders, each under a name that is the same on every machine. */
export async function hashOfFolders(
  folders: Readonly<Record<string, string>>,
  isLeftOutToo: (path: string) => boolean = () => false,
): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, dir] of Object.entries(folders))
    for (const path of await filesOf(dir)) {
      if (isLeftOutToo(path)) continue
      const text = (await readFile(join(dir, path), 'latin1')).replaceAll('\r\n', '\n')
      hash.update(`${name}/${path}\n${text.length}\n`).update(text, 'latin1')
    }
  return hash.digest('hex')
}

/** Paths with `/`, sorted alike on every machine. */
async function filesOf(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => path !== 'mutants.json' && !path.split('/').some(isLeftOut))
    .sort()
}
