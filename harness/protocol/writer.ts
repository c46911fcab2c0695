/** Writes Kafka's primitive types into a buffer that grows. */
export class Writer {
  private bytes: Buffer
  private at = 0

  constructor(size = 256) {
    this.bytes = Buffer.allocUnsafe(size)
  }

  done(): Buffer {
    return this.bytes.subarray(0, this.at)
  }

  /** Makes room for so many bytes and returns where they begin. */
  private room(length: number): number {
    const start = this.at
    this.at += length
    if (this.at > this.bytes.length) {
      const bigger = Buffer.allocUnsafe(Math.max(this.at, this.bytes.length * 2))
      this.bytes.copy(bigger, 0, 0, start)
      this.bytes = bigger
    }
    return start
  }

  int8(value: number): void {
    const at = this.room(1)
    this.bytes.writeInt8(value, at)
  }

  int16(value: number): void {
    const at = this.room(2)
    this.bytes.writeInt16BE(value, at)
  }

  uint16(value: number): void {
    const at = this.room(2)
    this.bytes.writeUInt16BE(value, at)
  }

  int32(value: number): void {
    const at = this.room(4)
    this.bytes.writeInt32BE(value, at)
  }

  uint32(value: number): void {
    const at = this.room(4)
    this.bytes.writeUInt32BE(value, at)
  }

  int64(value: bigint): void {
    const at = this.room(8)
    this.bytes.writeBigInt64BE(value, at)
  }

  float64(value: number): void {
    const at = this.room(8)
    this.bytes.writeDoubleBE(value, at)
  }

  uvarint(value: number): void {
    let rest = value
    while (rest >= 0x80) {
      const at = this.room(1)
      this.bytes.writeUInt8((rest % 0x80) | 0x80, at)
      rest = Math.floor(rest / 0x80)
    }
    const at = this.room(1)
    this.bytes.writeUInt8(rest, at)
  }

  raw(bytes: Uint8Array): void {
    const at = this.room(bytes.length)
    this.bytes.set(bytes, at)
  }

  uuid(value: string): void {
    const bytes = Buffer.from(value, 'base64url')
    if (bytes.length !== 16) throw new RangeError(`not a UUID of Kafka: ${value}`)
    this.raw(bytes)
  }

  /** The counterpart of `Reader.length`; -1 for null. */
  length(value: number, flexible: boolean, width: 2 | 4): void {
    if (flexible) this.uvarint(value + 1)
    else if (width === 2) this.int16(value)
    else this.int32(value)
  }
}
