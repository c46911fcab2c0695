import { type Ctx, notImplemented } from '#harness/kata'
import type { Block, ChainEvent } from './contract.ts'

/** A log as a node tells it, as far as it is needed. Quantities are hexadecimal text (`0x1a`). */
export interface NodeLog {
  address: string
  topics: string[]
  data: string
  blockNumber: string
  blockHash: string
  transactionHash: string
  logIndex: string
}

/**
 * Task 24.1. The event that a log is: ERC-20's `Transfer` and `Approval`, whose two addresses are indexed and whose amount is not. An indexed argument is a topic, the others are `data`; an address is the last 20
 * of 32 bytes. Null for every other log, of another signature or of another shape: an ERC-721 token's `Transfer` has the same signature, but its third argument is indexed too. All 256 bits of an amount count.
 * Addresses and hashes come out in lower case.
 *
 * @param at the time of its block, in ms
 */
export function readEvent(_log: NodeLog, _at: number): ChainEvent | null {
  return notImplemented('24.1')
}

export interface ReadOptions {
  /** JSON-RPC over HTTP, such as `http://127.0.0.1:8545`. */
  nodeUrl: string
  /** Whose events are of interest, in any spelling. */
  contracts: string[]
}

/**
 * Task 24.1. Block, transactions and events of this number, or of the newest block, as the node has it now. Null: there is no such block yet.
 *
 * - All of it is of one block: of its hash. The block of a number may be replaced between two calls; then the answer is one of the two, whole.
 * - All transactions, also those that failed and those that have nothing to do with the contracts; of events those that `readEvent` knows, of these contracts.
 * - Where the node does not answer as it should, it rejects within 10 s, and names `nodeUrl`: no connection, no whole answer within `NODE_PATIENCE_MS`, a status other than 200, no JSON, or an `error`
 *   of JSON-RPC, whose message it gives on.
 */
export async function readBlock(_ctx: Ctx, _options: ReadOptions, _number: number | 'latest'): Promise<Block | null> {
  return notImplemented('24.1')
}
