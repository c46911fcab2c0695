/** Topics that the controller has just created: the wire keeps its answer from the client until a broker knows them. */
import { patientSignal, retry } from '../patience/index.ts'
import { Connection } from '../protocol/index.ts'
import type { TracedMessage } from './message.ts'
import type { Address } from './rewrite.ts'
import type { WireOptions } from './types.ts'

/** Longest wait, on a machine that does nothing else. */
const limitMs = 2_000

/** The topics that this answer says were created now; none for every other message. */
export function createdBy(message: TracedMessage): readonly string[] {
  if (message.api !== 'CreateTopics' || message.request?.body?.['validateOnly'] === true) return []
  const topics = (message.body?.['topics'] ?? []) as { name: string; errorCode: number }[]
  return topics.filter(({ errorCode }) => errorCode === 0).map(({ name }) => name)
}

/**
 * Resolves when a broker knows these topics and the leaders of their partitions. The controller says that a topic is created before its brokers
 * have heard of it (KRaft tells them afterwards). kafkajs asks for the leaders 0.1 s later, once, and throws where the broker
 * still lacks the topic: on a busy machine right code would fail by that. A broker that cannot be asked (it wants a password, say) is not waited for.
 */
export async function untilKnown(
  topics: readonly string[],
  [address]: readonly Address[],
  ssl: WireOptions['ssl'],
): Promise<void> {
  if (!address) return
  using limit = patientSignal(limitMs)
  const settings = {
    clientId: 'kata-wire',
    connectTimeoutMs: limitMs,
    requestTimeoutMs: limitMs,
    ...(ssl ? { ssl } : {}),
  }
  try {
    const broker = await Connection.open(address.host, address.port, settings)
    try {
      const again = (error: unknown) => error instanceof NotKnownYet && !limit.signal.aborted
      await retry(() => requireKnown(broker, topics), { again, firstMs: 5, longestMs: 5 })
    } finally {
      await broker.close()
    }
  } catch {
    // The client is told what the controller said, as it would be without a wire.
  }
}

class NotKnownYet extends Error {}

/** Throws NotKnownYet while the broker lacks one of them, or the leader of one of its partitions. */
async function requireKnown(broker: Connection, names: readonly string[]): Promise<void> {
  const topics = names.map((name) => ({ name }))
  const { topics: known } = await broker.request('Metadata', { topics, allowAutoTopicCreation: false })
  const unknown = known.filter(
    ({ errorCode, partitions }) => errorCode !== 0 || partitions.some((one) => one.errorCode !== 0 || one.leaderId < 0),
  )
  if (unknown.length > 0) throw new NotKnownYet()
}
