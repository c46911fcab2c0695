/**
 * The order in which Java's HashSet gives its strings: the topology's description depends on it, and is compared as text.
 * Source: java.util.HashMap (buckets by spread hash, insertion order within a bucket).
 */
export function javaHashOrder(names: readonly string[], copied = false): string[] {
  const capacity = copied ? capacityOfCopy(names.length) : grownCapacity(names.length)
  const buckets = new Map<number, string[]>()
  for (const name of new Set(names)) {
    const hash = javaHash(name)
    const bucket = (hash ^ (hash >>> 16)) & (capacity - 1)
    const there = buckets.get(bucket)
    if (there === undefined) buckets.set(bucket, [name])
    else there.push(name)
  }
  return [...buckets.entries()].sort(([a], [b]) => a - b).flatMap(([, list]) => list)
}

/** `String.hashCode` of Java. */
function javaHash(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

/** A set that grew by `add`: 16, doubled whenever it is more than three quarters full. */
function grownCapacity(size: number): number {
  let capacity = 16
  while (size > capacity * 0.75) capacity *= 2
  return capacity
}

/** `new HashSet<>(collection)`. */
function capacityOfCopy(size: number): number {
  const wanted = Math.max(Math.trunc(size / 0.75) + 1, 16)
  let capacity = 16
  while (capacity < wanted) capacity *= 2
  return capacity
}
