import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { guardedDirectory, repository } from '#harness'

/** A folder for a read model, gone when the test is over. */
export async function folder() {
  const runs = join(repository, '.kata', 'run')
  await mkdir(runs, { recursive: true })
  return guardedDirectory(runs, 'bank-')
}
