/** Addresses, hashes and blocks that no chain has made, for functions that need none. */
import type * as Lab from '../src/index.ts'

export const NOBODY = `0x${'0'.repeat(40)}`
export const MOST = 2n ** 256n - 1n

const hex = (n: number | bigint, digits: number) => `0x${n.toString(16).padStart(digits, '0')}`
export const address = (n: number): string => hex(0xa0 * 2 ** 40 + n, 40)
export const hash = (n: number): string => hex(n, 64)
/** An address as a topic, an amount as data. */
export const word = (value: string | bigint): string => hex(BigInt(value), 64)

export const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
export const APPROVAL = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'

/** An hour ago, in whole seconds: a broker keeps what is not older than a week. */
export const RECENT = Math.floor(Date.now() / 1_000) * 1_000 - 3_600_000

export function block(number: number, own: number, parent: number | null, holding: Partial<Lab.Block> = {}): Lab.Block {
  return {
    number,
    hash: hash(own),
    parentHash: hash(parent ?? 0),
    at: RECENT + number * 1_000,
    transactions: [],
    events: [],
    ...holding,
  }
}

/** `pending 3 #7`: the block of number 3 whose hash is made of 7. */
export const shownChange = ({ status, block: { number, hash: own } }: Lab.Change): string =>
  `${status} ${number} #${Number(BigInt(own))}`

/** `confirmed 1 #1, pending 2 #5 3 #6`. */
export const shownChain = ({ confirmed, pending }: Lab.Chain): string =>
  `confirmed ${confirmed ? `${confirmed.number} #${Number(BigInt(confirmed.hash))}` : 'none'}, pending ${
    pending.map((one) => `${one.number} #${Number(BigInt(one.hash))}`).join(' ') || 'none'
  }`

let transfers = 0

export const transfer = (contract: string, from: string, to: string, value: bigint, number = 1): Lab.ChainEvent => ({
  ...placed(contract, number),
  name: 'Transfer',
  from,
  to,
  value: String(value),
})

export const approval = (
  contract: string,
  owner: string,
  spender: string,
  value: bigint,
  number = 1,
): Lab.ChainEvent => ({
  ...placed(contract, number),
  name: 'Approval',
  owner,
  spender,
  value: String(value),
})

const placed = (contract: string, number: number) => ({
  blockNumber: number,
  blockHash: hash(number),
  at: RECENT + number * 1_000,
  transactionHash: hash(1_000 + transfers),
  logIndex: transfers++,
  contract,
})

export const transaction = (from: string, more: Partial<Lab.ChainTransaction> = {}): Lab.ChainTransaction => ({
  blockNumber: 1,
  blockHash: hash(1),
  at: RECENT,
  hash: hash(5_000 + transfers++),
  from,
  to: address(99),
  value: '0',
  fee: '21000',
  succeeded: true,
  ...more,
})
