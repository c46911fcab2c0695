/** A copy of the course to run the command line in: the code is copied, packages and Kafka are linked. */
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from '../harness/lab/index.ts'

const copied = [
  'harness',
  'katas',
  'fixtures',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vitest.config.ts',
  'bootstrap.mjs',
]

export async function courseCopy(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'kata-copy-'))
  for (const name of copied) await cp(join(repository, name), join(path, name), { recursive: true })
  await symlink(join(repository, 'node_modules'), join(path, 'node_modules'))
  await mkdir(join(path, '.kata'))
  for (const name of ['kafka-4.3.1', 'installed'])
    await symlink(join(repository, '.kata', name), join(path, '.kata', name))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
