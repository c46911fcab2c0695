/** CRC-32C (Castagnoli, RFC 3720 appendix B.4), eight bytes at a time ("slicing by 8"): node:zlib has only the other CRC-32. */
const polynomial = 0x82f63b78

function nextTable(previous: Int32Array, first: Int32Array): Int32Array {
  return previous.map((value) => first[value & 0xff]! ^ (value >>> 8))
}

const t0 = new Int32Array(256).map((_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1
  return value
})
const t1 = nextTable(t0, t0)
const t2 = nextTable(t1, t0)
const t3 = nextTable(t2, t0)
const t4 = nextTable(t3, t0)
const t5 = nextTable(t4, t0)
const t6 = nextTable(t5, t0)
const t7 = nextTable(t6, t0)

/** The checksum of `bytes[from, to)`, unsigned. */
export function crc32c(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let crc = -1
  let at = from
  for (const last = to - 7; at < last; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    crc =
      t7[crc & 0xff]! ^
      t6[(crc >>> 8) & 0xff]! ^
      t5[(crc >>> 16) & 0xff]! ^
      t4[crc >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!
  }
  for (; at < to; at += 1) crc = t0[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}
