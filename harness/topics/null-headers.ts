import type { Message } from 'kafkajs'
import type { TopicsClientConfig } from './client.ts'

/**
 * Writes what kafkajs cannot: its `sizeOfHeaders` throws a TypeError for null. The other client is loaded only here, since its
 * import takes 0.35 s.
 */
export async function writeWithNullHeaders(
  bootstrapServers: readonly string[],
  { ssl, sasl }: TopicsClientConfig,
  topic: string,
  { key, value, headers, partition, timestamp }: Message,
): Promise<{ partition: number; offset: bigint }> {
  const { Producer } = await import('@platformatic/kafka')
  const producer = new Producer<Buffer | null, Buffer | null, Buffer, Buffer | null>({
    clientId: 'kata-topics',
    bootstrapBrokers: [...bootstrapServers],
    ...(ssl ? { tls: ssl === true ? {} : ssl } : {}),
    ...(sasl ? { sasl: { ...sasl, mechanism: sasl.mechanism.toUpperCase() as 'PLAIN' } } : {}),
  })
  try {
    // A name that repeats is a key of its own each time: Buffers are told apart by identity.
    const named = new Map(
      Object.entries(headers ?? {}).flatMap(([name, all]) =>
        [all as Buffer | (Buffer | null)[] | null].flat().map((it) => [Buffer.from(name), it] as const),
      ),
    )
    const message = {
      topic,
      key: key as Buffer | null,
      value: value as Buffer | null,
      headers: named,
      ...(partition === undefined ? {} : { partition }),
      ...(timestamp === undefined ? {} : { timestamp: BigInt(timestamp) }),
    }
    const { offsets } = await producer.send({ acks: -1, messages: [message] })
    const [written] = offsets!
    return { partition: written!.partition, offset: written!.offset }
  } finally {
    await producer.close()
  }
}
