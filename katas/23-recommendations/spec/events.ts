/** Events of users, what they come to by a plain computation over all of them at once, and events drawn from a seed. */
import fc from 'fast-check'
import type * as Lab from '../src/index.ts'

export type Did = Lab.EventType

/** What a user did with an item; or that they are to be forgotten. */
export type Act = readonly [userId: string, type: Did, itemId: string] | readonly [userId: string, type: 'forget']

export const views = (userId: string, ...items: string[]): Act[] => items.map((item) => [userId, 'view', item])
export const buys = (userId: string, ...items: string[]): Act[] => items.map((item) => [userId, 'purchase', item])

/** Ratings of users: user → item → rating. */
export type Ratings = Map<string, Map<string, number>>

const points = { view: 1, click: 2, purchase: 5 }

export function ratingsOf(acts: readonly Act[]): Ratings {
  const ratings: Ratings = new Map()
  for (const [userId, type, item = ''] of acts) {
    const own = ratings.get(userId) ?? new Map<string, number>()
    ratings.set(userId, own)
    if (type === 'forget') own.clear()
    else if (type === 'remove') own.delete(item)
    else own.set(item, Math.max(points[type], own.get(item) ?? 0))
  }
  return new Map([...ratings].filter(([, own]) => own.size > 0))
}

export type Rows = Record<string, Lab.Entry>

const order = (a: string, b: string) => (a < b ? -1 : 1)

/** The rows of `recommendations`, item by item. */
export function rowsOf(ratings: Ratings, neighbours = 20): Rows {
  const users = [...ratings.values()]
  const items = [...new Set(users.flatMap((own) => [...own.keys()]))].sort(order)
  const sum = (a: string, b: string) => users.reduce((all, own) => all + (own.get(a) ?? 0) * (own.get(b) ?? 0), 0)
  const near = (a: string, b: string) => Math.round((1_000_000 * sum(a, b)) / Math.sqrt(sum(a, a) * sum(b, b)))
  return Object.fromEntries(
    items.map((item) => {
      const similar = items
        .filter((other) => other !== item && sum(item, other) > 0)
        .map((other) => ({ itemId: other, similarity: near(item, other) }))
        .sort((a, b) => b.similarity - a.similarity || order(a.itemId, b.itemId))
      return [item, { users: users.filter((own) => own.has(item)).length, similar: similar.slice(0, neighbours) }]
    }),
  )
}

/** The rows of `user-histories`, user by user. */
export function historiesOf(ratings: Ratings): Record<string, Lab.Rating[]> {
  const list = (own: Map<string, number>) =>
    [...own].sort(([a], [b]) => order(a, b)).map(([itemId, rating]) => ({ itemId, rating }))
  return Object.fromEntries([...ratings].sort(([a], [b]) => order(a, b)).map(([userId, own]) => [userId, list(own)]))
}

/** What `similarItems` is given. */
export const changesOf = (ratings: Ratings): Lab.RatingChange[] =>
  [...ratings].flatMap(([userId, own]) => [...own].map(([itemId, rating]) => ({ userId, itemId, rating })))

/** A value of `user-events`. */
export const eventOf = (act: Act, at: number): Lab.UserEvent | null =>
  act[1] === 'forget' ? null : { type: act[1], itemId: act[2], at }

const people = ['ann', 'bob', 'cid', 'дед']
const goods = ['cup', 'jam', 'pot', 'tea', 'чай']

/** Up to 25 acts of four users with five items; most add something, some take it back. */
export const drawnActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.tuple(
        fc.constantFrom(...people),
        fc.constantFrom<Did[]>('view', 'view', 'click', 'purchase', 'remove'),
        fc.constantFrom(...goods),
      ),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...people), fc.constant('forget' as const)) },
  ),
  { maxLength: 25 },
)

/** The same for the same seed. */
export const drawActs = (seed: number, count: number): Act[] =>
  fc.sample(drawnActs, { seed, numRuns: count }).flat().slice(0, count)

/** As a person reads them. */
export const shown = (acts: readonly Act[]): string =>
  acts.map(([user, type, item]) => `${user} ${type}${item === undefined ? '' : ` ${item}`}`).join(', ') || '–'
