/** The real chain of a test: what it holds, read otherwise than students are told to. */
import type { Component, Topics } from '#harness'
import { Chain } from '#harness/chain'
import type * as Lab from '../src/index.ts'
import { APPROVAL, TRANSFER } from './values.ts'

interface Receipt {
  status: string
  gasUsed: string
  effectiveGasPrice: string
}

interface Log {
  address: string
  topics: string[]
  data: string
  blockHash: string
  transactionHash: string
  logIndex: string
}

interface NodeBlock {
  number: string
  hash: string
  parentHash: string
  timestamp: string
  transactions: { hash: string; from: string; to: string | null; value: string }[]
}

export interface Town {
  chain: Chain
  nodeUrl: string
  /** Of the ten accounts: the first has all tokens at first. */
  accounts: string[]
  /** The token. */
  token: string
}

/** More than a number of JavaScript can tell from its neighbours. */
export const SUPPLY = 10n ** 27n + 7n

/** A chain with one token on it, in block 1. */
export async function openTown(component: (name: 'chain') => Component): Promise<Town> {
  const nodeUrl = component('chain').endpoints['http']!
  const chain = new Chain(nodeUrl)
  const accounts = await chain.accounts()
  const token = await chain.deployToken(accounts[0]!, SUPPLY)
  return { chain, nodeUrl, accounts, token }
}

const quantity = (n: number) => `0x${n.toString(16)}`

/** The block of this number as it is now, with the events of these contracts. */
export async function blockOf(chain: Chain, number: number, contracts: readonly string[]): Promise<Lab.Block> {
  const block = (await chain.ask('eth_getBlockByNumber', [quantity(number), true])) as NodeBlock
  const at = Number(block.timestamp) * 1_000
  const place = { blockNumber: number, blockHash: block.hash, at }
  const transactions = await Promise.all(
    block.transactions.map(async ({ hash, from, to, value }): Promise<Lab.ChainTransaction> => {
      const { status, gasUsed, effectiveGasPrice } = (await chain.ask('eth_getTransactionReceipt', [hash])) as Receipt
      const fee = String(BigInt(gasUsed) * BigInt(effectiveGasPrice))
      return { ...place, hash, from, to, value: String(BigInt(value)), fee, succeeded: status === '0x1' }
    }),
  )
  const filter = { blockHash: block.hash, address: contracts, topics: [[TRANSFER, APPROVAL]] }
  const logs = contracts.length === 0 ? [] : ((await chain.ask('eth_getLogs', [filter])) as Log[])
  return {
    number,
    hash: block.hash,
    parentHash: block.parentHash,
    at,
    transactions,
    events: logs.map((log): Lab.ChainEvent => {
      const [first, second] = log.topics.slice(1).map((topic) => `0x${topic.slice(26)}`) as [string, string]
      const common = {
        ...place,
        transactionHash: log.transactionHash,
        logIndex: Number(log.logIndex),
        contract: log.address,
        value: String(BigInt(log.data)),
      }
      return log.topics[0] === TRANSFER
        ? { ...common, name: 'Transfer', from: first, to: second }
        : { ...common, name: 'Approval', owner: first, spender: second }
    }),
  }
}

/** All blocks from this one to the head. */
export async function blocksOf(chain: Chain, contracts: readonly string[], from = 0): Promise<Lab.Block[]> {
  const height = await chain.height()
  const numbers = Array.from({ length: Math.max(0, height + 1 - from) }, (_, n) => from + n)
  return Promise.all(numbers.map((number) => blockOf(chain, number, contracts)))
}

export const WRITTEN = ['blockchain-transactions', 'blockchain-events', 'blockchain-blocks', 'blockchain-checkpoints']
const PARTITIONS: Readonly<Record<string, number>> = {
  'blockchain-transactions': 3,
  'blockchain-events': 3,
  'blockchain-blocks': 1,
  'blockchain-checkpoints': 1,
  'blockchain-stats': 3,
}

export async function createTopics(topics: Topics, names: readonly string[] = Object.keys(PARTITIONS)): Promise<void> {
  for (const name of names) await topics.create(name, { partitions: PARTITIONS[name]! })
}
