/** The header of a record batch (message format v2, "Record Batch" in Kafka's implementation documentation). */
export interface RecordBatch {
  readonly baseOffset: bigint
  readonly producerId: bigint
  readonly producerEpoch: number
  readonly baseSequence: number
  readonly isTransactional: boolean
  readonly isControl: boolean
  readonly recordCount: number
  readonly compression: 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd' | 'unknown'
}

const codecs = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const
const headerLength = 61

/** A field of type `records`: the batches' headers, read when asked for, and the bytes as they were. */
export class Records {
  readonly #bytes: Buffer
  #batches: readonly RecordBatch[] | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // an own enumerable property, so that matchers, spread and JSON see it
    Object.defineProperty(this, 'batches', { enumerable: true, get: () => this.read() })
  }

  declare readonly batches: readonly RecordBatch[]

  get bytes(): Buffer {
    return this.#bytes
  }

  private read(): readonly RecordBatch[] {
    this.#batches ??= readBatches(this.#bytes)
    return this.#batches
  }
}

/** A broker may cut the last batch of a fetch in the middle: what is not whole is not counted. */
function readBatches(bytes: Buffer): RecordBatch[] {
  const batches: RecordBatch[] = []
  for (let at = 0; at + headerLength <= bytes.length; ) {
    const end = at + 12 + bytes.readInt32BE(at + 8)
    const magic = bytes.readInt8(at + 16)
    if (end > bytes.length || end < at + headerLength || magic !== 2) break
    batches.push(readHeader(bytes, at))
    at = end
  }
  return batches
}

function readHeader(bytes: Buffer, at: number): RecordBatch {
  const attributes = bytes.readInt16BE(at + 21)
  return {
    baseOffset: bytes.readBigInt64BE(at),
    producerId: bytes.readBigInt64BE(at + 43),
    producerEpoch: bytes.readInt16BE(at + 51),
    baseSequence: bytes.readInt32BE(at + 53),
    isTransactional: (attributes & 0x10) !== 0,
    isControl: (attributes & 0x20) !== 0,
    recordCount: bytes.readInt32BE(at + 57),
    compression: codecs[attributes & 0x07] ?? 'unknown',
  }
}
