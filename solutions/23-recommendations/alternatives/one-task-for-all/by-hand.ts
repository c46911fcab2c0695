import { type Entry, type EventType, NEIGHBOURS, SCALE, WEIGHT } from './contract.ts'

export interface RatingChange {
  userId: string
  itemId: string
  rating: number | null
}

export function ratingAfter(rating: number | null, type: EventType): number | null {
  if (type === 'remove') return null
  return rating !== null && rating > WEIGHT[type] ? rating : WEIGHT[type]
}

export function similarityOf(dot: number, a: number, b: number): number {
  const lengths = Math.sqrt(a * b)
  return lengths > 0 ? Math.min(Math.round((SCALE * dot) / lengths), SCALE) : 0
}

/** Ratings of an item, by user. */
export type Ratings = readonly (readonly [userId: string, rating: number])[]

export const before = (a: string, b: string): number => Number(a > b) - Number(a < b)

/** The row of an item among all of them. */
export function rowOf(itemId: string, all: ReadonlyMap<string, Ratings>): Entry {
  const own = all.get(itemId) ?? []
  const similar = [...all]
    .filter(([other]) => other !== itemId)
    .map(([other, ratings]) => ({ itemId: other, similarity: cosine(own, ratings) }))
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity || before(a.itemId, b.itemId))
  return { users: own.length, similar: similar.slice(0, NEIGHBOURS) }
}

const squares = (ratings: Ratings): number => ratings.reduce((sum, [, rating]) => sum + rating ** 2, 0)

export function cosine(one: Ratings, other: Ratings): number {
  const by = new Map(other)
  const dot = one.reduce((sum, [user, rating]) => sum + rating * (by.get(user) ?? 0), 0)
  return similarityOf(dot, squares(one), squares(other))
}

export function similarItems(changes: RatingChange[]): (Entry & { itemId: string })[] {
  const last = new Map(changes.map((change) => [JSON.stringify([change.itemId, change.userId]), change]))
  const rated = [...last.values()].filter(({ rating }) => rating !== null)
  const all = new Map(
    [...Map.groupBy(rated, ({ itemId }) => itemId)].map(([itemId, list]): [string, Ratings] => {
      return [itemId, list.map(({ userId, rating }) => [userId, rating ?? 0] as const)]
    }),
  )
  return [...all.keys()].sort(before).map((itemId) => ({ itemId, ...rowOf(itemId, all) }))
}
