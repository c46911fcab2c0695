import { type Rpc, rpcAt } from './rpc.ts'
import { encoded, token } from './token.ts'

/** A transaction as a node of the labs takes it from an account of its own. */
export interface Transaction {
  from: string
  to?: string
  data?: string
  value?: string
  gas: string
}

/** What a token is asked to do. */
export type TokenCall =
  | readonly ['transfer', to: string, value: bigint]
  | readonly ['transferEach', to: string, value: bigint, times: bigint]
  | readonly ['approve', spender: string, value: bigint]
  | readonly ['note', value: bigint]
  | readonly ['burn', value: bigint]
  | readonly ['pay', other: string, to: string, value: bigint]

const signatures: Readonly<Record<TokenCall[0], string>> = {
  transfer: 'transfer(address,uint256)',
  transferEach: 'transferEach(address,uint256,uint256)',
  approve: 'approve(address,uint256)',
  note: 'note(uint256)',
  burn: 'burn(uint256)',
  pay: 'pay(address,address,uint256)',
}

/** Enough for all that the token does: nothing is estimated, so what will fail is sent, too. */
const gas = '0x2dc6c0'

const quantity = (value: bigint | number): string => `0x${value.toString(16)}`

/** A chain as those see it who send transactions and make blocks. Nothing is in a block before `mine`. */
export class Chain {
  readonly ask: Rpc

  constructor(http: string) {
    this.ask = rpcAt(http)
  }

  async accounts(): Promise<string[]> {
    return (await this.ask('eth_accounts')) as string[]
  }

  /** @returns its hash */
  async send(transaction: Transaction): Promise<string> {
    return String(await this.ask('eth_sendTransaction', [transaction]))
  }

  /** The transaction that calls a token; `send` sends it. */
  call(from: string, contract: string, [method, ...values]: TokenCall): Transaction {
    const selector = token.methods[signatures[method]]
    return { from, to: contract, data: `0x${selector}${encoded(values)}`, gas }
  }

  /** The transaction that pays ether, in wei. */
  payment(from: string, to: string, wei: bigint): Transaction {
    return { from, to, value: quantity(wei), gas }
  }

  /** A token of the account's own, in a block of its own. @returns its address */
  async deployToken(from: string, supply: bigint): Promise<string> {
    const hash = await this.send({ from, data: `${token.bytecode}${encoded([supply])}`, gas })
    await this.mine()
    const receipt = (await this.ask('eth_getTransactionReceipt', [hash])) as { contractAddress: string }
    return receipt.contractAddress
  }

  async mine(blocks = 1): Promise<void> {
    for (let n = 0; n < blocks; n++) await this.ask('evm_mine')
  }

  /**
   * The newest blocks become others, with these transactions and no other: each with the number of its block, 0 for the first of them.
   */
  async reorganise(depth: number, transactions: readonly (readonly [Transaction, number])[] = []): Promise<void> {
    await this.ask('anvil_reorg', [depth, transactions])
  }

  /** The newest blocks are gone, and no others come for them. */
  async rollBack(depth: number): Promise<void> {
    await this.ask('anvil_rollback', [depth])
  }

  async height(): Promise<number> {
    return Number(await this.ask('eth_blockNumber'))
  }

  async balanceOf(contract: string, address: string): Promise<bigint> {
    const data = `0x${token.methods['balanceOf(address)']}${encoded([address])}`
    return BigInt(String(await this.ask('eth_call', [{ to: contract, data }, 'latest'])))
  }

  async totalSupply(contract: string): Promise<bigint> {
    const data = `0x${token.methods['totalSupply()']}`
    return BigInt(String(await this.ask('eth_call', [{ to: contract, data }, 'latest'])))
  }
}
