/**
 * A partition's time travels in the metadata of its committed offset, so that late records are known as such after a restart.
 * Base64 of a version byte and the time as INT64. Source: KIP-568, TopicPartitionMetadata.
 */
const version = 1

export function encodePartitionTime(time: number): string {
  const bytes = Buffer.alloc(9)
  bytes.writeInt8(version, 0)
  bytes.writeBigInt64BE(BigInt(time), 1)
  return bytes.toString('base64')
}

/** Undefined where the metadata is none of ours. */
export function decodePartitionTime(metadata: string): number | undefined {
  const bytes = Buffer.from(metadata, 'base64')
  return bytes.length >= 9 && bytes[0] === version ? Number(bytes.readBigInt64BE(1)) : undefined
}
