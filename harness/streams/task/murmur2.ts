/**
 * The partition that Kafka's producers choose for a key: murmur2 of its bytes. Source: org.apache.kafka.common.utils.Utils.
 * @param length of the key, where other bytes come after it
 */
export function murmur2Partition(key: Uint8Array, partitions: number, length = key.length): number {
  return (murmur2(key, length) & 0x7fffffff) % partitions
}

function murmur2(data: Uint8Array, length: number): number {
  const m = 0x5bd1e995
  let hash = 0x9747b28c ^ length
  const words = length & ~3
  for (let at = 0; at < words; at += 4) {
    let word = data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24)
    word = Math.imul(word, m)
    word ^= word >>> 24
    hash = Math.imul(hash, m) ^ Math.imul(word, m)
  }
  for (let at = length - 1; at >= words; at--) {
    hash ^= data[at]! << (8 * (at - words))
    if (at === words) hash = Math.imul(hash, m)
  }
  hash ^= hash >>> 13
  hash = Math.imul(hash, m)
  return hash ^ (hash >>> 15)
}
