/** Task 22.3: topics by their ids, one Fetch at a time, given up by a count of empty answers and a clock. */
import { setTimeout as sleep } from 'node:timers/promises'
import { fetchV17, listOffsetsV9, metadataV12 } from '@platformatic/kafka'
import { type Cluster, type Range, ReadError, type TieredRecord, type Tiers } from './contract.ts'
import { Session } from './kafka.ts'

export async function tiersOf(cluster: Cluster, topic: string): Promise<Tiers[]> {
  await using session = await Session.open(cluster)
  return (await describe(session, topic)).tiers
}

interface Described {
  id: string
  tiers: Tiers[]
}

async function describe(session: Session, name: string): Promise<Described> {
  const metadata = await session.ask(metadataV12.api.async(session.connection, [name], false, false))
  if ('error' in metadata) throw new ReadError('no-such-topic', `${name}: ${metadata.error}`)
  const found = metadata.answer.topics[0]!
  const numbers = found.partitions.map(({ partitionIndex }) => partitionIndex)
  const bordersOf = async (timestamp: bigint): Promise<bigint[]> => {
    const partitions = numbers.map((partitionIndex) => ({ partitionIndex, currentLeaderEpoch: -1, timestamp }))
    const listed = await session.ask(listOffsetsV9.api.async(session.connection, -1, 0, [{ name, partitions }]))
    if ('error' in listed) throw new ReadError('no-such-topic', `${name}: ${listed.error}`)
    const offsets = new Map(listed.answer.topics[0]!.partitions.map((one) => [one.partitionIndex, one.offset]))
    return numbers.map((partition) => offsets.get(partition)!)
  }
  const [starts, lasts, hots, ends] = [
    await bordersOf(-2n),
    await bordersOf(-5n),
    await bordersOf(-4n),
    await bordersOf(-1n),
  ]
  const tiers = numbers.map((partition, at) => ({
    partition,
    start: starts[at]!,
    hotFrom: notBefore(starts[at]!, hots[at]!),
    copiedTo: lasts[at]! < starts[at]! ? starts[at]! : lasts[at]! + 1n,
    end: ends[at]!,
  }))
  return { id: found.topicId, tiers: tiers.toSorted((one, other) => one.partition - other.partition) }
}

function notBefore(start: bigint, offset: bigint): bigint {
  if (offset < start) return start
  return offset
}

export async function readRange(cluster: Cluster, range: Range): Promise<TieredRecord[]> {
  await using session = await Session.open(cluster)
  const { id, tiers } = await describe(session, range.topic)
  const tier = tiers.find(({ partition }) => partition === range.partition)
  if (tier === undefined) throw new ReadError('no-such-topic', `${range.topic} has no partition ${range.partition}`)
  const fits = tier.start <= range.from && range.from <= range.to && range.to <= tier.end
  if (!fits) throw new ReadError('out-of-range', `${range.topic}-${range.partition} has ${tier.start} to ${tier.end}`)
  const records: TieredRecord[] = []
  for (let at = range.from; at < range.to; ) {
    const piece = await nextPiece(session, id, range, at)
    for (const { offset, key, value } of piece.records)
      if (offset >= at && offset < range.to)
        records.push({ offset, key, value, tier: offset >= tier.hotFrom ? 'hot' : 'cold' })
    at = piece.next
  }
  return records
}

interface Piece {
  records: Omit<TieredRecord, 'tier'>[]
  next: bigint
}

async function nextPiece(session: Session, topicId: string, { topic, partition }: Range, at: bigint): Promise<Piece> {
  const patience = AbortSignal.timeout(5_000)
  const wanted = {
    partition,
    currentLeaderEpoch: -1,
    fetchOffset: at,
    lastFetchedEpoch: -1,
    partitionMaxBytes: 2 ** 19,
  }
  let last = 'no records'
  while (!patience.aborted) {
    const asked = [{ topicId, partitions: [wanted] }]
    const outcome = await session.ask(fetchV17.api.async(session.connection, 200, 1, 2 ** 23, 0, 0, -1, asked, [], ''))
    if ('answer' in outcome) {
      const batches = outcome.answer.responses[0]?.partitions[0]?.records ?? []
      if (batches.length > 0) return pieceOf(batches)
      last = 'no records'
    } else {
      last = outcome.error
      if (last === 'OFFSET_OUT_OF_RANGE') throw new ReadError('out-of-range', `${topic}-${partition} at ${at}`)
    }
    await sleep(50)
  }
  throw new ReadError('store-away', `${topic}-${partition} at ${at}: ${last}`)
}

type Batches = NonNullable<
  Awaited<ReturnType<typeof fetchV17.api.async>>['responses'][number]['partitions'][number]['records']
>

function pieceOf(batches: Batches): Piece {
  const text = (bytes: Buffer | null) => (bytes === null ? null : bytes.toString('utf8'))
  const ofPrograms = batches.filter(({ attributes }) => (attributes & 0x20) === 0)
  const records = ofPrograms.flatMap((batch) =>
    batch.records.map((one) => ({
      offset: batch.firstOffset + BigInt(one.offsetDelta),
      key: text(one.key),
      value: text(one.value),
    })),
  )
  const { firstOffset, lastOffsetDelta } = batches.at(-1)!
  return { records, next: firstOffset + BigInt(lastOffsetDelta + 1) }
}
