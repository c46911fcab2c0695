/** Task 22.3: where records are. */
import { type Connection, listOffsetsV9, metadataV12 } from '@platformatic/kafka'
import { type Cluster, ReadError, type Tiers } from './contract.ts'
import { kindOf, onConnection } from './raw.ts'

/** What ListOffsets takes in place of a time. */
const asked = { start: -2n, hotFrom: -4n, copiedTo: -5n, end: -1n }

export async function tiersOf(cluster: Cluster, topic: string): Promise<Tiers[]> {
  return onConnection(cluster, (connection) => tiersOn(connection, topic))
}

export async function tiersOn(connection: Connection, topic: string): Promise<Tiers[]> {
  const partitions = await partitionsOf(connection, topic)
  const offsets = async (timestamp: bigint) => {
    const wanted = partitions.map((partitionIndex) => ({ partitionIndex, currentLeaderEpoch: -1, timestamp }))
    const answer = await listOffsetsV9.api.async(connection, -1, 0, [{ name: topic, partitions: wanted }])
    return new Map(answer.topics[0]!.partitions.map(({ partitionIndex, offset }) => [partitionIndex, offset]))
  }
  // The store first and the end last: what is written or moved meanwhile never turns their order round.
  const start = await offsets(asked.start)
  const copiedTo = await offsets(asked.copiedTo)
  const hotFrom = await offsets(asked.hotFrom)
  const end = await offsets(asked.end)
  return partitions.map((partition) => {
    const last = copiedTo.get(partition)!
    const first = start.get(partition)!
    return {
      partition,
      start: first,
      // Where records were deleted, both may lie before the first one that is left.
      hotFrom: later(hotFrom.get(partition)!, first),
      copiedTo: last < first ? first : last + 1n,
      end: end.get(partition)!,
    }
  })
}

const later = (one: bigint, other: bigint): bigint => (one > other ? one : other)

async function partitionsOf(connection: Connection, topic: string): Promise<number[]> {
  try {
    const { topics } = await metadataV12.api.async(connection, [topic], false, false)
    return topics[0]!.partitions.map(({ partitionIndex }) => partitionIndex).sort((one, other) => one - other)
  } catch (error) {
    if (kindOf(error) === '') throw error
    throw new ReadError('no-such-topic', `${topic}: ${kindOf(error)}`, { cause: error })
  }
}
