/** What goes along with a committed offset, so that late records are known as such after a restart. */
export interface OffsetMetadata {
  /** The largest timestamp taken from the partition. */
  readonly partitionTime: number
  /** What processors keep, by key. */
  readonly kept: ReadonlyMap<string, number>
}

/**
 * Base64 of a version byte, the time as INT64, and since version 2 the number of entries with their keys (length and UTF-8) and values as INT64.
 * Source: KIP-568 and KIP-825, Kafka Streams' TopicPartitionMetadata and ProcessorMetadata.
 */
const version = 2

export function encodeOffsetMetadata({ partitionTime, kept }: OffsetMetadata): string {
  const head = Buffer.alloc(9)
  head.writeInt8(version, 0)
  head.writeBigInt64BE(BigInt(partitionTime), 1)
  if (kept.size === 0) return head.toString('base64')
  const entries = [...kept].map(([key, value]) => {
    const bytes = Buffer.from(key)
    const entry = Buffer.alloc(4 + bytes.length + 8)
    entry.writeInt32BE(bytes.length, 0)
    bytes.copy(entry, 4)
    entry.writeBigInt64BE(BigInt(value), 4 + bytes.length)
    return entry
  })
  const count = Buffer.alloc(4)
  count.writeInt32BE(kept.size, 0)
  return Buffer.concat([head, count, ...entries]).toString('base64')
}

/** Undefined where another program wrote the metadata. */
export function decodeOffsetMetadata(metadata: string): OffsetMetadata | undefined {
  const bytes = Buffer.from(metadata, 'base64')
  const has = bytes[0]
  if (bytes.length < 9 || has === undefined || has < 1 || has > version) return undefined
  const partitionTime = Number(bytes.readBigInt64BE(1))
  const kept = new Map<string, number>()
  if (has === 1 || bytes.length === 9) return { partitionTime, kept }
  let at = 13
  for (let left = bytes.readInt32BE(9); left > 0; left -= 1) {
    const end = at + 4 + bytes.readInt32BE(at)
    kept.set(bytes.toString('utf8', at + 4, end), Number(bytes.readBigInt64BE(end)))
    at = end + 8
  }
  return { partitionTime, kept }
}
