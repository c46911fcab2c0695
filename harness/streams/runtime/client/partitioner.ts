/** Kafka's default partitioner for keys: murmur2 (seed 0x9747b28c) of the key's bytes, made positive, modulo the partitions. */
export function partitionOf(key: Uint8Array, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions
}

const mix = 0x5bd1e995

function murmur2(data: Uint8Array): number {
  let hash = 0x9747b28c ^ data.length
  let at = 0
  for (const whole = data.length - 3; at < whole; at += 4) {
    let word = data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24)
    word = Math.imul(word, mix)
    word ^= word >>> 24
    hash = Math.imul(hash, mix) ^ Math.imul(word, mix)
  }
  const left = data.length - at
  if (left >= 3) hash ^= data[at + 2]! << 16
  if (left >= 2) hash ^= data[at + 1]! << 8
  if (left >= 1) hash = Math.imul(hash ^ data[at]!, mix)
  hash = Math.imul(hash ^ (hash >>> 13), mix)
  return hash ^ (hash >>> 15)
}
