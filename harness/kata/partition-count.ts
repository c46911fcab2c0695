import type { Admin } from 'kafkajs'
import { patientSignal, retry } from '../patience/index.ts'

const atMostMs = 5_000

/**
 * How many partitions a topic has. A broker hears of a new topic a moment after it was made, and until then kafkajs' `fetchTopicMetadata`
 * gives up; this asks again for some seconds. Rejects with kafkajs' error, of type `UNKNOWN_TOPIC_OR_PARTITION`, where there is no such topic.
 */
export async function partitionCount(admin: Admin, topic: string): Promise<number> {
  using limit = patientSignal(atMostMs)
  const again = (error: unknown) => !limit.signal.aborted && isUnknown(error)
  const ask = () => admin.fetchTopicMetadata({ topics: [topic] })
  const { topics } = await retry(ask, { again, firstMs: 10, longestMs: 200 })
  return topics[0]!.partitions.length
}

function isUnknown(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'type') === 'UNKNOWN_TOPIC_OR_PARTITION'
}
