import type { KeyValueStore, Processor, ProcessorContext, StreamRecord } from '#harness/streams'
import { cosine, type Ratings, rowOf } from './by-hand.ts'
import type { Entry } from './contract.ts'

export const MATRIX = 'matrix'

/** A rating of one user that is another one now; null: none. */
export interface Rated {
  userId: string
  itemId: string
  rating: number | null
}

/** All ratings, in one task: what a change concerns is computed from them, and nothing is added up over time. */
export class Matrix implements Processor<string, Rated, string, Entry | null> {
  #context!: ProcessorContext<string, Entry | null>
  #items!: KeyValueStore<string, Ratings>

  init(context: ProcessorContext<string, Entry | null>): void {
    this.#context = context
    this.#items = context.getStateStore(MATRIX)
  }

  process(record: StreamRecord<string, Rated>): void {
    const { userId, itemId, rating } = record.value
    const concerned = new Set([itemId, ...this.#near(itemId)])
    const others = (this.#items.get(itemId) ?? []).filter(([user]) => user !== userId)
    const ratings: Ratings = rating === null ? others : [...others, [userId, rating]]
    this.#items.put(itemId, ratings.length > 0 ? ratings : null)
    for (const other of this.#near(itemId)) concerned.add(other)
    const all = new Map(this.#items.all())
    for (const item of concerned)
      this.#context.forward(record.withKey(item).withValue(all.has(item) ? rowOf(item, all) : null))
  }

  #near(itemId: string): string[] {
    const own = this.#items.get(itemId) ?? []
    const all = [...this.#items.all()]
    return all.flatMap(([other, ratings]) => (other !== itemId && cosine(own, ratings) > 0 ? [other] : []))
  }
}
