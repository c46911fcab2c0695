import { type ChainEvent, type ChainTransaction, NOBODY, type StatKey, type Status, statKeySchema } from './contract.ts'

/** Counts as numbers, amounts as decimal text. */
export type Totals = Record<string, number | string>

export interface Stat {
  pending: Totals
  confirmed: Totals
}

/** What a record does to one statistic: so much of this once more, or once less. */
export interface Delta {
  key: StatKey
  totals: Totals
  status: Status
}

/** In one spelling. */
export const keyText = (key: StatKey): string => JSON.stringify(statKeySchema.parse(key))

export function deltasOfEvent(event: ChainEvent & { status: Status }): Delta[] {
  const { contract, status } = event
  if (event.name === 'Approval')
    return [{ key: { kind: 'contract', contract }, totals: { events: 1, transfers: 0, volume: '0' }, status }]
  const { from, to, value } = event
  const holders = [...new Set([from, to])].filter((address) => address !== NOBODY)
  return [
    { key: { kind: 'contract', contract }, totals: { events: 1, transfers: 1, volume: value }, status },
    ...holders.map(
      (address): Delta => ({
        key: { kind: 'holder', contract, address },
        totals: { transfers: 1, received: address === to ? value : '0', sent: address === from ? value : '0' },
        status,
      }),
    ),
  ]
}

export function deltasOfTransaction(one: ChainTransaction & { status: Status }): Delta[] {
  const { from: address, succeeded, fee, value, status } = one
  const totals = { transactions: 1, failed: succeeded ? 0 : 1, fees: fee, paid: succeeded ? value : '0' }
  return [{ key: { kind: 'sender', address }, totals, status }]
}

/** Null: nothing is left of it. */
export function applied(stat: Stat | null, { totals, status }: Delta): Stat | null {
  const none = scaled(totals, 0)
  const { pending, confirmed } = stat ?? { pending: none, confirmed: none }
  const next = {
    pending: sum(pending, scaled(totals, status === 'pending' ? 1 : -1)),
    confirmed: status === 'confirmed' ? sum(confirmed, totals) : confirmed,
  }
  return isNothing(next.pending) && isNothing(next.confirmed) ? null : next
}

const isNothing = (totals: Totals): boolean => Object.values(totals).every((one) => BigInt(one) === 0n)

const scaled = (totals: Totals, by: 1 | 0 | -1): Totals =>
  Object.fromEntries(
    Object.entries(totals).map(([name, one]) => [
      name,
      typeof one === 'number' ? one * by : (BigInt(one) * BigInt(by)).toString(),
    ]),
  )

const sum = (a: Totals, b: Totals): Totals =>
  Object.fromEntries(
    Object.entries(a).map(([name, one]) => [
      name,
      typeof one === 'number' ? one + Number(b[name]) : (BigInt(one) + BigInt(b[name]!)).toString(),
    ]),
  )
