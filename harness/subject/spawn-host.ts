import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawnGuarded } from '../guardian/index.ts'
import { language } from '../text/index.ts'
import type { SubjectOptions } from './types.ts'

const host = fileURLToPath(new URL('host/host.ts', import.meta.url))
const repository = fileURLToPath(new URL('../../', import.meta.url))

/** What is settled when a host is spawned. */
export type HostKind = Pick<SubjectOptions, 'src' | 'coverage' | 'inspect' | 'env' | 'libraries'>

/**
 * Starts Node with the host. The channel is descriptor 3; the environment holds what is named here. `ahead`: modules
 * that it loads before it is asked for anything.
 */
export function spawnHost(options: HostKind, ahead: readonly string[] = []): ChildProcess {
  const flags = [
    '--disable-sigusr1',
    '--disable-warning=TimeoutNegativeWarning',
    '--disable-warning=ExperimentalWarning',
  ]
  if (options.inspect) flags.push('--inspect-wait=127.0.0.1:0')
  return spawnGuarded(process.execPath, [...flags, host, ...ahead], {
    cwd: options.src,
    env: { PATH: process.env['PATH'], KATA_LANG: language(), ...compileCache(options), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
}

/**
 * Node's compile cache halves the start. One for each folder of code, so that no code's process can write what another's
 * runs. Not with coverage: code from the cache is counted by functions only (Node's documentation, "Module compile cache").
 * Not for folders that are laid out for one run: it would never be read.
 */
function compileCache({ src, coverage, inspect }: HostKind): Record<string, string> {
  const path = relative(repository, src)
  const isLasting = !['..', '.kata'].includes(path.split(sep)[0] ?? '')
  if (!isLasting || coverage || inspect) return {}
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16)
  return { NODE_COMPILE_CACHE: `${repository}.kata/compile-cache/${name}` }
}

/** Rejects when the process could not be started at all. */
export function exitOf(child: ChildProcess): Promise<readonly [number | null, NodeJS.Signals | null]> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => resolve([code, signal]))
    child.once('error', reject)
  })
}
