import type { Face } from './face.ts'
import { startJavaComponent } from './jvm.ts'
import { ensureProgram } from './packages.ts'
import type { Component, StartOptions } from './types.ts'

const about = 'OpenSearch 2.19.1'

/** An index with Elasticsearch's HTTP API at the endpoint `http`. Its data outlive kill and stop. */
export async function startIndex({ onProgress }: StartOptions = {}): Promise<Component> {
  const { folder, classPath } = await ensureProgram('index', about, onProgress)
  return startJavaComponent({
    name: 'index',
    about,
    folder,
    ...(onProgress ? { onProgress } : {}),
    classPath,
    mainClass: 'IndexNode',
    heapMb: 256,
    ports: 2,
    prepare: async (directory, [port = 0, transport]) => ({
      ...indexAt(port),
      // Netty may reach into the JDK; without the flags it logs a page about that.
      flags: ['-Dio.netty.noUnsafe=true', '-Dio.netty.noKeySetOptimization=true', '-Dlog4j2.disable.jmx=true'],
      args: [directory, String(port), String(transport)],
    }),
  })
}

export function indexAt(port: number): Face {
  const http = `http://127.0.0.1:${port}`
  return {
    endpoints: { http },
    async ready(signal) {
      const health = await fetch(`${http}/_cluster/health?wait_for_status=yellow&timeout=1s`, { signal })
      if (!health.ok) throw new Error(`GET ${http}/_cluster/health: ${health.status}`)
    },
    async clear(beginning) {
      const answer = await fetch(`${http}/_cat/indices/${encodeURIComponent(beginning)}*?format=json&h=index`)
      const found = (await answer.json()) as { index: string }[]
      for (const { index } of found) await fetch(`${http}/${encodeURIComponent(index)}`, { method: 'DELETE' })
    },
  }
}
