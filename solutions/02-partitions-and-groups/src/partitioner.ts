import type { UserId } from './activity.ts'

export function partitionOf(userId: UserId, partitions: number): number {
  const key = Buffer.from(String(userId))
  return toPositive(murmur2(key)) % partitions
}

/** Clears the sign bit: Math.abs would place half of all users elsewhere than the Java client. */
function toPositive(hash: number): number {
  return hash & 0x7fffffff
}

const M = 0x5bd1e995

/** `org.apache.kafka.common.utils.Utils.murmur2`, in 32-bit integers. */
function murmur2(bytes: Buffer): number {
  let h = 0x9747b28c ^ bytes.length
  const whole = bytes.length - (bytes.length % 4)
  for (let at = 0; at < whole; at += 4) {
    let k = Math.imul(bytes.readInt32LE(at), M)
    k = Math.imul(k ^ (k >>> 24), M)
    h = Math.imul(h, M) ^ k
  }
  if (whole < bytes.length) h = Math.imul(h ^ bytes.readUIntLE(whole, bytes.length - whole), M)
  h = Math.imul(h ^ (h >>> 13), M)
  return h ^ (h >>> 15)
}
