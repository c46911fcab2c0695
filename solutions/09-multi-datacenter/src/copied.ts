/** Tasks 9.4 and 9.5: how far the primary is copied. */
import type { Ctx } from '#harness/kata'
import { clientOf, copiedOf, POSITIONS, readAll } from './internals.ts'

/** The first offset of a partition of the primary that is not on the backup. */
export type CopiedUpTo = (topic: string, partition: number) => bigint

export async function copiedUpTo(ctx: Ctx, backup: string[]): Promise<CopiedUpTo> {
  const found = new Map<string, bigint>()
  for (const record of await readAll(ctx, clientOf(ctx, backup), POSITIONS)) {
    const copied = copiedOf(record)
    if (copied) found.set(`${copied.topic}/${copied.partition}`, copied.offset + 1n)
  }
  return (topic, partition) => found.get(`${topic}/${partition}`) ?? 0n
}

/** BigInt's Math.max. */
export function furthest(...offsets: bigint[]): bigint {
  return offsets.toSorted((a, b) => (a < b ? -1 : 1)).at(-1) ?? 0n
}
