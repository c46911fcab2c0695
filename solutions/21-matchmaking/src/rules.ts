export interface Rules {
  size: number
  band: number
  widenBy: number
  widenEveryMs: number
  maxBand: number
}

export interface Waiting {
  player: string
  region: string
  rating: number
  since: number
}

export function bandAt({ band, widenBy, widenEveryMs, maxBand }: Rules, waitedMs: number): number {
  const widenings = Math.floor(Math.max(0, waitedMs) / widenEveryMs)
  return Math.min(maxBand, band + widenBy * widenings)
}

export function mayMeet(rules: Rules, one: Waiting, other: Waiting, now: number): boolean {
  if (one.player === other.player || one.region !== other.region) return false
  const narrower = Math.min(bandAt(rules, now - one.since), bandAt(rules, now - other.since))
  return Math.abs(one.rating - other.rating) <= narrower
}

/**
 * All who lie between a lowest and a highest rating, and whose bands reach both, fit each other: of them the first in the queue are the best group within these
 * ratings. The best of all is the best of these.
 */
export function nextGroup<T extends Waiting>(rules: Rules, queue: readonly T[], now: number): T[] | undefined {
  const standing = queue.map((entry, place) => ({ entry, place, band: bandAt(rules, now - entry.since) }))
  let best: number[] | undefined
  for (const { region, rating: lowest } of queue) {
    for (const { rating: highest } of queue) {
      const fitting = standing.filter(({ entry, band }) => {
        const isBetween = entry.rating >= lowest && entry.rating <= highest
        const reachesBoth = entry.rating + band >= highest && entry.rating - band <= lowest
        return entry.region === region && isBetween && reachesBoth
      })
      const group = eachPlayerOnce(fitting).slice(0, rules.size)
      const places = group.map(({ place }) => place)
      if (places.length === rules.size && (best === undefined || isBefore(places, best))) best = places
    }
  }
  return best?.map((place) => queue[place]!)
}

function eachPlayerOnce<T extends { entry: Waiting }>(some: readonly T[]): T[] {
  const seen = new Set<string>()
  return some.filter(({ entry: { player } }) => !seen.has(player) && seen.add(player))
}

/** By the first place in which they differ. */
function isBefore(places: readonly number[], others: readonly number[]): boolean {
  const at = places.findIndex((place, n) => place !== others[n])
  return at >= 0 && places[at]! < others[at]!
}
