import type { Ctx } from '#harness/kata'
import { APPROVAL_TOPIC, type Block, type ChainEvent, NODE_PATIENCE_MS, TRANSFER_TOPIC } from './contract.ts'

export interface NodeLog {
  address: string
  topics: string[]
  data: string
  blockNumber: string
  blockHash: string
  transactionHash: string
  logIndex: string
}

export interface ReadOptions {
  nodeUrl: string
  contracts: string[]
}

export class NodeTrouble extends Error {}

const lower = (text: string) => text.toLowerCase()
const decimal = (text: string) => `${BigInt(text)}`

export function readEvent(log: NodeLog, at: number): ChainEvent | null {
  if (log.topics.length !== 3 || !/^0x[0-9a-f]{64}$/i.test(log.data)) return null
  const [name, one, two] = log.topics.map(lower) as [string, string, string]
  const [first, second] = [`0x${one.slice(26)}`, `0x${two.slice(26)}`]
  const rest = {
    blockNumber: Number.parseInt(log.blockNumber, 16),
    blockHash: lower(log.blockHash),
    at,
    transactionHash: lower(log.transactionHash),
    logIndex: Number.parseInt(log.logIndex, 16),
    contract: lower(log.address),
    value: decimal(log.data),
  }
  switch (name) {
    case TRANSFER_TOPIC:
      return { name: 'Transfer', from: first, to: second, ...rest }
    case APPROVAL_TOPIC:
      return { name: 'Approval', owner: first, spender: second, ...rest }
    default:
      return null
  }
}

interface Asked {
  method: string
  params: unknown[]
}

/** Several calls at a time, each in a request of its own. */
async function ask(nodeUrl: string, ...calls: Asked[]): Promise<unknown[]> {
  return Promise.all(
    calls.map(async ({ method, params }, id) => {
      try {
        const answer = await fetch(nodeUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ jsonrpc: '2.0', id, method, params }),
          signal: AbortSignal.timeout(NODE_PATIENCE_MS),
        })
        if (answer.status !== 200) throw new Error(`HTTP ${answer.status}`)
        const body = (await answer.json()) as { result: unknown; error?: { message: string } }
        if (body.error) throw new Error(body.error.message)
        return body.result
      } catch (error) {
        throw new NodeTrouble(`${nodeUrl} (${method}): ${(error as Error).message}`)
      }
    }),
  )
}

type Fields = Record<string, string>

export async function readBlock(ctx: Ctx, options: ReadOptions, number: number | 'latest'): Promise<Block | null> {
  const { nodeUrl } = options
  const tag = typeof number === 'number' ? `0x${number.toString(16)}` : number
  const [found] = (await ask(nodeUrl, { method: 'eth_getBlockByNumber', params: [tag, false] })) as [Fields | null]
  if (!found) return null
  const whole = await byHash(options, found['hash']!)
  // It was replaced meanwhile: whatever is there now.
  return whole ?? readBlock(ctx, options, number)
}

/** Null: the node does not know it any more. */
async function byHash({ nodeUrl, contracts }: ReadOptions, hash: string): Promise<Block | null> {
  const [block] = (await ask(nodeUrl, { method: 'eth_getBlockByHash', params: [hash, true] })) as [
    (Fields & { transactions: (Omit<Fields, 'to'> & { to: string | null })[] }) | null,
  ]
  if (!block) return null
  const calls = block.transactions.map((one): Asked => ({ method: 'eth_getTransactionReceipt', params: [one['hash']] }))
  const receipts = (await ask(nodeUrl, ...calls)) as ((Fields & { logs: NodeLog[] }) | null)[]
  const at = 1_000 * Number.parseInt(block['timestamp']!, 16)
  const place = { blockNumber: Number.parseInt(block['number']!, 16), blockHash: lower(hash), at }
  const wanted = contracts.map(lower)
  const transactions: Block['transactions'] = []
  const events: ChainEvent[] = []
  for (const [n, one] of block.transactions.entries()) {
    const receipt = receipts[n]
    if (receipt?.['blockHash'] !== hash) return null
    transactions.push({
      ...place,
      hash: lower(one['hash']!),
      from: lower(one['from']!),
      to: one.to === null ? null : lower(one.to),
      value: decimal(one['value']!),
      fee: `${BigInt(receipt['gasUsed']!) * BigInt(receipt['effectiveGasPrice']!)}`,
      succeeded: receipt['status'] === '0x1',
    })
    for (const log of receipt.logs) {
      const event = wanted.includes(lower(log.address)) ? readEvent(log, at) : null
      if (event) events.push(event)
    }
  }
  return {
    number: place.blockNumber,
    hash: lower(hash),
    parentHash: lower(block['parentHash']!),
    at,
    transactions,
    events,
  }
}
