/** Prometheus: whoever uses it writes its configuration file and tells it to read it again (`POST /-/reload`). */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnGuarded } from '../guardian/index.ts'
import { onPath } from '../processes/index.ts'
import { say } from '../text/index.ts'
import { ensureDebianPackage, hasDebianTools } from './deb.ts'
import type { Face } from './face.ts'
import { startProgram } from './program.ts'
import type { Component, StartOptions } from './types.ts'

const about = 'Prometheus 2.42'

/** Endpoint `http`; `config` is the path of its configuration file, which scrapes nothing at first. The one on the PATH is taken where there is one. */
export async function startPrometheus({ onProgress }: StartOptions = {}): Promise<Component> {
  const program =
    onPath('prometheus') ?? join(await ensureDebianPackage('prometheus', about, onProgress), 'usr', 'bin', 'prometheus')
  return startProgram({
    name: 'prometheus',
    ports: 1,
    async prepare(directory, [port = 0]) {
      const config = join(directory, 'prometheus.yml')
      if (!existsSync(config)) await writeFile(config, '{}\n')
      const args = [
        `--config.file=${config}`,
        `--storage.tsdb.path=${join(directory, 'data')}`,
        `--web.listen-address=127.0.0.1:${port}`,
        '--web.enable-lifecycle',
        '--web.enable-admin-api',
        '--log.level=warn',
      ]
      const { endpoints, ready } = prometheusAt(port)
      return {
        endpoints: { ...endpoints, config },
        ready,
        spawn: () => spawnGuarded(program, args, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] }),
      }
    },
  })
}

function prometheusAt(port: number): Face {
  const http = `http://127.0.0.1:${port}`
  return {
    endpoints: { http },
    async ready(signal) {
      const response = await fetch(`${http}/-/ready`, { signal })
      if (!response.ok) throw new Error(`GET ${http}/-/ready: ${response.status}`)
    },
  }
}

/** What this machine lacks to run it natively. */
export async function missingForPrometheus(): Promise<string | undefined> {
  if (onPath('prometheus') !== undefined || hasDebianTools()) return undefined
  return say({
    en: 'prometheus on the PATH (macOS: brew install prometheus), or apt-get and dpkg to fetch it',
    ru: 'prometheus в PATH (macOS: brew install prometheus) либо apt-get и dpkg, чтобы его скачать',
  })
}
