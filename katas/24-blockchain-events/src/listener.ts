import { type Ctx, notImplemented } from '#harness/kata'
import type { ReadOptions } from './node.ts'

export interface ListenerOptions extends ReadOptions {
  /** The first block that is published, where nothing was published before. Default 0. */
  fromBlock?: number
  /** Default `CONFIRMATIONS`. */
  confirmations?: number
  /** How long it waits, by `ctx.clock.sleep`, when the chain has nothing new. Default 1,000. */
  everyMs?: number
}

/** `fenced`: a listener that started later has taken over. `too-deep`: the chain has replaced a confirmed block. In both it has stopped by itself, for good, and said so by `ctx.print`. */
export type ListenerState = 'running' | 'stopped' | 'fenced' | 'too-deep'

export interface Listener {
  state(): ListenerState
  /** Resolves when what was begun is finished or given up and everything is closed. Nothing is written any more. */
  stop(): Promise<void>
}

/**
 * Tasks 24.2 and 24.3. Follows the chain and publishes what becomes of its blocks, as `follow` says: each transaction to `blockchain-transactions`, each event to `blockchain-events`, the block itself to `blockchain-blocks`; see
 * the schemas for keys, headers and values. Timestamp of each record = the time of the block.
 *
 * - Each change is there once, as committed records show it, in the order of the changes (of a block in the order of the chain), whatever is lost or killed on the way: it is written in a transaction of Kafka together
 *   with what has to be remembered to go on. That stands in `blockchain-checkpoints`, whose records are yours to shape.
 * - A start goes on where the last one stood, with all blocks that came meanwhile; what was replaced meanwhile is retracted. `fromBlock` counts where nothing stands there yet.
 * - While the node does not answer as it should, or the broker is away, it tries again each `everyMs`, for as long as it takes.
 * - What a block brings is published when the block is seen, and no later: nothing waits for confirmations.
 *
 * Resolves when it has taken over from its predecessors and knows where to go on. Rejects within 10 s where no broker or no node answers (the error names `nodeUrl`), or one of the four topics that it writes to is missing (the error names it).
 */
export async function startListener(_ctx: Ctx, _options: ListenerOptions): Promise<Listener> {
  return notImplemented('24.2')
}
