import { before } from './by-hand.ts'
import type { Entry, Rating } from './contract.ts'

export interface KnownItem extends Entry {
  itemId: string
  offered: boolean
}

export interface Recommended {
  itemId: string
  score: number
  reason: 'similar' | 'popular'
}

export function mostPopular(known: KnownItem[]): Recommended[] {
  return ranked(known, 'popular', ({ users }) => users)
}

export function personalise(history: Rating[], known: KnownItem[]): Recommended[] {
  const foreign = known.filter(({ itemId }) => !history.some((own) => own.itemId === itemId))
  const vote = (itemId: string) =>
    history.reduce((sum, own) => {
      const { similar = [] } = known.find((it) => it.itemId === own.itemId) ?? {}
      return sum + own.rating * (similar.find((it) => it.itemId === itemId)?.similarity ?? 0)
    }, 0)
  const scores = new Map(foreign.map(({ itemId }) => [itemId, vote(itemId)]))
  const [near, rest] = [true, false].map((isNear) => foreign.filter(({ itemId }) => scores.get(itemId)! > 0 === isNear))
  return [...ranked(near!, 'similar', ({ itemId }) => scores.get(itemId)!), ...mostPopular(rest!)]
}

function ranked(items: KnownItem[], reason: Recommended['reason'], score: (item: KnownItem) => number): Recommended[] {
  const offered = items.filter((item) => item.offered)
  return offered
    .map((item) => ({ itemId: item.itemId, score: score(item), reason }))
    .sort((a, b) => b.score - a.score || before(a.itemId, b.itemId))
}

export interface RecallCase {
  recommended: string[]
  heldOut: string[]
}

export function recallAt(k: number, cases: RecallCase[]): number | null {
  let [sum, count] = [0, 0]
  for (const { recommended, heldOut } of cases) {
    if (heldOut.length === 0) continue
    count += 1
    sum +=
      heldOut.filter((itemId) => recommended.indexOf(itemId) >= 0 && recommended.indexOf(itemId) < k).length /
      heldOut.length
  }
  return count > 0 ? sum / count : null
}
