/** Task 25.5: what tenants use, by single requests and without a group. */
import { type Admin, Connection, fetchV12 } from '@platformatic/kafka'
import type { Ctx } from '#harness/kata'
import { INBOX, type Usage } from './contract.ts'
import { asPlatform } from './platform.ts'
import { tenantOn } from './tenant.ts'

const [beginning, end] = [-2n, -1n]

export function usageOf(
  ctx: Ctx,
  { tenants, from, to }: { tenants: string[]; from: number; to: number },
): Promise<Usage[]> {
  return asPlatform(ctx, async (admin) => {
    const topics = await admin.listTopics()
    const groups = [...(await admin.listGroups()).keys()]
    const usageOfOne = async (tenant: string): Promise<Usage> => {
      const { of, groupsOf, short, full } = tenantOn(ctx, tenant)
      const own = of(topics)
      const written = own.includes(full(INBOX)) ? await writtenIn(ctx, admin, full(INBOX), from, to) : 0
      const lags: Usage['groups'] = []
      for (const group of groupsOf(groups)) lags.push({ group: short(group), lag: await lagOf(admin, group) })
      return { tenant, stored: await storedOf(admin, own), written, groups: lags }
    }
    const usages: Usage[] = []
    for (const tenant of tenants) usages.push(await usageOfOne(tenant))
    return usages
  })
}

async function partitionsOf(admin: Admin, topic: string): Promise<number[]> {
  const { topics } = await admin.metadata({ topics: [topic], forceUpdate: true })
  return Array.from({ length: topics.get(topic)?.partitionsCount ?? 0 }, (_, partition) => partition)
}

async function storedOf(admin: Admin, names: string[]): Promise<number> {
  let bytes = 0n
  for (const name of names) {
    const logs = await admin.describeLogDirs({ topics: [{ name, partitions: await partitionsOf(admin, name) }] })
    for (const { results } of logs)
      for (const { topics } of results)
        for (const { partitions } of topics) for (const { partitionSize } of partitions) bytes += partitionSize
  }
  return Number(bytes)
}

async function offsetsOf(admin: Admin, name: string, timestamp: bigint): Promise<Map<number, bigint>> {
  const partitions = (await partitionsOf(admin, name)).map((partitionIndex) => ({ partitionIndex, timestamp }))
  const [listed] = await admin.listOffsets({ topics: [{ name, partitions }] })
  return new Map(listed?.partitions.map(({ partitionIndex, offset }) => [partitionIndex, offset]))
}

async function writtenIn(ctx: Ctx, admin: Admin, topic: string, from: number, to: number): Promise<number> {
  const { username, password } = ctx.clientConfig.sasl as { username: string; password: string }
  const connection = new Connection('usage', { sasl: { mechanism: 'SCRAM-SHA-256', username, password } })
  connection.on('error', () => {}) // each is told by the call that it fails, too
  const { hostname, port } = new URL(`tcp://${(ctx.clientConfig.brokers as string[])[0]}`)
  const ends = await offsetsOf(admin, topic, end)
  let bytes = 0
  try {
    await connection.connect(hostname, Number(port))
    for (const [partition, start] of await offsetsOf(admin, topic, beginning)) {
      for (let at = start; at < (ends.get(partition) ?? 0n); ) {
        const place = { partition, currentLeaderEpoch: -1, fetchOffset: at, lastFetchedEpoch: -1 }
        const topics = [{ topicId: topic, partitions: [{ ...place, partitionMaxBytes: 1_000_000 }] }]
        const answer = await fetchV12.api.async(connection, 100, 1, 1_000_000, 0, 0, -1, topics, [], '')
        for (const batch of answer.responses[0]?.partitions[0]?.records ?? []) {
          at = batch.firstOffset + BigInt(batch.lastOffsetDelta) + 1n
          // The broker stamps a batch as a whole.
          if (Number(batch.maxTimestamp) < from || Number(batch.maxTimestamp) >= to) continue
          for (const { key, value, headers } of batch.records)
            for (const part of [key, value, ...headers.flat()]) bytes += part?.length ?? 0
        }
      }
    }
    return bytes
  } finally {
    await connection.close()
  }
}

async function lagOf(admin: Admin, groupId: string): Promise<number> {
  const [group] = await admin.listConsumerGroupOffsets({ groups: [groupId] })
  let lag = 0n
  for (const { name, partitions } of group?.topics ?? []) {
    const ends = await offsetsOf(admin, name, end)
    for (const { partitionIndex, committedOffset } of partitions)
      if (committedOffset >= 0n) lag += (ends.get(partitionIndex) ?? committedOffset) - committedOffset
  }
  return Number(lag)
}
