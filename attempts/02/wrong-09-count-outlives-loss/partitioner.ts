import type { UserId } from './activity.ts'

const M = 0x5bd1e995

/** Task 2.2. The partition of a user, from 0 to `partitions` - 1: where Kafka's Java client puts a record with this key. */
export function partitionOf(userId: UserId, partitions: number): number {
  return (murmur2(Buffer.from(String(userId), 'utf8')) & 0x7fffffff) % partitions
}

function murmur2(bytes: Buffer): number {
  const whole = bytes.length - (bytes.length % 4)
  let h = 0x9747b28c ^ bytes.length
  for (let at = 0; at < whole; at += 4) {
    let k = Math.imul(bytes.readInt32LE(at), M)
    k = Math.imul(k ^ (k >>> 24), M)
    h = Math.imul(h, M) ^ k
  }
  if (whole < bytes.length) {
    let tail = 0
    for (let at = bytes.length - 1; at >= whole; at--) tail = (tail << 8) | bytes.readUInt8(at)
    h = Math.imul(h ^ tail, M)
  }
  h = Math.imul(h ^ (h >>> 13), M)
  return h ^ (h >>> 15)
}
