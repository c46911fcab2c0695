/**
 * The npm packages that run Kafka Streams' topologies, too. `@kafkats/flow` is fetched for the benchmark alone. Not kafka-streams (2022): it does not
 * start on Kafka 4 (decisions/005-streams-client.md).
 */
import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { repository } from '../../harness/lab/index.ts'
import type { AppOptions } from './app.ts'

export const flowVersion = '0.12.0'
const folder = join(repository, '.kata', 'flow')

export async function installFlow(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const packages = ['client', 'flow'].map((name) => `@kafkats/${name}@${flowVersion}`)
  const options = ['--prefix', folder, '--no-package-lock', '--no-audit', '--no-fund']
  await promisify(execFile)('npm', ['install', ...options, ...packages])
}

/** What Node is to run. */
export function flowArguments(options: AppOptions): string[] {
  return [fileURLToPath(new URL('flow.ts', import.meta.url)), folder, JSON.stringify(options)]
}
