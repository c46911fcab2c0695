import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lab } from '../../lab/index.ts'
import { solutionsOf } from '../variants.ts'

/** Of the files that decide what a mutant's trial says: the solution and the spec. Line ends do not matter. */
export async function sourcesHash(lab: Lab): Promise<string> {
  const hash = createHash('sha256')
  for (const dir of [join(solutionsOf(lab), 'src'), join(lab.dir, 'spec')]) {
    const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.ts')).sort()
    for (const name of names)
      hash.update(`${name}\0${(await readFile(join(dir, name), 'utf8')).replaceAll('\r\n', '\n')}\0`)
  }
  for (const name of lab.given)
    hash.update(`${name}\0${(await readFile(join(lab.dir, 'src', name), 'utf8')).replaceAll('\r\n', '\n')}\0`)
  return hash.digest('hex').slice(0, 16)
}
