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
  return (murmur2(Buffer.from(String(userId), 'utf8')) & 0x7fffffff) % partitions
}

const m = 0x5bd1e995

function murmur2(data: Buffer): number {
  let h = 0x9747b28c ^ data.length
  const whole = data.length - (data.length % 4)
  for (let i = 0; i < whole; i += 4) {
    let k = Math.imul(data.readInt32LE(i), m)
    k = Math.imul(k ^ (k >>> 24), m)
    h = Math.imul(h, m) ^ k
  }
  if (whole < data.length) {
    h ^= data.readUIntLE(whole, data.length - whole)
    h = Math.imul(h, m)
  }
  h = Math.imul(h ^ (h >>> 13), m)
  return h ^ (h >>> 15)
}
