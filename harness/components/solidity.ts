import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { CompiledContract } from '../chain/index.ts'
import type { OnProgress } from '../places/index.ts'
import { ensureNpmPackages } from './npm-packages.ts'

/** Small code, the same on each machine, for any chain since 2022. */
const settings = {
  optimizer: { enabled: true, runs: 200 },
  evmVersion: 'paris',
  metadata: { bytecodeHash: 'none', appendCBOR: false },
  outputSelection: { '*': { '*': ['evm.bytecode.object', 'evm.methodIdentifiers'] } },
}

interface Output {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<string, Record<string, { evm: { bytecode: { object: string }; methodIdentifiers: object } }>>
}

/** What solc makes of the one contract of a source. Throws its errors and warnings. */
export async function compileSolidity(
  name: string,
  source: string,
  onProgress?: OnProgress,
): Promise<CompiledContract> {
  const folder = await ensureNpmPackages('solc', 'solc 0.8.37', onProgress)
  const solc = createRequire(join(folder, 'package.json'))('solc') as { compile(input: string): string }
  const input = { language: 'Solidity', sources: { [name]: { content: source } }, settings }
  const { errors = [], contracts }: Output = JSON.parse(solc.compile(JSON.stringify(input)))
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  const { evm } = contracts[name]![name]!
  return { bytecode: `0x${evm.bytecode.object}`, methods: { ...evm.methodIdentifiers } }
}
