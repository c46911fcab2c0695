/** The codecs of record batches, by bits 0 to 2 of their attributes. */
export const codecs = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const

/** The client that decompresses is loaded only when a compressed batch is met: the import takes most of a second. */
export async function decompressed(codec: number, bytes: Buffer): Promise<Buffer> {
  if (codec === 0) return bytes
  const { compressionsAlgorithmsByBitmask } = await import('@platformatic/kafka')
  const algorithm = Object.entries(compressionsAlgorithmsByBitmask).find(([bitmask]) => Number(bitmask) === codec)?.[1]
  if (!algorithm) throw new RangeError(`record batch with the unknown compression ${codec}`)
  return algorithm.decompressSync(bytes)
}
