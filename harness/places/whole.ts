import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { guardedDirectory } from '../guardian/index.ts'

/** A folder that is there in full or not at all. */
export async function makeWhole(root: string, folder: string, make: (into: string) => Promise<void>): Promise<void> {
  await using building = await guardedDirectory(root, 'making-')
  const made = join(building.path, 'made')
  await mkdir(made)
  await make(made)
  await rename(made, folder)
}
