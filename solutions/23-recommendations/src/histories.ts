import type { Ctx } from '#harness/kata'
import type { KeyValueStore, Processor, ProcessorContext, StreamRecord } from '#harness/streams'
import { byText, ratingAfter } from './by-hand.ts'
import { eventSchema, idSchema, type Rating, type UserEvent } from './contract.ts'

/** The store: user → what they think of which item. A user without any has no row. */
export const HISTORIES = 'histories'

/** What an event did to the history of its user. */
export interface Update {
  before: Rating[]
  after: Rating[]
}

/** Reads events, keeps each user's history, and tells of each change what was there before: all sums after it live on differences. */
export class HistoryKeeper implements Processor<Uint8Array, Uint8Array, string, Update> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Update>
  #histories!: KeyValueStore<string, Rating[]>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Update>): void {
    this.#context = context
    this.#histories = context.getStateStore(HISTORIES)
  }

  process(record: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    const read = this.#read(record)
    if (!read) return
    const { userId, event } = read
    const before = this.#histories.get(userId) ?? []
    const after = event === null ? [] : historyAfter(before, event)
    if (changesOf({ before, after }).length === 0) return
    this.#histories.put(userId, after.length > 0 ? after : null)
    this.#context.forward(record.withKey(userId).withValue({ before, after }))
  }

  /** A tombstone is no bad input: the user is to be forgotten. */
  #read({ key, value }: StreamRecord<Uint8Array | null, Uint8Array | null>) {
    try {
      if (key === null) throw new Error('an event has a user')
      const userId = idSchema.parse(utf8.decode(key))
      return { userId, event: value === null ? null : eventSchema.parse(JSON.parse(utf8.decode(value))) }
    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
      return undefined
    }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function historyAfter(history: readonly Rating[], { itemId, type }: UserEvent): Rating[] {
  const known = history.find((it) => it.itemId === itemId)
  const rating = ratingAfter(known?.rating ?? null, type)
  const others = history.filter((it) => it !== known)
  return rating === null ? others : [...others, { itemId, rating }].sort((a, b) => byText(a.itemId, b.itemId))
}

/** A rating of one user that is not what it was; 0 stands for none. */
interface Changed {
  itemId: string
  was: number
  is: number
}

function bothOf({ before, after }: Update): Changed[] {
  const was = new Map(before.map(({ itemId, rating }) => [itemId, rating]))
  const is = new Map(after.map(({ itemId, rating }) => [itemId, rating]))
  return [...new Set([...was.keys(), ...is.keys()])].map((itemId) => {
    return { itemId, was: was.get(itemId) ?? 0, is: is.get(itemId) ?? 0 }
  })
}

export function changesOf(update: Update): Changed[] {
  return bothOf(update).filter(({ was, is }) => was !== is)
}

/** Two items, of which `item` is the one whose neighbour `other` is. */
export interface Pair {
  item: string
  other: string
}

/** By how much the sum of products of each pair changes: both ways round, and a pair of which both changed once only. */
export function pairChangesOf(update: Update): [Pair, number][] {
  const changed = changesOf(update)
  const unchanged = bothOf(update).filter(({ was, is }) => was === is)
  return changed.flatMap((one, index) =>
    [...changed.slice(index + 1), ...unchanged].flatMap((other): [Pair, number][] => {
      const difference = one.is * other.is - one.was * other.was
      if (difference === 0) return []
      return [
        [{ item: one.itemId, other: other.itemId }, difference],
        [{ item: other.itemId, other: one.itemId }, difference],
      ]
    }),
  )
}
