import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { spawnNode } from '../guardian/index.ts'
import { language } from '../text/index.ts'
import type { SubjectOptions } from './types.ts'

const host = fileURLToPath(new URL('host/host.ts', import.meta.url))
const stripped = new URL('host/stripped.mjs', import.meta.url).href

/** What is settled when a host is spawned. */
export type HostKind = Pick<SubjectOptions, 'src' | 'coverage' | 'inspect' | 'env' | 'libraries'>

/**
 * Starts Node with the host. The channel is descriptor 3; the environment holds what is named here. `ahead`: modules
 * that it loads before it is asked for anything.
 */
export function spawnHost(options: HostKind, ahead: readonly string[] = []): ChildProcess {
  const flags = ['--import', stripped]
  if (options.inspect) flags.push('--inspect-wait=127.0.0.1:0')
  return spawnNode([...flags, host, ...ahead], {
    cwd: options.src,
    env: { PATH: process.env['PATH'], KATA_LANG: language(), KAFKAJS_NO_PARTITIONER_WARNING: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
}

/** Rejects when the process could not be started at all. */
export function exitOf(child: ChildProcess): Promise<readonly [number | null, NodeJS.Signals | null]> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => resolve([code, signal]))
    child.once('error', reject)
  })
}
