import type { Ctx } from '#harness/kata'
import { Ledger } from './account.ts'
import type { Account } from './contract.ts'
import { type Bounds, EventReader } from './reader.ts'

export interface Snapshot {
  next: string[]
  accounts: Account[]
}

export interface ReplayOptions {
  from?: Snapshot
  upTo?: readonly string[]
}

export async function replay(ctx: Ctx, { from: snapshot, upTo }: ReplayOptions = {}): Promise<Snapshot> {
  const ledger = new Ledger(snapshot?.accounts)
  const from = snapshot?.next.map(BigInt)
  let until: readonly bigint[] = []
  const untilOf = (bounds: Bounds) => {
    until = bounds.map(({ high }, partition) => {
      const asked = upTo === undefined ? high : BigInt(upTo[partition]!)
      return asked < high ? asked : high
    })
    return until
  }
  const reader = await EventReader.open(ctx, { from, until: untilOf, apply: (recorded) => ledger.add(recorded) })
  await reader.close()
  return { next: until.map(String), accounts: ledger.list() }
}
