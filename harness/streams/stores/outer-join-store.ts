import type { Serde } from '../serdes/types.ts'
import { BaseStore } from './base-store.ts'
import { type KeyCodec, keyBytes, keyString } from './key-codec.ts'
import { SortedMap } from './sorted-map.ts'
import type { ChangelogRecord } from './types.ts'

/** A record of one side that has not met the other side yet. */
export interface Unmatched<K> {
  /** Names timestamp, side and key, as the store gave it; several records may share it. */
  readonly id?: string
  readonly timestamp: number
  readonly left: boolean
  readonly key: K
  readonly value: unknown
}

/** ListSerializer's mark for entries of different lengths. */
const VARIABLE_SIZE = 1

/**
 * What left and outer joins hold back: records by timestamp, side (right before left) and key; several of the same keep their order.
 * Shape and changelog: Kafka Streams' ListValueStore over TimestampedKeyAndJoinSide and LeftOrRightValue.
 */
export class OuterJoinStore<K> extends BaseStore {
  private readonly entries = new SortedMap<readonly Uint8Array[]>()
  private readonly keys: KeyCodec<K>
  private readonly left: Serde<unknown>
  private readonly right: Serde<unknown>

  constructor(name: string, keys: KeyCodec<K>, left: Serde<unknown>, right: Serde<unknown>) {
    super(name)
    this.keys = keys
    this.left = left
    this.right = right
  }

  put({ timestamp, left, key, value }: Unmatched<K>): void {
    this.assertOpen()
    const id = this.id(timestamp, left, key)
    const bytes = (left ? this.left : this.right).serialize(value)
    const list = [...(this.entries.get(id) ?? []), Buffer.concat([Buffer.of(left ? 1 : 0), bytes])]
    this.entries.set(id, list)
    if (this.logging) this.log(keyBytes(id), encodeList(list), this.now())
  }

  /** It has met the other side, or was emitted. */
  remove(timestamp: number, left: boolean, key: K): void {
    const id = this.id(timestamp, left, key)
    if (this.entries.delete(id) && this.logging) this.log(keyBytes(id), null, this.now())
  }

  /** In order of timestamp, side and key bytes. */
  *all(): IterableIterator<Unmatched<K>> {
    this.assertOpen()
    for (const [id, list] of this.entries.entries()) {
      const head = keyBytes(id.slice(0, 9)) as Buffer
      const place = {
        timestamp: Number(head.readBigInt64BE()),
        left: head[8] === 1,
        key: this.keys.decode(id.slice(9)),
      }
      for (const bytes of list) {
        const serde = bytes[0] === 1 ? this.left : this.right
        yield { ...place, id, value: serde.deserialize(bytes.subarray(1)) }
      }
    }
  }

  override restore({ key, value }: ChangelogRecord): void {
    if (value === null) this.entries.delete(keyString(key))
    else this.entries.set(keyString(key), decodeList(value))
  }

  protected override clear(): void {
    this.entries.clear()
  }

  private id(timestamp: number, left: boolean, key: K): string {
    const head = Buffer.allocUnsafe(9)
    head.writeBigInt64BE(BigInt(timestamp))
    head[8] = left ? 1 : 0
    return head.toString('latin1') + this.keys.encode(key)
  }
}

function int32(value: number): Buffer {
  const out = Buffer.allocUnsafe(4)
  out.writeInt32BE(value)
  return out
}

function encodeList(list: readonly Uint8Array[]): Uint8Array {
  const entries = list.flatMap((bytes) => [int32(bytes.length), bytes])
  return Buffer.concat([Buffer.of(VARIABLE_SIZE), int32(list.length), ...entries])
}

function decodeList(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const list: Uint8Array[] = []
  let at = 5
  for (let left = view.getInt32(1); left > 0; left--) {
    const length = view.getInt32(at)
    list.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return list
}
