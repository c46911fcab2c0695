/** Records of `account-events` as the specs write them, past the graded code. */
import type { Position, RecordToProduce } from '#harness'
import type * as Lab from '../src/index.ts'

/** A moment of today: what is older than its retention a broker may delete. */
export const NOW = Math.floor(Date.now() / 1_000) * 1_000

type Body = { type: 'AccountCreated'; owner: string } | { type: 'MoneyDeposited' | 'MoneyWithdrawn'; cents: number }

export const created = (owner = 'Anna'): Body => ({ type: 'AccountCreated', owner })
export const deposited = (cents: number): Body => ({ type: 'MoneyDeposited', cents })
export const withdrawn = (cents: number): Body => ({ type: 'MoneyWithdrawn', cents })

/** An event as code knows it. */
export const event = (accountId: string, commandId: string, seq: number | null, body: Body, at = NOW) =>
  ({ commandId, accountId, seq, at, ...body }) as Lab.AccountEvent

/** Its record in version 2, or in the old version where it has no `seq`: then the record's timestamp is its time. */
export function recordFor({ commandId, accountId, seq, at, ...body }: Lab.AccountEvent): RecordToProduce {
  const key = accountId
  if (seq !== null) return { key, value: { version: 2, ...body, commandId, accountId, seq, at } }
  const { type } = body
  const old = { type, id: commandId, account: accountId }
  return {
    key,
    timestamp: at,
    value: 'owner' in body ? { ...old, owner: body.owner } : { ...old, version: 1, amount: amountOf(body.cents) },
  }
}

/** Cents as euros, by digits: 5 → `0.05`, 1250 → `12.50`. */
export function amountOf(cents: number): string {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** An account and what came to it, numbered from 1; commands are `c-1`, `c-2`, … */
export function historyOf(accountId: string, bodies: readonly Body[]): RecordToProduce[] {
  return bodies.map((body, n) => recordFor(event(accountId, `c-${n + 1}`, n + 1, body)))
}

export const positionOf = ({ partition, offset }: Position): Lab.Position => `${partition}-${offset}`

/** The last place of each partition. */
export const lastOf = (places: readonly Position[]): Lab.Position[] => [
  ...new Map(places.map((place) => [place.partition, positionOf(place)])).values(),
]
