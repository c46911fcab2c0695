const noHeaders: readonly [] = []

/** Reads the fields of records off the plain bytes of a batch. Throws RangeError past their end. */
export class RecordReader {
  at: number
  readonly #bytes: Buffer

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  bytes(): Buffer | null {
    const length = this.varint()
    if (length < 0) return null
    this.at += length
    return this.#bytes.subarray(this.at - length, this.at)
  }

  headers(): readonly (readonly [key: string, value: Buffer | null])[] {
    const count = this.varint()
    if (count === 0) return noHeaders
    return Array.from({ length: count }, () => [this.bytes()?.toString() ?? '', this.bytes()] as const)
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

  #next(): number {
    const byte = this.#bytes[this.at]
    if (byte === undefined) throw new RangeError('a record batch that ends inside a record')
    this.at += 1
    return byte
  }
}
