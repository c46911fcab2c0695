import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { propertiesText } from '../java/index.ts'
import type { Face } from './face.ts'
import { startJavaComponent } from './jvm.ts'
import { openObjectStore, storeAccess } from './object-store.ts'
import { ensureJars } from './packages.ts'
import { remoteStorageClassPath } from './remote-storage.ts'
import type { Component, StartOptions } from './types.ts'

const about = 'S3Proxy 2.6.0'

/** An object store with S3's API at the endpoint `http`, for `storeAccess`. Its objects outlive kill and stop. */
export async function startS3({ onProgress }: StartOptions = {}): Promise<Component> {
  // Brokers that use the store want its remote storage manager: built beside it, so that no test has to wait for that.
  const [folder] = await Promise.all([ensureJars('s3', about, onProgress), remoteStorageClassPath(onProgress)])
  return startJavaComponent({
    name: 's3',
    about,
    folder,
    ...(onProgress ? { onProgress } : {}),
    classPath: join(folder, '*'),
    mainClass: 'org.gaul.s3proxy.Main',
    heapMb: 128,
    ports: 1,
    prepare: async (_, [port = 0]) => ({
      ...s3At(port),
      flags: [
        '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
        // It sends System.err to its logger, which would then write to itself.
        '-Dorg.slf4j.simpleLogger.logFile=System.out',
      ],
      args: ['--properties', 's3proxy.conf'],
    }),
    async configure(directory, [port = 0]) {
      await mkdir(join(directory, 'data'), { recursive: true })
      const properties = {
        's3proxy.endpoint': `http://127.0.0.1:${port}`,
        's3proxy.authorization': 'aws-v2-or-v4',
        's3proxy.identity': storeAccess.accessKey,
        's3proxy.credential': storeAccess.secretKey,
        'jclouds.provider': 'filesystem',
        'jclouds.filesystem.basedir': 'data',
      }
      await writeFile(join(directory, 's3proxy.conf'), propertiesText(properties))
    },
  })
}

export function s3At(port: number): Face {
  const http = `http://127.0.0.1:${port}`
  return {
    endpoints: { http },
    ready: async (signal) => void (await openObjectStore(http).buckets(signal)),
  }
}
