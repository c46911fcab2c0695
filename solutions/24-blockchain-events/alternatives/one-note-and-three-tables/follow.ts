import type { Block, Status } from './contract.ts'

export interface Chain {
  confirmed: { number: number; hash: string } | null
  pending: Block[]
}

export interface Change {
  status: Status
  block: Block
}

export interface Step {
  chain: Chain
  changes: Change[]
}

export class FinalBlockReplaced extends Error {}

/** How many of the pending blocks stay, and whether the new one stands on them. */
function place({ confirmed, pending }: Chain, block: Block): { stay: number; fits: boolean } {
  const below = pending.filter(({ number }) => number < block.number).length
  const tip = below > 0 ? pending[below - 1]! : confirmed
  if (!tip || tip.hash === block.parentHash) return { stay: below, fits: true }
  if (below === 0)
    throw new FinalBlockReplaced(
      `confirmed block ${confirmed!.number} (${confirmed!.hash}) is not in the chain any more`,
    )
  return { stay: below - 1, fits: false }
}

export function follow(chain: Chain, block: Block, confirmations: number): Step {
  const { confirmed, pending } = chain
  const known = new Set([confirmed?.hash, ...pending.map(({ hash }) => hash)])
  const height = pending.at(-1)?.number ?? confirmed?.number
  if (known.has(block.hash)) return { chain, changes: [] }
  if (confirmed && block.number < confirmed.number) return { chain, changes: [] }
  if (confirmed?.number === block.number)
    throw new FinalBlockReplaced(`confirmed block ${confirmed.number} (${confirmed.hash}) was replaced`)
  if (height !== undefined && block.number - height > 1) throw new Error(`${height} is followed by ${block.number}`)

  const { stay, fits } = place(chain, block)
  const changes: Change[] = pending
    .slice(stay)
    .map((gone): Change => ({ status: 'retracted', block: gone }))
    .toReversed()
  const next: Chain = { confirmed, pending: pending.slice(0, stay) }
  if (!fits) return { chain: next, changes }
  next.pending.push(block)
  changes.push({ status: 'pending', block })
  for (
    let oldest = next.pending[0];
    oldest && block.number - oldest.number >= confirmations;
    oldest = next.pending[0]
  ) {
    next.pending = next.pending.slice(1)
    next.confirmed = { number: oldest.number, hash: oldest.hash }
    changes.push({ status: 'confirmed', block: oldest })
  }
  return { chain: next, changes }
}
