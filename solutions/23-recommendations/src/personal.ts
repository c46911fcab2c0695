import { byText } from './by-hand.ts'
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

const byScore = (a: Recommended, b: Recommended): number => b.score - a.score || byText(a.itemId, b.itemId)

export function mostPopular(known: KnownItem[]): Recommended[] {
  return known
    .filter(({ offered }) => offered)
    .map(({ itemId, users }): Recommended => ({ itemId, score: users, reason: 'popular' }))
    .sort(byScore)
}

export function personalise(history: Rating[], known: KnownItem[]): Recommended[] {
  const entries = new Map(known.map((item) => [item.itemId, item]))
  const own = new Set(history.map(({ itemId }) => itemId))
  const votes = new Map<string, number>()
  for (const { itemId, rating } of history)
    for (const neighbour of entries.get(itemId)?.similar ?? [])
      votes.set(neighbour.itemId, (votes.get(neighbour.itemId) ?? 0) + rating * neighbour.similarity)
  const similar = [...votes]
    .filter(([itemId]) => !own.has(itemId) && entries.get(itemId)?.offered)
    .map(([itemId, score]): Recommended => ({ itemId, score, reason: 'similar' }))
    .sort(byScore)
  const rest = mostPopular(known).filter(
    ({ itemId }) => !own.has(itemId) && !similar.some((it) => it.itemId === itemId),
  )
  return [...similar, ...rest]
}

export interface RecallCase {
  recommended: string[]
  heldOut: string[]
}

export function recallAt(k: number, cases: RecallCase[]): number | null {
  const shares = cases.flatMap(({ recommended, heldOut }) => {
    const wanted = new Set(heldOut)
    if (wanted.size === 0) return []
    const first = new Set(recommended.slice(0, k))
    return [[...wanted].filter((itemId) => first.has(itemId)).length / wanted.size]
  })
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
}
