import { type StateStore, Windowed } from '../index.ts'
import type { Subscription } from '../serdes/subscription.ts'
import type { Result, Value } from './protocol.ts'

/** A decoded key or value as the protocol writes it. */
export function plain(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Windowed) return { key: plain(value.key), start: value.window.start, end: value.window.end }
  if (value instanceof Uint8Array) return hex(value)
  if (isSubscription(value)) {
    const { instruction, primaryKey, hash, primaryPartition } = value
    return `${instruction} ${primaryKey} ${hash === null ? '-' : hex(hash)} ${primaryPartition}`
  }
  throw new TypeError(`no JSON for ${typeof value} ${String(value)}`)
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** What a foreign-key join keeps of a row that asks. */
function isSubscription(value: unknown): value is Subscription<string> {
  return typeof value === 'object' && value !== null && 'instruction' in value
}

const JOIN_BUFFER = /^KSTREAM-(JOIN|OUTER)|-join-store$/

/** The rows of a store that can be read, by its name; the buffers of joins and of suppress cannot. */
export function contentsOf(name: string, store: StateStore): [string, Result['stores'][string]][] {
  if (!('all' in store) || JOIN_BUFFER.test(name)) return []
  const { all } = store as { all(): Iterable<readonly [unknown, unknown]> }
  return [[name, Array.from(all.call(store), ([key, value]) => [plain(key), ...plainEntry(value)])]]
}

function plainEntry(value: unknown): Value[] {
  if (value !== null && typeof value === 'object' && 'timestamp' in value && 'value' in value)
    return [plain(value.value), value.timestamp as number]
  return [plain(value)]
}
