/** What MirrorMaker writes into topics of the backup, read and written by hand. */
import { eventually, type RecordToProduce } from '#harness'
import { means } from './means.ts'
import type { World } from './world.ts'

export const POSITIONS = 'mm2-offsets.primary.internal'
export const CHECKPOINTS = 'primary.checkpoints.internal'

/** The first offset of a partition of the primary that is not copied, as MirrorMaker has written it down. */
export async function copiedUpTo(world: World, topic: string, partition: number): Promise<bigint> {
  if (!(await world.backup.exists(POSITIONS))) return 0n
  let end = 0n
  for (const { key, value } of await world.backup.read(POSITIONS)) {
    const [, place] = JSON.parse(Buffer.from(key ?? '[]').toString()) as [
      string,
      { topic?: string; partition?: number }?,
    ]
    if (place?.topic !== world.primary.name(topic) || place.partition !== partition || !value) continue
    end = BigInt((JSON.parse(Buffer.from(value).toString()) as { offset: number }).offset) + 1n
  }
  return end
}

export interface Written {
  topic: string
  partition: number
  /** Of the last record that the backup has acknowledged. */
  offset: number
}

/** As a mirror does that has come so far. */
export async function writePositions(world: World, positions: readonly Written[]): Promise<void> {
  const records = positions.map(({ topic, partition, offset }) => ({
    key: JSON.stringify(['MirrorSourceConnector', { cluster: 'primary', partition, topic: world.primary.name(topic) }]),
    value: { offset },
  }))
  await make(world, POSITIONS)
  await world.backup.produce(POSITIONS, records)
}

export interface Checkpoint {
  group: string
  topic: string
  partition: number
  upstream: number
  downstream: number
}

export async function writeCheckpoints(world: World, checkpoints: readonly Checkpoint[]): Promise<void> {
  await make(world, CHECKPOINTS)
  await world.backup.produce(
    CHECKPOINTS,
    checkpoints.map((one) => recordOf(world, one)),
  )
}

function recordOf(world: World, { group, topic, partition, upstream, downstream }: Checkpoint): RecordToProduce {
  const version = Buffer.alloc(2)
  const int16 = (n: number) => Buffer.from([n >> 8, n & 255])
  const text = (it: string) => Buffer.concat([int16(Buffer.byteLength(it)), Buffer.from(it)])
  const int32 = Buffer.alloc(4)
  int32.writeInt32BE(partition)
  const offsets = Buffer.alloc(16)
  offsets.writeBigInt64BE(BigInt(upstream))
  offsets.writeBigInt64BE(BigInt(downstream), 8)
  return {
    key: Buffer.concat([text(world.primary.name(group)), text(world.copyOf(topic)), int32]),
    value: Buffer.concat([version, offsets, text('')]),
    partition: 0,
  }
}

/** With one partition, as the test has it: its records are read in the order in which they were written. */
async function make(world: World, topic: string): Promise<void> {
  if (!(await world.backup.exists(topic))) await world.backup.create(topic, { config: { 'cleanup.policy': 'compact' } })
}

/** Makes the copy of a topic by hand: so many records in each partition, the first of which are deleted already. */
export async function makeCopy(
  world: World,
  topic: string,
  partitions: number,
  { records, deleted = 0 }: { records: number; deleted?: number },
): Promise<void> {
  const copy = world.copyOf(topic)
  await world.backup.create(copy, { partitions })
  for (let partition = 0; partition < partitions; partition++) {
    const values = Array.from({ length: records }, (_, n) => ({ key: `k-${n}`, value: `order ${n}`, partition }))
    await world.backup.produce(copy, values)
    if (deleted > 0) await world.backup.deleteBefore(copy, { partition, offset: BigInt(deleted) })
  }
}

/** Until MirrorMaker has written down that each of these partitions is copied so far. */
export async function untilWrittenDown(world: World, topic: string, ends: ReadonlyMap<number, bigint>): Promise<void> {
  for (const [partition, end] of ends)
    await eventually(() => copiedUpTo(world, topic, partition), {
      until: (seen) => seen >= end,
      description: means.writtenDown,
    })
}
