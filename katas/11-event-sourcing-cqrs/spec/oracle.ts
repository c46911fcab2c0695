/** The rules of the fold once more, by the contract and not by anybody's code: what the records of the topic come to. */
import { type TopicRecord, type Topics, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'

/** Number.MAX_SAFE_INTEGER, as `MAX_CENTS` in the contract. */
export const MAX = 9_007_199_254_740_991

export class Oracle {
  readonly accounts = new Map<string, Lab.Account>()

  add({ position, event }: Lab.Recorded): boolean {
    const account = this.accounts.get(event.accountId)
    const next = (account?.entries.length ?? 0) + 1
    if (account?.entries.some(({ commandId }) => commandId === event.commandId)) return false
    if (event.seq !== null && event.seq !== next) return false
    const opens = event.type === 'AccountCreated'
    if (opens === (account !== undefined)) return false
    const cents = opens ? 0 : event.cents
    const balance = BigInt(account?.cents ?? 0) + BigInt(event.type === 'MoneyWithdrawn' ? -cents : cents)
    if (balance < 0n || balance > BigInt(MAX)) return false
    const { type, commandId, accountId, at } = event
    const entry = { seq: next, type, commandId, cents, balance: Number(balance), at, position }
    const entries = [...(account?.entries ?? []), entry]
    const owner = opens ? event.owner : account!.owner
    this.accounts.set(accountId, { accountId, owner, cents: Number(balance), seq: next, position, entries })
    return true
  }

  list(): Lab.Account[] {
    return [...this.accounts.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
  }
}

/** What the records come to; what is no event is passed over. */
export function foldOf(records: readonly TopicRecord[], from: Oracle = new Oracle()): Oracle {
  for (const record of records) {
    const event = eventOf(record)
    if (event) from.add({ position: `${record.partition}-${record.offset}`, event })
  }
  return from
}

/** The accounts as the whole topic makes them now. */
export async function accountsIn(topics: Topics): Promise<Map<string, Lab.Account>> {
  return foldOf(await topics.read('account-events')).accounts
}

/** Everything there is, once there are so many records. */
export const recordsIn = (topics: Topics, count: number): Promise<TopicRecord[]> =>
  waitForRecords(topics, 'account-events', count)

/** Undefined for what is no event: of that kind the specs write only what they know, and they know it to be none. */
function eventOf({ key, value, timestamp }: TopicRecord): Lab.AccountEvent | undefined {
  const json = jsonOf(value)
  if (json === undefined) return undefined
  const { version = 1, type, ...it } = json
  const old = version === 1
  const accountId = String(old ? it['account'] : it['accountId'])
  if ((version !== 1 && version !== 2) || !key || Buffer.from(key).toString() !== accountId) return undefined
  const event = old
    ? { commandId: String(it['id']), accountId, seq: null, at: timestamp }
    : { commandId: String(it['commandId']), accountId, seq: Number(it['seq']), at: Number(it['at']) }
  if (type === 'AccountCreated') return { ...event, type, owner: String(it['owner']) }
  if (type !== 'MoneyDeposited' && type !== 'MoneyWithdrawn') return undefined
  const cents = old ? centsOf(String(it['amount'])) : Number(it['cents'])
  return Number.isSafeInteger(cents) && cents > 0 ? { ...event, type, cents } : undefined
}

function centsOf(amount: string): number {
  const [euros = '', fraction = ''] = amount.split('.')
  return Number(BigInt(euros) * 100n + BigInt(fraction.padEnd(2, '0')))
}

function jsonOf(value: Uint8Array | null): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value ?? new Uint8Array()))
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
