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

/** The chain has replaced what was told to be final. */
export class TooDeepError extends Error {
  override readonly name = 'TooDeepError'
}

export function follow(chain: Chain, block: Block, confirmations: number): Step {
  const { confirmed } = chain
  const isKnown = [confirmed, ...chain.pending].some((known) => known?.hash === block.hash)
  if (isKnown || (confirmed && block.number < confirmed.number)) return { chain, changes: [] }
  const last = chain.pending.at(-1) ?? confirmed
  if (last && block.number > last.number + 1) throw new Error(`block ${block.number} does not follow on ${last.number}`)
  if (confirmed && block.number === confirmed.number) throw tooDeep(confirmed)

  const pending = [...chain.pending]
  const changes: Change[] = []
  const retract = () => changes.push({ status: 'retracted', block: pending.pop()! })
  while (pending.length > 0 && pending.at(-1)!.number >= block.number) retract()

  const tip = pending.at(-1) ?? confirmed
  if (tip && tip.hash !== block.parentHash) {
    if (pending.length === 0) throw tooDeep(confirmed!)
    retract()
    return { chain: { confirmed, pending }, changes }
  }
  pending.push(block)
  changes.push({ status: 'pending', block })
  return confirm({ confirmed, pending }, changes, block.number - confirmations)
}

/** What is not above this number. */
function confirm({ confirmed, pending }: Chain, changes: readonly Change[], upTo: number): Step {
  const final = pending.filter(({ number }) => number <= upTo)
  const newest = final.at(-1)
  return {
    chain: {
      confirmed: newest ? { number: newest.number, hash: newest.hash } : confirmed,
      pending: pending.slice(final.length),
    },
    changes: [...changes, ...final.map((block): Change => ({ status: 'confirmed', block }))],
  }
}

const tooDeep = ({ number, hash }: { number: number; hash: string }) =>
  new TooDeepError(`the chain has replaced block ${number}, ${hash}, which was confirmed`)
