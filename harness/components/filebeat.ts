/** Filebeat: ships the lines of log files, as its configuration says. */
import type { ChildProcess } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { guardedDirectory, killGroup, spawnGuarded } from '../guardian/index.ts'
import { afterPatience } from '../patience/index.ts'
import { home } from '../places/index.ts'
import { onPath } from '../processes/index.ts'
import { say } from '../text/index.ts'
import type { Face } from './face.ts'
import { notRunning } from './failures.ts'
import { ensureGoProgram, hasGo } from './go-program.ts'
import { startProgram } from './program.ts'
import type { Component, ComponentMode, Settings, StartOptions } from './types.ts'

const about = 'Filebeat 7.17.29'
/** The modules, what the compiler keeps of them, and the program. */
const roomToBuild = 3 * 1024 * 1024 * 1024

const stopsWithinMs = 10_000

/** The one setting: the text of its configuration file. */
const FILE = 'filebeat.yml'

/**
 * There is nothing that it could ship until somebody says what: it runs from `start({ 'filebeat.yml': text })` on, and `start()` alone starts nothing. What it has
 * shipped it remembers over `kill` and `stop`, until it is cleared. Endpoint `folder`: a path; the log files that it is to read are in there. The program on the PATH is taken where
 * there is one.
 */
export async function startFilebeat({ onProgress }: StartOptions = {}): Promise<Component> {
  const program = onPath('filebeat') ?? (await ensureGoProgram('filebeat', about, roomToBuild, onProgress))
  return filebeatBy('native', async (folder, settings) => {
    await writeFile(join(folder, FILE), settings[FILE] ?? '')
    let child: ChildProcess | undefined
    const running = await startProgram({
      name: 'filebeat',
      ports: 1,
      settings,
      prepare: async (_, [port = 0]) => ({
        ...filebeatAt(port),
        // It logs to standard error; on the other one it tells of its control group each time that it is asked how it is.
        spawn: () =>
          (child = spawnGuarded(program, argsOf(folder, port), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })),
      }),
    })
    return {
      ...running,
      async stop() {
        // With an input that does not exist it hears no SIGTERM.
        using _ = afterPatience(stopsWithinMs, () => child && killGroup(child, 'SIGKILL'))
        await running.stop()
      },
    }
  })
}

/** The same as a service of docker-compose.yml, which sees the folder under its own path and shares the network of this machine (Linux). */
export async function startComposedFilebeat(options: StartOptions = {}): Promise<Component> {
  const { startComposed } = await import('./composed.ts')
  return filebeatBy('compose', async (folder, settings) => {
    await writeFile(join(folder, FILE), settings[FILE] ?? '')
    const environment = { KATA_FILEBEAT_FOLDER: folder }
    return startComposed({
      ...options,
      name: 'filebeat',
      folder: dirname(home),
      at: async (port) => filebeatAt(port),
      environment,
    })
  })
}

type Run = (folder: string, settings: Settings) => Promise<Component>

async function filebeatBy(mode: ComponentMode, run: Run): Promise<Component> {
  const runs = join(home, 'run')
  await mkdir(runs, { recursive: true })
  const directory = await guardedDirectory(runs, 'shipper-')
  const [logs, state] = [join(directory.path, 'logs'), join(directory.path, 'state')]
  await mkdir(logs)
  let running: Component | undefined
  const end = async (how: 'kill' | 'stop') => {
    await running?.[how]()
    await running?.[Symbol.asyncDispose]()
    running = undefined
  }
  return {
    mode,
    endpoints: { folder: logs },
    async start(settings) {
      if (!settings) return
      await end('stop')
      running = await run(directory.path, settings)
    },
    kill: () => end('kill'),
    stop: () => end('stop'),
    async freeze() {
      if (!running) throw notRunning('filebeat', '')
      await running.freeze()
    },
    thaw: async () => running?.thaw(),
    // It remembers by files, and those of a test are nobody else's.
    async clear() {
      await end('kill')
      await Promise.all([logs, state].map((folder) => rm(folder, { recursive: true, force: true })))
      await mkdir(logs)
    },
    logTail: async () => (await running?.logTail()) ?? '',
    async [Symbol.asyncDispose]() {
      await end('kill')
      await directory[Symbol.asyncDispose]()
    },
  }
}

/** What they set is not the file's to say. */
const argsOf = (folder: string, port: number): string[] => [
  '-e',
  '--strict.perms=false',
  ...['-c', join(folder, FILE)],
  ...['--path.home', folder],
  ...['--path.data', join(folder, 'state')],
  ...['-E', 'http.enabled=true'],
  ...['-E', 'http.host=127.0.0.1'],
  ...['-E', `http.port=${port}`],
  ...['-E', 'logging.level=warning'],
  ...['-E', 'logging.metrics.enabled=false'],
]

export function filebeatAt(port: number): Face {
  const http = `http://127.0.0.1:${port}`
  return {
    endpoints: {},
    async ready(signal) {
      const response = await fetch(`${http}/stats`, { signal })
      if (!response.ok) throw new Error(`GET ${http}/stats: ${response.status}`)
      const { libbeat } = (await response.json()) as { libbeat?: { output?: { type?: string } } }
      // It is asked before it has read its configuration, too: with an output it has taken it.
      if (!libbeat?.output?.type) throw new Error('it has no output yet')
    },
  }
}

/** What this machine lacks to run it natively. */
export async function missingForFilebeat(): Promise<string | undefined> {
  if (onPath('filebeat') !== undefined || hasGo()) return undefined
  return say({
    en: 'filebeat on the PATH, or Go (https://go.dev/dl) to build it once',
    ru: 'filebeat в PATH либо Go (https://go.dev/dl), чтобы один раз его собрать',
  })
}
