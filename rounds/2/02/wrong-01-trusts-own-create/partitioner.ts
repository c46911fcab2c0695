import type { UserId } from './activity.ts'

/**
 * Task 2.2. The partition of a user, from 0 to `partitions` - 1: where Kafka's Java client puts a record whose key is
 * the user's id as text.
 *
 *     toPositive(murmur2(UTF-8 bytes of the id)) % partitions
 *
 * murmur2 is 32-bit arithmetic with overflow: `Math.imul` multiplies that way and `| 0` keeps a number within 32 bits.
 * Source: `Utils.murmur2` and `Utils.toPositive` of kafka-clients (org.apache.kafka.common.utils).
 *
 *     seed 0x9747b28c, m 0x5bd1e995, r 24
 *     h = seed ^ length
 *     for each 4 bytes, little-endian, as k:  k *= m; k ^= k >>> r; k *= m;  h *= m; h ^= k
 *     the 1 to 3 bytes that are left, if any, little-endian, as t:  h ^= t; h *= m
 *     h ^= h >>> 13;  h *= m;  h ^= h >>> 15
 *
 * toPositive clears the sign bit. It is not the absolute value.
 */
export function partitionOf(userId: UserId, partitions: number): number {
  const bytes = new TextEncoder().encode(`${userId}`)
  return (hashOf(bytes) & 0x7fffffff) % partitions
}

const M = 0x5bd1e995
const times = (x: number) => Math.imul(x, M)

function hashOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let h = (0x9747b28c ^ bytes.length) | 0
  let at = 0
  for (; at + 4 <= bytes.length; at += 4) {
    const k = times(view.getInt32(at, true))
    h = times(h) ^ times(k ^ (k >>> 24))
  }
  const rest = bytes.subarray(at)
  if (rest.length > 0) {
    rest.forEach((byte, i) => {
      h ^= byte << (8 * i)
    })
    h = times(h)
  }
  h = times(h ^ (h >>> 13))
  return (h ^ (h >>> 15)) | 0
}
