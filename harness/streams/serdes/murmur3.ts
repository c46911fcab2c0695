/** MurmurHash3 of 128 bits, x64 variant. Kafka Streams tells by it whether a row is still the one that asked for a foreign row. */
const SEED = 104_729n
const C1 = 0x87c37b91114253d5n
const C2 = 0x4cf5ad432745937fn

const long = (value: bigint) => BigInt.asUintN(64, value)
const rotated = (value: bigint, by: bigint) => long(value << by) | (value >> (64n - by))
const mixed1 = (block: bigint) => long(rotated(long(block * C1), 31n) * C2)
const mixed2 = (block: bigint) => long(rotated(long(block * C2), 33n) * C1)

/** Two longs, the first half first, big-endian, as they stand in Kafka Streams' internal topics. */
export function murmur3(bytes: Uint8Array): Uint8Array {
  const whole = bytes.length & ~15
  // The tail as a whole block: what is missing counts as zeros.
  const padded = Buffer.alloc(whole + 16)
  padded.set(bytes)
  let [h1, h2] = [SEED, SEED]
  for (let at = 0; at < whole; at += 16) {
    h1 = long((rotated(h1 ^ mixed1(padded.readBigUInt64LE(at)), 27n) + h2) * 5n + 0x52dce729n)
    h2 = long((rotated(h2 ^ mixed2(padded.readBigUInt64LE(at + 8)), 31n) + h1) * 5n + 0x38495ab5n)
  }
  h2 ^= mixed2(padded.readBigUInt64LE(whole + 8))
  h1 ^= mixed1(padded.readBigUInt64LE(whole))
  const length = BigInt(bytes.length)
  h1 ^= length
  h2 ^= length
  h1 = long(h1 + h2)
  h2 = long(h2 + h1)
  h1 = avalanched(h1)
  h2 = avalanched(h2)
  h1 = long(h1 + h2)
  h2 = long(h2 + h1)
  const out = Buffer.alloc(16)
  out.writeBigUInt64BE(h1)
  out.writeBigUInt64BE(h2, 8)
  return out
}

function avalanched(hash: bigint): bigint {
  hash = long((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn)
  hash = long((hash ^ (hash >> 33n)) * 0xc4ceb9fe1a85ec53n)
  return hash ^ (hash >> 33n)
}
