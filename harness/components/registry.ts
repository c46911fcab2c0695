import { join } from 'node:path'
import type { Face } from './face.ts'
import { startJavaComponent } from './jvm.ts'
import { ensureJars } from './packages.ts'
import type { Component, StartOptions } from './types.ts'

const about = 'Apicurio Registry 3.0.9'
/** Where Apicurio speaks as Confluent's Schema Registry does. */
const confluentApi = '/apis/ccompat/v7'

/**
 * A schema registry with Confluent's HTTP API at the endpoint `http`. Schemas are in memory: a restart forgets them. As Confluent's own does, it begins with the
 * compatibility BACKWARD.
 */
export async function startRegistry({ onProgress }: StartOptions = {}): Promise<Component> {
  const folder = await ensureJars('registry', about, onProgress)
  return startJavaComponent({
    name: 'registry',
    about,
    folder,
    ...(onProgress ? { onProgress } : {}),
    classPath: join(folder, 'apicurio-registry-app-3.0.9-runner.jar'),
    mainClass: 'io.quarkus.runner.GeneratedMain',
    heapMb: 256,
    ports: 1,
    prepare: async (_, [port = 0]) => ({
      ...registryAt(port),
      flags: [
        '-Dquarkus.http.host=127.0.0.1',
        `-Dquarkus.http.port=${port}`,
        '-Dquarkus.http.access-log.enabled=false',
        '-Dapicurio.rest.deletion.group.enabled=true',
      ],
    }),
  })
}

export function registryAt(port: number): Face {
  const http = `http://127.0.0.1:${port}${confluentApi}`
  return {
    endpoints: { http },
    async ready(signal) {
      const response = await fetch(`${http}/config`, {
        method: 'PUT',
        signal,
        headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
        body: JSON.stringify({ compatibility: 'BACKWARD' }),
      })
      if (!response.ok) throw new Error(`PUT ${http}/config: ${response.status} ${await response.text()}`)
    },
  }
}
