/** Reads Kafka's primitive types (protocol guide, "Protocol Primitive Types") off a buffer. Throws RangeError past its end. */
export class Reader {
  readonly bytes: Buffer
  at: number

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  int8(): number {
    const value = this.bytes.readInt8(this.at)
    this.at += 1
    return value
  }

  int16(): number {
    const value = this.bytes.readInt16BE(this.at)
    this.at += 2
    return value
  }

  uint16(): number {
    return this.int16() & 0xffff
  }

  int32(): number {
    const value = this.bytes.readInt32BE(this.at)
    this.at += 4
    return value
  }

  uint32(): number {
    return this.int32() >>> 0
  }

  int64(): bigint {
    const value = this.bytes.readBigInt64BE(this.at)
    this.at += 8
    return value
  }

  float64(): number {
    const value = this.bytes.readDoubleBE(this.at)
    this.at += 8
    return value
  }

  /** UNSIGNED_VARINT; at most five bytes. */
  uvarint(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes.readUInt8(this.at)
      this.at += 1
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new RangeError('a varint of more than five bytes')
  }

  /** Kafka writes and prints UUIDs as 22 characters of URL-safe Base64. */
  uuid(): string {
    return this.take(16).toString('base64url')
  }

  take(length: number): Buffer {
    if (length < 0 || length > this.left) throw new RangeError(`${length} bytes asked for, ${this.left} left`)
    const bytes = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return bytes
  }

  /** Text that is not UTF-8 is refused: it could not be written back as it was. */
  text(length: number): string {
    const bytes = this.take(length)
    const text = bytes.toString('utf8')
    if (text.includes('\ufffd') && !Buffer.from(text).equals(bytes)) throw new RangeError('a string that is not UTF-8')
    return text
  }

  /** A length before a string, bytes or an array: -1 means null. `width`: of the length where the version is not flexible. */
  length(flexible: boolean, width: 2 | 4): number {
    if (flexible) return this.uvarint() - 1
    return width === 2 ? this.int16() : this.int32()
  }
}
