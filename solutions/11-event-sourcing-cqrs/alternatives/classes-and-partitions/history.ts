import type { Ctx } from '#harness/kata'
import { foldEvents } from './account.ts'
import type { Account } from './contract.ts'
import { type LogRecord, openLog } from './log.ts'

export interface Snapshot {
  next: string[]
  accounts: Account[]
}

export interface ReplayOptions {
  from?: Snapshot
  upTo?: readonly string[]
}

export async function replay(ctx: Ctx, { from, upTo }: ReplayOptions = {}): Promise<Snapshot> {
  const records: LogRecord[] = []
  const log = await openLog(ctx, (record) => records.push(record), from?.next.map(BigInt))
  const ends = log.next.map((end, partition) => {
    const limit = upTo?.[partition]
    return limit !== undefined && BigInt(limit) < end ? BigInt(limit) : end
  })
  await log.close()
  const asked = records.filter(({ partition, offset }) => offset < ends[partition]!)
  for (const { partition, offset, event, reason = '' } of asked)
    if (!event) ctx.onReject({ topic: log.topic, partition, offset: String(offset), reason })
  const events = asked.flatMap(({ position, event }) => (event ? [{ position, event }] : []))
  return { next: ends.map(String), accounts: foldEvents(from?.accounts ?? [], events) }
}
