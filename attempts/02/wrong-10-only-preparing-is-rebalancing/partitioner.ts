import type { UserId } from './activity.ts'

const SEED = 0x9747b28c
const MIX = 0x5bd1e995
const encoder = new TextEncoder()

/** Task 2.2. toPositive(murmur2(UTF-8 bytes of the id)) % partitions, as Kafka's Java client does with a key. */
export function partitionOf(userId: UserId, partitions: number): number {
  const bytes = encoder.encode(`${userId}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const words = bytes.length >>> 2

  let hash = (SEED ^ bytes.length) | 0
  for (let word = 0; word < words; word++) {
    let k = view.getInt32(word * 4, true)
    k = Math.imul(k, MIX)
    k ^= k >>> 24
    k = Math.imul(k, MIX)
    hash = Math.imul(hash, MIX)
    hash ^= k
  }

  const rest = bytes.subarray(words * 4)
  if (rest.length > 0) {
    rest.forEach((byte, index) => {
      hash ^= byte << (8 * index)
    })
    hash = Math.imul(hash, MIX)
  }

  hash ^= hash >>> 13
  hash = Math.imul(hash, MIX)
  hash ^= hash >>> 15
  return (hash & 0x7fffffff) % partitions
}
