import type { TopicRecord } from './types.ts'

/**
 * Record batches, format version 2, as they stand in a log.
 * Source: Kafka documentation, "Message Format" (5.3), and KIP-98 for control batches.
 */
export interface RecordBatch {
  firstOffset: bigint
  /** Kept by compaction even when the records themselves are gone. */
  lastOffset: bigint
  producerId: bigint
  transactional: boolean
  /** `data`, or the marker that ends a transaction. */
  kind: 'data' | 'commit' | 'abort' | 'control'
  records: readonly Omit<TopicRecord, 'topic' | 'partition'>[]
}

/** Decompresses the records of a batch: `codec` is bits 0 to 2 of its attributes. */
export type Decompress = (codec: number, bytes: Buffer) => Buffer | Promise<Buffer>

const batchOverhead = 12
const headerSize = 61
const logAppendTime = 1 << 3
const transactional = 1 << 4
const control = 1 << 5

/** The complete batches of a record set; what the fetch size cut off at its end is left out. */
export async function readBatches(set: Buffer, decompress: Decompress): Promise<RecordBatch[]> {
  const batches: RecordBatch[] = []
  let start = 0
  while (set.length - start >= headerSize) {
    const end = start + batchOverhead + set.readInt32BE(start + 8)
    if (end > set.length) break
    batches.push(await readBatch(set.subarray(start, end), decompress))
    start = end
  }
  return batches
}

async function readBatch(batch: Buffer, decompress: Decompress): Promise<RecordBatch> {
  const magic = batch.readInt8(16)
  if (magic !== 2) throw new RangeError(`record batch of format ${magic}: only 2 (Kafka 0.11 and later) is read`)
  const firstOffset = batch.readBigInt64BE(0)
  const attributes = batch.readInt16BE(21)
  const codec = attributes & 0b111
  const body = batch.subarray(headerSize)
  const reader = new RecordReader(codec === 0 ? body : await decompress(codec, body))
  const times = {
    first: batch.readBigInt64BE(27),
    append: attributes & logAppendTime ? batch.readBigInt64BE(35) : undefined,
  }
  const records = Array.from({ length: batch.readInt32BE(57) }, () => reader.record(firstOffset, times))
  return {
    firstOffset,
    lastOffset: firstOffset + BigInt(batch.readInt32BE(23)),
    producerId: batch.readBigInt64BE(43),
    transactional: (attributes & transactional) !== 0,
    kind: attributes & control ? markerOf(records[0]?.key) : 'data',
    records,
  }
}

/** A control record's key is version INT16, type INT16: 0 abort, 1 commit; others exist (leader change). */
function markerOf(key: Uint8Array | null | undefined): RecordBatch['kind'] {
  if (!key || key.length < 4) return 'control'
  const type = Buffer.from(key.buffer, key.byteOffset, key.length).readInt16BE(2)
  return type === 0 ? 'abort' : type === 1 ? 'commit' : 'control'
}

class RecordReader {
  private position = 0
  private readonly bytes: Buffer

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  record(firstOffset: bigint, times: { first: bigint; append: bigint | undefined }): RecordBatch['records'][number] {
    this.varint()
    this.position += 1
    const timestamp = times.first + this.varint()
    const offset = firstOffset + this.varint()
    const key = this.nullableBytes()
    const value = this.nullableBytes()
    const headers = Array.from(
      { length: Number(this.varint()) },
      () => [(this.nullableBytes() ?? Buffer.alloc(0)).toString(), this.nullableBytes()] as const,
    )
    return { offset: String(offset), timestamp: Number(times.append ?? timestamp), key, value, headers }
  }

  private nullableBytes(): Buffer | null {
    const length = Number(this.varint())
    if (length < 0) return null
    this.position += length
    return this.bytes.subarray(this.position - length, this.position)
  }

  /** Zigzag, as in protocol buffers; 64-bit. */
  private varint(): bigint {
    let result = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.bytes.readUInt8(this.position++)
      result |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return (result >> 1n) ^ -(result & 1n)
    }
  }
}
