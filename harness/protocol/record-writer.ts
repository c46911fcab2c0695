import { crc32c } from './crc32c.ts'

/** In order; a key may repeat. */
type Headers = readonly (readonly [key: string, value: Uint8Array | null])[]

/** Who writes: idempotence needs all three (KIP-98). */
export interface BatchIdentity {
  readonly producerId: bigint
  readonly producerEpoch: number
  readonly baseSequence: number
  readonly transactional: boolean
}

const headerSize = 61
const checksummedFrom = 21
const smallest = 1024

/** What a producer gives of a record; its place in the batch is the batch's. */
export interface RecordToWrite {
  readonly key: Uint8Array | null
  readonly value: Uint8Array | null
  readonly timestamp: number
  readonly headers: Headers
}

/** One record batch, format version 2, that grows record by record. Identity and checksum are set when it is sealed. */
export class BatchWriter {
  #bytes = Buffer.allocUnsafe(smallest)
  #at = headerSize
  #count = 0
  #firstTimestamp = 0
  #maxTimestamp = 0

  /** Bytes so far. */
  get size(): number {
    return this.#at
  }

  get count(): number {
    return this.#count
  }

  append({ key, value, timestamp, headers }: RecordToWrite): void {
    if (this.#count === 0) {
      this.#firstTimestamp = timestamp
      this.#maxTimestamp = timestamp
    }
    const delta = timestamp - this.#firstTimestamp
    const length = 1 + varintSize(delta) + varintSize(this.#count) + sized(key) + sized(value) + headersSize(headers)
    this.#room(length + 5)
    this.#varint(length)
    this.#bytes[this.#at++] = 0
    this.#varint(delta)
    this.#varint(this.#count)
    this.#sized(key)
    this.#sized(value)
    this.#headers(headers)
    this.#count += 1
    if (timestamp > this.#maxTimestamp) this.#maxTimestamp = timestamp
  }

  /** The batch as it goes over the wire. It can be sealed again, with another identity. */
  seal({ producerId, producerEpoch, baseSequence, transactional }: BatchIdentity): Buffer {
    const bytes = this.#bytes.subarray(0, this.#at)
    bytes.writeBigInt64BE(0n, 0)
    bytes.writeInt32BE(this.#at - 12, 8)
    bytes.writeInt32BE(-1, 12)
    bytes.writeInt8(2, 16)
    bytes.writeInt16BE(transactional ? 1 << 4 : 0, 21)
    bytes.writeInt32BE(this.#count - 1, 23)
    bytes.writeBigInt64BE(BigInt(this.#firstTimestamp), 27)
    bytes.writeBigInt64BE(BigInt(this.#maxTimestamp), 35)
    bytes.writeBigInt64BE(producerId, 43)
    bytes.writeInt16BE(producerEpoch, 51)
    bytes.writeInt32BE(baseSequence, 53)
    bytes.writeInt32BE(this.#count, 57)
    bytes.writeUInt32BE(crc32c(bytes, checksummedFrom), 17)
    return bytes
  }

  #room(length: number): void {
    const needed = this.#at + length
    if (needed <= this.#bytes.length) return
    const bigger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 4))
    this.#bytes.copy(bigger, 0, 0, this.#at)
    this.#bytes = bigger
  }

  #varint(value: number): void {
    let rest = zigzag(value)
    while (rest >= 0x80) {
      this.#bytes[this.#at++] = (rest % 0x80) | 0x80
      rest = Math.floor(rest / 0x80)
    }
    this.#bytes[this.#at++] = rest
  }

  #sized(bytes: Uint8Array | null): void {
    this.#varint(bytes?.length ?? -1)
    if (bytes === null) return
    this.#bytes.set(bytes, this.#at)
    this.#at += bytes.length
  }

  #headers(headers: Headers): void {
    this.#varint(headers.length)
    for (const [key, value] of headers) {
      this.#sized(Buffer.from(key))
      this.#sized(value)
    }
  }
}

/** What a record adds to a batch at most, in bytes. */
export function recordSize({ key, value, headers }: RecordToWrite): number {
  return 21 + sized(key) + sized(value) + headersSize(headers)
}

function sized(bytes: Uint8Array | null): number {
  return bytes === null ? 1 : varintSize(bytes.length) + bytes.length
}

function headersSize(headers: Headers): number {
  let size = varintSize(headers.length)
  for (const [key, value] of headers) {
    const length = Buffer.byteLength(key)
    size += varintSize(length) + length + sized(value)
  }
  return size
}

const zigzag = (value: number): number => (value >= 0 ? value * 2 : -value * 2 - 1)

function varintSize(value: number): number {
  let size = 1
  for (let rest = zigzag(value); rest >= 0x80; rest = Math.floor(rest / 0x80)) size += 1
  return size
}
