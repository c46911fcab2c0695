import type { Headers } from '../processors/types.ts'

/** Where a buffered change came from: it is emitted as if its record were processed then. */
export interface BufferedContext {
  readonly timestamp: number
  readonly offset: number
  readonly topic: string
  readonly partition: number
  readonly headers: Headers
}

/** A change that suppress holds back. `prior`: the value from before the first change that was buffered. */
export interface BufferedChange {
  readonly prior: Uint8Array | null
  readonly oldValue: Uint8Array | null
  readonly newValue: Uint8Array | null
  readonly context: BufferedContext
}

const [NULL, SAME_AS_PRIOR] = [-1, -2]

export function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === b || (a !== null && b !== null && Buffer.compare(a, b) === 0)
}

/** In bytes, as the JVM estimates: it decides when a buffer with `maxBytes` is full. */
export function sizeOf(key: string, change: BufferedChange): number {
  const { prior, oldValue, newValue, context } = change
  const headers = context.headers.reduce((sum, [name, value]) => sum + name.length + (value?.length ?? 0), 0)
  const old = sameBytes(prior, oldValue) ? 0 : (oldValue?.length ?? 0)
  return 8 + key.length + (prior?.length ?? 0) + old + (newValue?.length ?? 0) + 20 + context.topic.length + headers
}

/** Grows while it is written; all numbers are big-endian. */
class Writer {
  private readonly parts: Uint8Array[] = []

  int64(value: number): this {
    const out = Buffer.allocUnsafe(8)
    out.writeBigInt64BE(BigInt(value))
    this.parts.push(out)
    return this
  }

  int32(value: number): this {
    const out = Buffer.allocUnsafe(4)
    out.writeInt32BE(value)
    this.parts.push(out)
    return this
  }

  /** With its length before it. */
  sized(bytes: Uint8Array | null): this {
    this.int32(bytes?.length ?? NULL)
    if (bytes) this.parts.push(bytes)
    return this
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.parts)
  }
}

class Reader {
  private readonly bytes: Buffer
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  int64(): number {
    this.at += 8
    return Number(this.bytes.readBigInt64BE(this.at - 8))
  }

  int32(): number {
    this.at += 4
    return this.bytes.readInt32BE(this.at - 4)
  }

  take(length: number): Uint8Array | null {
    if (length < 0) return null
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  sized(): Uint8Array | null {
    return this.take(this.int32())
  }
}

function text(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString('utf8')
}

/** The changelog's format, version 3: context, prior, old and new value, then the time by which it is buffered. */
export function encodeChange(change: BufferedChange, time: number): Uint8Array {
  const { context, prior, oldValue, newValue } = change
  const writer = new Writer().int64(context.timestamp).int64(context.offset).sized(Buffer.from(context.topic))
  writer.int32(context.partition).int32(context.headers.length)
  for (const [name, value] of context.headers) writer.sized(Buffer.from(name)).sized(value)
  writer.sized(prior)
  if (oldValue !== null && sameBytes(prior, oldValue)) writer.int32(SAME_AS_PRIOR)
  else writer.sized(oldValue)
  return writer.sized(newValue).int64(time).bytes()
}

export function decodeChange(bytes: Uint8Array): { change: BufferedChange; time: number } {
  const reader = new Reader(bytes)
  const [timestamp, offset, topic, partition] = [reader.int64(), reader.int64(), text(reader.sized()), reader.int32()]
  const headers: [string, Uint8Array | null][] = []
  for (let left = reader.int32(); left > 0; left--) headers.push([text(reader.sized()), reader.sized()])
  const prior = reader.sized()
  const length = reader.int32()
  const oldValue = length === SAME_AS_PRIOR ? prior : reader.take(length)
  const newValue = reader.sized()
  const context = { timestamp, offset, topic, partition, headers }
  return { change: { prior, oldValue, newValue, context }, time: reader.int64() }
}
