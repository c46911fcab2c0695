import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const place = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** `Token.sol`, and `token.json`: what its compiler made of it. */
export const tokenSource = place('Token.sol')
export const tokenCompiled = place('token.json')

export interface CompiledContract {
  /** Before the arguments of its constructor. */
  bytecode: string
  /** Selectors by signature: `transfer(address,uint256)` → `a9059cbb`. */
  methods: Readonly<Record<string, string>>
}

export const token: CompiledContract = JSON.parse(readFileSync(tokenCompiled, 'utf8'))

/** Addresses and numbers as a contract is given them: 32 bytes each. */
export const encoded = (values: readonly (string | bigint)[]): string =>
  values.map((value) => BigInt(value).toString(16).padStart(64, '0')).join('')
