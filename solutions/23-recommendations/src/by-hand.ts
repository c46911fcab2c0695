import { type Entry, type EventType, NEIGHBOURS, type Neighbour, SCALE, WEIGHT } from './contract.ts'

export interface RatingChange {
  userId: string
  itemId: string
  rating: number | null
}

export function ratingAfter(rating: number | null, type: EventType): number | null {
  return type === 'remove' ? null : Math.max(rating ?? 0, WEIGHT[type])
}

export function similarityOf(dot: number, a: number, b: number): number {
  if (dot === 0 || a === 0 || b === 0) return 0
  return Math.min(SCALE, Math.round((SCALE * dot) / Math.sqrt(a * b)))
}

/** By JavaScript's `<`: for `sort`. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The most similar first, equal ones by `itemId`. */
export const byNearness = (a: Neighbour, b: Neighbour): number =>
  b.similarity - a.similarity || byText(a.itemId, b.itemId)

export function similarItems(changes: RatingChange[]): (Entry & { itemId: string })[] {
  const items = vectorsOf(changes)
  return [...items.keys()].sort(byText).map((itemId) => {
    const own = items.get(itemId)!
    const similar = [...items]
      .filter(([other]) => other !== itemId)
      .map(([other, vector]) => ({ itemId: other, similarity: cosine(own, vector) }))
      .filter(({ similarity }) => similarity > 0)
    return { itemId, users: own.size, similar: similar.sort(byNearness).slice(0, NEIGHBOURS) }
  })
}

/** User → rating. */
type Vector = ReadonlyMap<string, number>

function vectorsOf(changes: readonly RatingChange[]): Map<string, Vector> {
  const items = new Map<string, Map<string, number>>()
  for (const { userId, itemId, rating } of changes) {
    const vector = items.get(itemId) ?? new Map<string, number>()
    if (rating === null) vector.delete(userId)
    else vector.set(userId, rating)
    items.set(itemId, vector)
  }
  return new Map([...items].filter(([, vector]) => vector.size > 0))
}

function cosine(one: Vector, other: Vector): number {
  let dot = 0
  for (const [user, rating] of one) dot += rating * (other.get(user) ?? 0)
  return similarityOf(dot, squares(one), squares(other))
}

function squares(vector: Vector): number {
  let sum = 0
  for (const rating of vector.values()) sum += rating * rating
  return sum
}
