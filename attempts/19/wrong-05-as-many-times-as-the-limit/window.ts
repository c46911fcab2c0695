import { int64, json, type KeyValueStore, Stores, string } from '#harness/streams'
import { z } from 'zod'

/** Admissions are numbered per name; those numbered from `first` up to and without `next` are kept. */
const spanSchema = z.object({ first: z.int().min(0), next: z.int().min(0) })
type Span = z.infer<typeof spanSchema>

const SPANS = 'window-spans'
const TIMES = 'window-times'

export const windowStores = [
  Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(SPANS), string, json<Span>(spanSchema)),
  Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(TIMES), string, int64),
]

export interface SlidingWindow {
  /** Whether one more fits under this limit. */
  hasRoom(who: string, limit: number, now: number): boolean
  add(who: string, now: number): void
  /** Forgets what counts no more, of those too that do not come again. */
  sweep(now: number): void
}

type GetStore = <K, V>(name: string) => KeyValueStore<K, V>

/** One more fits where the limit-th admission before it is out of the window: one look, however large the limit is. */
export function slidingWindow(store: GetStore, windowMs: number): SlidingWindow {
  const spans = store<string, Span>(SPANS)
  const times = store<string, number>(TIMES)
  const place = (who: string, n: number) => `${who}/${String(n).padStart(16, '0')}`
  const spanOf = (who: string): Span => spans.get(who) ?? { first: 0, next: 0 }

  function forget(who: string, { first, next }: Span, now: number): Span {
    let kept = first
    while (kept < next && (times.get(place(who, kept)) ?? 0) <= now - windowMs) times.delete(place(who, kept++))
    return { first: kept, next }
  }

  return {
    hasRoom(who, limit, now) {
      const { first, next } = spanOf(who)
      // Nothing before the last `limit` admissions is ever looked at.
      const kept = Math.max(first, next - limit)
      if (kept > first) {
        for (let n = first; n < kept; n++) times.delete(place(who, n))
        spans.put(who, { first: kept, next })
      }
      return next - kept < limit || (limit > 0 && times.get(place(who, kept))! <= now - windowMs)
    },
    add(who, now) {
      const { first, next } = forget(who, spanOf(who), now)
      times.put(place(who, next), now)
      spans.put(who, { first, next: next + 1 })
    },
    sweep(now) {
      for (const [who, span] of [...spans.all()]) {
        const { first, next } = forget(who, span, now)
        if (first === next) spans.delete(who)
        else if (first !== span.first) spans.put(who, { first, next })
      }
    },
  }
}
