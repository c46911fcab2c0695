import type { Headers } from '../../processors/types.ts'
import type { RawRecord } from '../../task/types.ts'
import type { FetchedPartition } from './apis.ts'

/**
 * Record batches, format version 2, read for speed: numbers in place of bigints (offsets and times stay below 2^53) and
 * views in place of copies. Source: Kafka documentation, "Message Format" (5.3).
 */
interface BatchHeader {
  readonly start: number
  readonly end: number
  readonly firstOffset: number
  readonly lastOffset: number
  readonly producerId: bigint
  readonly attributes: number
  readonly count: number
}

const headerSize = 61
const lengthEnd = 12
const codecMask = 0b111
const logAppendTime = 1 << 3
const transactional = 1 << 4
const control = 1 << 5
const noHeaders: Headers = []

/** What a fetch of one partition gave: the records that this isolation may see, and where the next fetch begins. */
export interface FetchedRecords {
  readonly records: RawRecord[]
  /** Undefined where not one whole batch came. */
  readonly nextOffset: number | undefined
}

/**
 * Reads the fetched batches from `position` on. Aborted transactions are left out as the Java consumer does it: the answer
 * lists every aborted transaction that overlaps it, each hides its producer's batches from its first offset to its abort marker,
 * and the list stands for itself, so that a transaction may span any number of fetches.
 */
export async function readFetched(
  topic: string,
  fetched: FetchedPartition,
  position: number,
  isolation: 'read_committed' | 'read_uncommitted',
): Promise<FetchedRecords> {
  const set = fetched.records?.bytes
  const records: RawRecord[] = []
  if (!set) return { records, nextOffset: undefined }
  const hidden = isolation === 'read_committed' ? new AbortedTransactions(fetched) : undefined
  let nextOffset: number | undefined
  for (const batch of headersOf(set)) {
    nextOffset = batch.lastOffset + 1
    const isHidden = hidden?.hides(batch, set) ?? false
    if (isHidden || batch.attributes & control || nextOffset <= position) continue
    const codec = batch.attributes & codecMask
    const body = set.subarray(batch.start + headerSize, batch.end)
    readRecords({ set, batch, topic, partition: fetched.partitionIndex, position, records }, await plain(codec, body))
  }
  return { records, nextOffset }
}

class AbortedTransactions {
  /** By first offset, the earliest last. */
  readonly #ahead: { producerId: bigint; firstOffset: bigint }[]
  readonly #open = new Set<bigint>()

  constructor({ abortedTransactions }: FetchedPartition) {
    this.#ahead = [...(abortedTransactions ?? [])].sort((a, b) => Number(b.firstOffset - a.firstOffset))
  }

  hides(batch: BatchHeader, set: Buffer): boolean {
    for (
      let next = this.#ahead.at(-1);
      next && Number(next.firstOffset) <= batch.lastOffset;
      next = this.#ahead.at(-1)
    ) {
      this.#open.add(next.producerId)
      this.#ahead.pop()
    }
    if ((batch.attributes & transactional) === 0 || !this.#open.has(batch.producerId)) return false
    if (batch.attributes & control && markerType(set, batch) === 0) this.#open.delete(batch.producerId)
    return true
  }
}

/** A control record's key is version INT16, type INT16; 0 means abort. */
function markerType(set: Buffer, batch: BatchHeader): number {
  const reader = new RecordReader(set, batch.start + headerSize)
  reader.varint()
  reader.at += 1
  reader.varint()
  reader.varint()
  return reader.bytes()?.readInt16BE(2) ?? -1
}

/** The whole batches of a record set; what the fetch size cut off at its end is left out. */
function* headersOf(set: Buffer): Generator<BatchHeader> {
  for (let start = 0; start + headerSize <= set.length; ) {
    const end = start + lengthEnd + set.readInt32BE(start + 8)
    if (end > set.length) return
    const magic = set.readInt8(start + 16)
    if (magic !== 2) throw new RangeError(`record batch of format ${magic}: only 2 (Kafka 0.11 and later) is read`)
    const firstOffset = Number(set.readBigInt64BE(start))
    yield {
      start,
      end,
      firstOffset,
      lastOffset: firstOffset + set.readInt32BE(start + 23),
      producerId: set.readBigInt64BE(start + 43),
      attributes: set.readInt16BE(start + 21),
      count: set.readInt32BE(start + 57),
    }
    start = end
  }
}

interface Target {
  readonly set: Buffer
  readonly batch: BatchHeader
  readonly topic: string
  readonly partition: number
  readonly position: number
  readonly records: RawRecord[]
}

function readRecords({ set, batch, topic, partition, position, records }: Target, body: Buffer): void {
  const firstTimestamp = Number(set.readBigInt64BE(batch.start + 27))
  const appended = batch.attributes & logAppendTime ? Number(set.readBigInt64BE(batch.start + 35)) : undefined
  const reader = new RecordReader(body, 0)
  for (let left = batch.count; left > 0; left -= 1) {
    const length = reader.varint()
    const end = reader.at + length
    reader.at += 1
    const timestamp = firstTimestamp + reader.varint()
    const offset = batch.firstOffset + reader.varint()
    if (offset >= position) {
      const [key, value] = [reader.bytes(), reader.bytes()]
      records.push({
        topic,
        partition,
        offset,
        timestamp: appended ?? timestamp,
        key,
        value,
        headers: reader.headers(),
      })
    }
    reader.at = end
  }
}

class RecordReader {
  at: number
  readonly #bytes: Buffer

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  /** Zigzag, as in protocol buffers; up to 64 bits, exact up to 2^53. */
  varint(): number {
    let byte = this.#next()
    if (byte < 0x80) return (byte >>> 1) ^ -(byte & 1)
    let value = byte & 0x7f
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
      byte = this.#next()
      value += (byte & 0x7f) * scale
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  bytes(): Buffer | null {
    const length = this.varint()
    if (length < 0) return null
    this.at += length
    return this.#bytes.subarray(this.at - length, this.at)
  }

  headers(): Headers {
    const count = this.varint()
    if (count === 0) return noHeaders
    return Array.from({ length: count }, () => [this.bytes()?.toString() ?? '', this.bytes()] as const)
  }

  #next(): number {
    const byte = this.#bytes[this.at]
    if (byte === undefined) throw new RangeError('a record batch that ends inside a record')
    this.at += 1
    return byte
  }
}

/** Loaded only when a compressed batch is met: the import takes most of a second. */
async function plain(codec: number, body: Buffer): Promise<Buffer> {
  if (codec === 0) return body
  const { compressionsAlgorithmsByBitmask } = await import('@platformatic/kafka')
  const algorithm = Object.entries(compressionsAlgorithmsByBitmask).find(([bitmask]) => Number(bitmask) === codec)?.[1]
  if (!algorithm) throw new RangeError(`record batch with the unknown compression ${codec}`)
  return algorithm.decompressSync(body)
}
