/** What a tenant writes and reads, past any client library: each answer says how long the broker holds the tenant back. */
import { type Login, openAs } from '#harness/access'
import { BatchWriter, check } from '#harness/protocol'

const nobody = { producerId: -1n, producerEpoch: -1, baseSequence: -1, transactional: false }

/** One request with so many bytes of values. Gives the throttle time in ms. */
export async function write(login: Login, topic: string, bytes: number, clientId?: string): Promise<number> {
  const batch = new BatchWriter()
  batch.append({ key: null, value: Buffer.alloc(bytes, 'x'), timestamp: Date.now(), headers: [] })
  const connection = await openAs(login, clientId)
  const topicData = [{ name: topic, partitionData: [{ index: 0, records: batch.seal(nobody) }] }]
  const answer = await connection.request('Produce', { transactionalId: null, acks: -1, timeoutMs: 5_000, topicData })
  await connection.close()
  check('Produce', answer.responses[0]!.partitionResponses[0]!.errorCode, topic)
  return answer.throttleTimeMs
}

/** One request from the beginning of the topic. Gives the throttle time in ms. */
export async function read(login: Login, topic: string, clientId?: string): Promise<number> {
  const connection = await openAs(login, clientId)
  const most = 1_000_000
  const topics = [{ topic, partitions: [{ partition: 0, fetchOffset: 0n, partitionMaxBytes: most }] }]
  const answer = await connection.request('Fetch', {
    maxWaitMs: 0,
    minBytes: 0,
    maxBytes: most,
    isolationLevel: 0,
    topics,
  })
  await connection.close()
  return answer.throttleTimeMs
}
