import { join } from 'node:path'
import type { OnProgress } from '../places/index.ts'
import { ensureProgram } from './packages.ts'

/**
 * The class path of `kata.tiered.S3RemoteStorageManager`, with which a broker keeps segments in an S3 bucket. Built once, against the jars of the native
 * broker.
 * @throws what `ensureNativeKafka` throws, JAVA_COMPILER_MISSING, JAVA_PROGRAM_NOT_BUILT
 */
export async function remoteStorageClassPath(onProgress?: OnProgress): Promise<string> {
  // Loaded here: every command reads the names of components, and few want a broker.
  const { ensureNativeKafka } = await import('../broker/index.ts')
  const { libs } = await ensureNativeKafka(onProgress)
  const { classPath } = await ensureProgram('remote-storage', 'the remote storage manager', onProgress, [
    join(libs, '*'),
  ])
  return classPath
}
