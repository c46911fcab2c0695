/** What one answer, or one notification, of a subject may hold. The same figures stand in docs/limits.md. */
export const answerLimits = { entries: 100_000, bytes: 8_000_000, depth: 100 }

/** What stands beside the message of an error, each value for itself. */
export const errorDataLimits = { entries: 1_000, bytes: 16_000, depth: 20 }

export const measures = ['entries', 'bytes', 'depth', 'digits'] as const

export interface Excess {
  what: (typeof measures)[number]
  seen: number
}

const largestNumberBits = 4_096

/**
 * What a value has too much of for the test to look at; undefined for nothing. Lengths are looked at before items: an array of 4,000,000,000 holes
 * costs its sender nothing, and the code that walks through it minutes.
 */
export function excessOf(value: unknown, limits = answerLimits): Excess | undefined {
  const seen = new Set<object>()
  const waiting: { node: unknown; depth: number }[] = [{ node: value, depth: 0 }]
  let [entries, bytes] = [0, 0]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next
    if (typeof node === 'string') bytes += node.length
    if (typeof node === 'bigint' && BigInt.asIntN(largestNumberBits, node) !== node)
      return { what: 'digits', seen: largestNumberBits }
    if (typeof node === 'object' && node !== null && !seen.has(node)) {
      seen.add(node)
      if (depth > limits.depth) return { what: 'depth', seen: depth }
      bytes += bytesOf(node)
      entries += countOf(node)
      if (entries > limits.entries) return { what: 'entries', seen: entries }
      for (const item of itemsOf(node)) waiting.push({ node: item, depth: depth + 1 })
    }
    if (bytes > limits.bytes) return { what: 'bytes', seen: bytes }
  }
  return undefined
}

function bytesOf(node: object): number {
  return ArrayBuffer.isView(node) || node instanceof ArrayBuffer ? node.byteLength : 0
}

function countOf(node: object): number {
  if (Array.isArray(node)) return node.length
  if (node instanceof Map || node instanceof Set) return node.size
  return bytesOf(node) > 0 ? 0 : Object.keys(node).length
}

function itemsOf(node: object): Iterable<unknown> {
  if (ArrayBuffer.isView(node)) return []
  if (node instanceof Map) return [...node].flat()
  if (node instanceof Set) return node
  if (node instanceof Error) return [node.message, node.stack, node.cause, ...Object.values(node)]
  return Array.isArray(node) ? node : [...Object.keys(node), ...Object.values(node)]
}
