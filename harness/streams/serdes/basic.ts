import { notSerializable } from '../failures.ts'
import { readInt64, writeInt64 } from './int64-bytes.ts'
import type { Serde } from './types.ts'

function wrongType(serde: string, type: string, value: unknown) {
  return notSerializable(serde, { en: `a ${type}`, ru: `значение типа ${type}` }, `${typeof value} ${String(value)}`)
}

function wrongLength(serde: string, length: number, bytes: Uint8Array) {
  return notSerializable(serde, { en: `${length} bytes`, ru: `${length} байт` }, bytes.length)
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function asBuffer(bytes: Uint8Array): Buffer {
  return bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** UTF-8. As Java's StringSerializer: what is not valid UTF-8 is read as U+FFFD. */
export const string: Serde<string> = {
  name: 'string',
  serialize(value) {
    if (typeof value !== 'string') throw wrongType('string', 'string', value)
    return Buffer.from(value, 'utf8')
  },
  deserialize: (bytes) => asBuffer(bytes).toString('utf8'),
}

/** Bytes as they are. */
export const bytes: Serde<Uint8Array> = {
  name: 'bytes',
  serialize(value) {
    if (!(value instanceof Uint8Array)) throw wrongType('bytes', 'Uint8Array', value)
    return value
  },
  deserialize: (value) => value,
}

/** 4 bytes, big-endian, as Java's IntegerSerializer. */
export const int32: Serde<number> = {
  name: 'int32',
  serialize(value) {
    if (!Number.isInteger(value) || value !== (value | 0)) throw wrongType('int32', 'int32', value)
    const out = Buffer.allocUnsafe(4)
    out.writeInt32BE(value)
    return out
  },
  deserialize(value) {
    if (value.length !== 4) throw wrongLength('int32', 4, value)
    return view(value).getInt32(0)
  },
}

/**
 * 8 bytes, big-endian, as Java's LongSerializer, as a JavaScript number. Only safe integers (|n| < 2^53): others are refused in
 * both directions with STREAMS_SERDE, never rounded. `bigint64` carries all 64 bits. `count()` uses this one.
 */
export const int64: Serde<number> = {
  name: 'int64',
  serialize(value) {
    if (!Number.isSafeInteger(value)) throw wrongType('int64', 'safe integer', value)
    const out = Buffer.allocUnsafe(8)
    writeInt64(out, 0, value)
    return out
  },
  deserialize(value) {
    if (value.length !== 8) throw wrongLength('int64', 8, value)
    const number = readInt64(value, 0)
    if (!Number.isSafeInteger(number)) throw wrongType('int64', 'safe integer', view(value).getBigInt64(0))
    return number
  },
}

/** 8 bytes, big-endian, as Java's LongSerializer, as a bigint. */
export const bigint64: Serde<bigint> = {
  name: 'bigint64',
  serialize(value) {
    if (typeof value !== 'bigint' || value !== BigInt.asIntN(64, value)) throw wrongType('bigint64', 'bigint', value)
    const out = Buffer.allocUnsafe(8)
    out.writeBigInt64BE(value)
    return out
  },
  deserialize(value) {
    if (value.length !== 8) throw wrongLength('bigint64', 8, value)
    return view(value).getBigInt64(0)
  },
}

/** 8 bytes, IEEE 754, big-endian, as Java's DoubleSerializer. */
export const double: Serde<number> = {
  name: 'double',
  serialize(value) {
    if (typeof value !== 'number') throw wrongType('double', 'number', value)
    const out = Buffer.allocUnsafe(8)
    out.writeDoubleBE(value)
    return out
  },
  deserialize(value) {
    if (value.length !== 8) throw wrongLength('double', 8, value)
    return view(value).getFloat64(0)
  },
}
