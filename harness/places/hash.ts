import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** Twelve hexadecimal digits that change with what stands in the text files, however their lines end: for the name of a folder that is made from them. */
export async function hashOfFiles(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files) hash.update((await readFile(file, 'utf8')).replaceAll('\r\n', '\n'))
  return hash.digest('hex').slice(0, 12)
}
