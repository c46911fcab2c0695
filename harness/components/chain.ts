/** A node of an Ethereum chain (anvil): JSON-RPC over HTTP, and a block when it is asked to make one. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { rpcAt } from '../chain/index.ts'
import { spawnGuarded } from '../guardian/index.ts'
import { say } from '../text/index.ts'
import type { Face } from './face.ts'
import { ensureNpmPackages } from './npm-packages.ts'
import { startProgram } from './program.ts'
import type { Component, StartOptions } from './types.ts'

const about = 'anvil 1.7.1'

/** By Node's names of the system and its processor. */
const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': '@foundry-rs/anvil-darwin-arm64',
  'darwin-x64': '@foundry-rs/anvil-darwin-amd64',
  'linux-arm64': '@foundry-rs/anvil-linux-arm64',
  'linux-x64': '@foundry-rs/anvil-linux-amd64',
  'win32-x64': '@foundry-rs/anvil-win32-amd64',
}

const packageHere = (): string | undefined => packages[`${process.platform}-${process.arch}`]

/** What it starts with, natively and by Compose: no block is made unless somebody asks, and what was sent first stands first in it. */
const habits = ['--no-mining', '--order', 'fifo']

/**
 * Endpoint `http`: JSON-RPC. Ten accounts, unlocked, with 10,000 ether each. Its chain outlives a stop; a kill takes it back to what the last stop left, or to the
 * genesis. What a test did there is cleared by going back to the genesis.
 */
export async function startChain({ onProgress }: StartOptions = {}): Promise<Component> {
  const folder = await ensureNpmPackages('chain', about, onProgress)
  const { resolve } = createRequire(join(folder, 'package.json'))
  const program = resolve(`${packageHere()}/bin/anvil${process.platform === 'win32' ? '.exe' : ''}`)
  return startProgram({
    name: 'chain',
    ports: 1,
    prepare: async (directory, [port = 0]) => ({
      ...chainAt(port),
      spawn: () =>
        spawnGuarded(
          program,
          ['--host', '127.0.0.1', '--port', String(port), ...habits, '--state', join(directory, 'chain.json')],
          { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] },
        ),
    }),
  })
}

export function chainAt(port: number): Face {
  const http = `http://127.0.0.1:${port}`
  const ask = rpcAt(http)
  return {
    endpoints: { http },
    ready: async (signal) => void (await ask('eth_chainId', [], signal)),
    async clear() {
      await ask('anvil_dropAllTransactions') // those that are in no block yet
      await ask('anvil_reset')
    },
  }
}

/** What this machine lacks to run it natively. */
export async function missingForChain(): Promise<string | undefined> {
  if (packageHere()) return undefined
  return say({
    en: 'Linux or macOS on an x64 or arm64 processor, or Windows on x64',
    ru: 'Linux или macOS на процессоре x64 или arm64 либо Windows на x64',
  })
}
