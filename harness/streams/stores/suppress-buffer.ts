import { Change } from '../processors/change.ts'
import type { Headers } from '../processors/types.ts'
import type { Serde } from '../serdes/types.ts'
import { BaseStore } from './base-store.ts'
import {
  type BufferedChange,
  type BufferedContext,
  decodeChange,
  encodeChange,
  sameBytes,
  sizeOf,
} from './buffered-change.ts'
import { type KeyCodec, keyBytes, keyString } from './key-codec.ts'
import { SortedMap } from './sorted-map.ts'
import type { ChangelogRecord } from './types.ts'

export interface Eviction<K, V> {
  readonly key: K
  readonly change: Change<V>
  readonly context: BufferedContext
}

const EMPTY = Number.POSITIVE_INFINITY
const VERSION_3: Headers = [['v', Uint8Array.of(3)]]

function orderKey(time: number, key: string): string {
  const head = Buffer.allocUnsafe(8)
  head.writeBigInt64BE(BigInt(time))
  return head.toString('latin1') + key
}

/**
 * What suppress holds back, by time and then by key bytes; a key keeps the time of its first change. Its changelog is written at
 * a flush, one record a changed key. Shape: Kafka Streams' InMemoryTimeOrderedKeyValueChangeBuffer.
 */
export class SuppressBuffer<K, V> extends BaseStore {
  private readonly times = new Map<string, number>()
  private readonly changes = new SortedMap<BufferedChange>()
  private readonly dirty = new Set<string>()
  private readonly keys: KeyCodec<K>
  private readonly values: Serde<V>
  private bytes = 0
  private earliest = EMPTY

  constructor(name: string, keys: KeyCodec<K>, values: Serde<V>) {
    super(name)
    this.keys = keys
    this.values = values
  }

  /** Milliseconds; infinite where nothing is buffered. */
  get minTimestamp(): number {
    return this.earliest
  }

  get numRecords(): number {
    return this.times.size
  }

  get bufferSize(): number {
    return this.bytes
  }

  put(time: number, key: K, { newValue, oldValue }: Change<V>, context: BufferedContext): void {
    this.assertOpen()
    const id = this.keys.encode(key)
    const old = this.encoded(oldValue)
    const buffered = this.times.has(id) ? this.changes.get(orderKey(this.times.get(id)!, id)) : undefined
    const prior = buffered === undefined ? old : buffered.prior
    const change = {
      prior: sameBytes(prior, old) ? old : prior,
      oldValue: old,
      newValue: this.encoded(newValue),
      context,
    }
    this.insert(time, id, change)
    if (this.logging) this.dirty.add(id)
  }

  /** Takes out the earliest while the condition holds, and hands each over. */
  evictWhile(condition: () => boolean, emit: (eviction: Eviction<K, V>) => void): void {
    if (!condition()) return
    const entries = this.changes.entries()
    let next = entries.next()
    while (!next.done && condition()) {
      const [order, change] = next.value
      const id = order.slice(8)
      emit({
        key: this.keys.decode(id),
        change: new Change(this.decoded(change.newValue), this.decoded(change.oldValue)),
        context: change.context,
      })
      this.changes.delete(order)
      this.times.delete(id)
      if (this.logging) this.dirty.add(id)
      this.bytes -= sizeOf(id, change)
      next = entries.next()
      this.earliest = next.done ? EMPTY : this.times.get(next.value[0].slice(8))!
    }
    entries.return?.()
  }

  /** The value that a key had before what is buffered for it; undefined where nothing is. */
  priorValue(key: K): { value: V | null } | undefined {
    const id = this.keys.encode(key)
    const time = this.times.get(id)
    if (time === undefined) return undefined
    return { value: this.decoded(this.changes.get(orderKey(time, id))?.prior ?? null) }
  }

  override flush(): void {
    super.flush()
    for (const id of this.dirty) {
      const time = this.times.get(id)
      if (time === undefined) this.log(keyBytes(id), null, null)
      else this.log(keyBytes(id), encodeChange(this.changes.get(orderKey(time, id))!, time), null, VERSION_3)
    }
    this.dirty.clear()
  }

  override restore({ key, value }: ChangelogRecord): void {
    const id = keyString(key)
    if (value !== null) {
      const { change, time } = decodeChange(value)
      this.insert(time, id, change)
      return
    }
    const time = this.times.get(id)
    if (time === undefined) return
    const order = orderKey(time, id)
    this.bytes -= sizeOf(id, this.changes.get(order)!)
    this.changes.delete(order)
    this.times.delete(id)
    if (time === this.earliest) this.earliest = this.first()
  }

  protected override clear(): void {
    this.times.clear()
    this.changes.clear()
    this.dirty.clear()
    this.bytes = 0
    this.earliest = EMPTY
  }

  private insert(time: number, id: string, change: BufferedChange): void {
    const known = this.times.get(id)
    const order = orderKey(known ?? time, id)
    this.bytes += sizeOf(id, change)
    if (known === undefined) {
      this.times.set(id, time)
      if (time < this.earliest) this.earliest = time
    } else {
      this.bytes -= sizeOf(id, this.changes.get(order)!)
    }
    this.changes.set(order, change)
  }

  private first(): number {
    for (const [order] of this.changes.entries()) return this.times.get(order.slice(8))!
    return EMPTY
  }

  private encoded(value: V | null): Uint8Array | null {
    return value === null ? null : this.values.serialize(value)
  }

  private decoded(bytes: Uint8Array | null): V | null {
    return bytes === null ? null : this.values.deserialize(bytes)
  }
}
