/** Task 22.3: how records are read from both tiers. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, fetchV12 } from '@platformatic/kafka'
import { type Cluster, type Range, ReadError, type TieredRecord } from './contract.ts'
import { kindOf, onConnection } from './raw.ts'
import { tiersOn } from './tiers.ts'

export { tiersOf } from './tiers.ts'

const patienceMs = 5_000
const pauseMs = 100
/** Of a batch that marks the end of a transaction. */
const control = 0x20

export async function readRange(cluster: Cluster, range: Range): Promise<TieredRecord[]> {
  return onConnection(cluster, async (connection) => {
    const { topic, partition, from, to } = range
    const tiers = (await tiersOn(connection, topic)).find((one) => one.partition === partition)
    if (!tiers) throw new ReadError('no-such-topic', `${topic} has no partition ${partition}`)
    const { start, hotFrom, end } = tiers
    if (from > to || from < start || to > end)
      throw new ReadError('out-of-range', `${from} to ${to} of ${topic}-${partition}, which has ${start} to ${end}`)
    const records: TieredRecord[] = []
    let next = from
    let lastProgress = performance.now()
    while (next < to) {
      const fetched = await fetchFrom(connection, range, next)
      if (fetched.after > next) {
        next = fetched.after
        lastProgress = performance.now()
        for (const record of fetched.records)
          if (record.offset < to) records.push({ ...record, tier: record.offset < hotFrom ? 'cold' : 'hot' })
        continue
      }
      if (performance.now() - lastProgress > patienceMs)
        throw new ReadError('store-away', `${topic}-${partition} at offset ${next}: ${fetched.trouble}`)
      await sleep(pauseMs)
    }
    return records
  })
}

interface Fetched {
  records: Omit<TieredRecord, 'tier'>[]
  /** The offset after the last one of what came; what was asked for where nothing came. */
  after: bigint
  /** Why nothing came. */
  trouble: string
}

async function fetchFrom(connection: Connection, { topic, partition }: Range, offset: bigint): Promise<Fetched> {
  const wanted = { partition, currentLeaderEpoch: -1, fetchOffset: offset, lastFetchedEpoch: -1 }
  const topics = [{ topicId: topic, partitions: [{ ...wanted, partitionMaxBytes: 1024 * 1024 }] }]
  try {
    const answer = await fetchV12.api.async(connection, 500, 1, 16 * 1024 * 1024, 0, 0, -1, topics, [], '')
    const batches = answer.responses[0]?.partitions[0]?.records ?? []
    const records = batches.flatMap(({ attributes, firstOffset, records: own }) =>
      (attributes & control ? [] : own).map(({ offsetDelta, key, value }) => ({
        offset: firstOffset + BigInt(offsetDelta),
        key: key?.toString() ?? null,
        value: value?.toString() ?? null,
      })),
    )
    const last = batches.at(-1)
    const after = last ? last.firstOffset + BigInt(last.lastOffsetDelta) + 1n : offset
    return { records: records.filter((record) => record.offset >= offset), after, trouble: 'the broker sends nothing' }
  } catch (error) {
    const kind = kindOf(error)
    if (kind === 'OFFSET_OUT_OF_RANGE') throw new ReadError('out-of-range', `${topic}-${partition}: ${offset} is gone`)
    if (kind === '') throw error
    return { records: [], after: offset, trouble: kind }
  }
}
