/** Cuts bytes into chunks of the given sizes, as a network may. */
export function chunked(bytes: Buffer, sizes: Iterable<number>): Buffer[] {
  const chunks: Buffer[] = []
  let rest = bytes
  for (const size of sizes) {
    if (rest.length === 0) break
    chunks.push(rest.subarray(0, size))
    rest = rest.subarray(size)
  }
  return chunks
}
