import { codecs } from './compression.ts'
import { batchesOf } from './record-batch.ts'

/** The header of a record batch (message format v2, "Record Batch" in Kafka's implementation documentation). */
export interface BatchHeader {
  readonly baseOffset: bigint
  readonly producerId: bigint
  readonly producerEpoch: number
  readonly baseSequence: number
  readonly isTransactional: boolean
  readonly isControl: boolean
  readonly recordCount: number
  readonly compression: 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd' | 'unknown'
}

/** A field of type `records`: the batches' headers, read when asked for, and the bytes as they were. */
export class Records {
  readonly #bytes: Buffer
  #batches: readonly BatchHeader[] | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // an own enumerable property, so that matchers, spread and JSON see it
    Object.defineProperty(this, 'batches', { enumerable: true, get: () => this.read() })
  }

  declare readonly batches: readonly BatchHeader[]

  get bytes(): Buffer {
    return this.#bytes
  }

  private read(): readonly BatchHeader[] {
    this.#batches ??= readBatches(this.#bytes)
    return this.#batches
  }
}

/** A broker may cut the last batch of a fetch in the middle: what is not whole is not counted, nor what is of an older format. */
function readBatches(bytes: Buffer): BatchHeader[] {
  const batches: BatchHeader[] = []
  try {
    for (const batch of batchesOf(bytes)) {
      batches.push({
        baseOffset: batch.baseOffset,
        producerId: batch.producerId,
        producerEpoch: batch.producerEpoch,
        baseSequence: batch.baseSequence,
        isTransactional: batch.isTransactional,
        isControl: batch.isControl,
        recordCount: batch.recordCount,
        compression: codecs[batch.codec] ?? 'unknown',
      })
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return batches
}
