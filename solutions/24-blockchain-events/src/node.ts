import type { Ctx } from '#harness/kata'
import { APPROVAL_TOPIC, type Block, type ChainEvent, type ChainTransaction, TRANSFER_TOPIC } from './contract.ts'
import { NodeError, rpc } from './rpc.ts'

export interface NodeLog {
  address: string
  topics: string[]
  data: string
  blockNumber: string
  blockHash: string
  transactionHash: string
  logIndex: string
}

interface NodeTransaction {
  hash: string
  from: string
  to: string | null
  value: string
}

interface NodeReceipt {
  transactionHash: string
  blockHash: string
  status: string
  gasUsed: string
  effectiveGasPrice: string
  logs: NodeLog[]
}

interface NodeBlock {
  number: string
  hash: string
  parentHash: string
  timestamp: string
  transactions: NodeTransaction[]
}

export interface ReadOptions {
  nodeUrl: string
  contracts: string[]
}

/** 32 bytes as hexadecimal text. */
const WORD = 2 + 64

export function readEvent(log: NodeLog, at: number): ChainEvent | null {
  const [signature, first, second, ...others] = log.topics.map((topic) => topic.toLowerCase())
  if (first === undefined || second === undefined || others.length > 0 || log.data.length !== WORD) return null
  const common = {
    blockNumber: Number(log.blockNumber),
    blockHash: log.blockHash.toLowerCase(),
    at,
    transactionHash: log.transactionHash.toLowerCase(),
    logIndex: Number(log.logIndex),
    contract: log.address.toLowerCase(),
    value: amountOf(log.data),
  }
  if (signature === TRANSFER_TOPIC)
    return { ...common, name: 'Transfer', from: addressOf(first), to: addressOf(second) }
  if (signature === APPROVAL_TOPIC)
    return { ...common, name: 'Approval', owner: addressOf(first), spender: addressOf(second) }
  return null
}

/** The last 20 of 32 bytes. */
const addressOf = (word: string): string => `0x${word.slice(-40)}`
const amountOf = (quantity: string): string => BigInt(quantity).toString()

/** So often a block may be replaced while it is read. */
const ATTEMPTS = 5

export async function readBlock(
  _ctx: Ctx,
  { nodeUrl, contracts }: ReadOptions,
  number: number | 'latest',
): Promise<Block | null> {
  const tag = number === 'latest' ? number : `0x${number.toString(16)}`
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const block = await rpc<NodeBlock | null>(nodeUrl, 'eth_getBlockByNumber', [tag, true])
    if (block === null) return null
    // By its hash: the number may be another block's by now.
    const receipts = await rpc<NodeReceipt[] | null>(nodeUrl, 'eth_getBlockReceipts', [block.hash])
    if (receipts !== null && areOf(block, receipts)) return contentOf(block, receipts, contracts)
  }
  throw new NodeError(`${nodeUrl}: block ${number} was replaced each time that it was read`)
}

const areOf = (block: NodeBlock, receipts: readonly NodeReceipt[]): boolean =>
  receipts.length === block.transactions.length && receipts.every(({ blockHash }) => blockHash === block.hash)

function contentOf(block: NodeBlock, receipts: readonly NodeReceipt[], contracts: readonly string[]): Block {
  const watched = new Set(contracts.map((address) => address.toLowerCase()))
  const receiptOf = new Map(receipts.map((receipt) => [receipt.transactionHash, receipt]))
  const at = Number(block.timestamp) * 1_000
  const logs = receipts.flatMap((receipt) => receipt.logs)
  return {
    number: Number(block.number),
    hash: block.hash.toLowerCase(),
    parentHash: block.parentHash.toLowerCase(),
    at,
    transactions: block.transactions.map((one) => transactionOf(block, one, receiptOf.get(one.hash)!, at)),
    events: logs
      .filter(({ address }) => watched.has(address.toLowerCase()))
      .flatMap((log) => readEvent(log, at) ?? [])
      .sort((a, b) => a.logIndex - b.logIndex),
  }
}

function transactionOf(block: NodeBlock, one: NodeTransaction, receipt: NodeReceipt, at: number): ChainTransaction {
  return {
    blockNumber: Number(block.number),
    blockHash: block.hash.toLowerCase(),
    at,
    hash: one.hash.toLowerCase(),
    from: one.from.toLowerCase(),
    to: one.to?.toLowerCase() ?? null,
    value: amountOf(one.value),
    fee: (BigInt(receipt.gasUsed) * BigInt(receipt.effectiveGasPrice)).toString(),
    succeeded: BigInt(receipt.status) === 1n,
  }
}
