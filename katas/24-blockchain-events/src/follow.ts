import { notImplemented } from '#harness/kata'
import type { Block, Status } from './contract.ts'

/** What has to be remembered of the chain: where it is final, and what stands above that and may still be replaced. */
export interface Chain {
  /** The newest confirmed block. Null: none is confirmed yet. */
  confirmed: { number: number; hash: string } | null
  /** The pending blocks, each standing on the one before it, the oldest first. */
  pending: Block[]
}

export interface Change {
  status: Status
  block: Block
}

export interface Step {
  chain: Chain
  /** In the order in which they happened. */
  changes: Change[]
}

/**
 * Task 24.3, by hand. What a block that the node has now means for the chain that is known. The **tip** is the newest known block: the last pending one, else the confirmed one.
 *
 * - A block that is known says nothing new: no changes, and the chain stays what it was. A node may be behind.
 * - Pending blocks of its number and of higher ones are `retracted`, the newest first: another block has their place.
 * - If its `parentHash` is the hash of the tip then, it is `pending` now, and the new tip. Where nothing is known, any block is.
 * - If not, the tip is not in the chain any more: it is `retracted` too, and the block is not taken, for its parent comes first. Who calls asks the node for the next number after the tip that is left.
 * - After a block is taken, each pending block on which `confirmations` blocks stand, or more, is `confirmed`, the oldest first. With 0 that is the block itself.
 * - A confirmed block is never retracted. Where that would be needed it throws an error that names the confirmed block's number and hash. A block whose number is more than one above the tip throws, too. One below the confirmed one is
 *   history: no changes.
 */
export function follow(_chain: Chain, _block: Block, _confirmations: number): Step {
  return notImplemented('24.3')
}
