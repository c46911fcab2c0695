import {
  type Account,
  type AccountEvent,
  type Command,
  type Entry,
  MAX_CENTS,
  type Recorded,
  type Refusal,
} from './contract.ts'

export type Decision =
  | { outcome: 'accepted'; event: AccountEvent }
  | { outcome: 'done'; entry: Entry }
  | { outcome: 'refused'; refusal: Refusal }

export function decide(account: Account | null, command: Command, at: number): Decision {
  const event = eventOf(account, command, at)
  const entry = account?.entries.find(({ commandId }) => commandId === command.commandId)
  if (account && entry)
    return isOf(account, entry, event)
      ? { outcome: 'done', entry }
      : { outcome: 'refused', refusal: 'command-id-reused' }
  const refusal = refusalOf(account, event)
  return refusal ? { outcome: 'refused', refusal } : { outcome: 'accepted', event }
}

function eventOf(account: Account | null, command: Command, at: number): AccountEvent {
  const { commandId, accountId } = command
  const event = { commandId, accountId, seq: (account?.seq ?? 0) + 1, at }
  if (command.type === 'CreateAccount') return { ...event, type: 'AccountCreated', owner: command.owner }
  const type = command.type === 'Deposit' ? 'MoneyDeposited' : 'MoneyWithdrawn'
  return { ...event, type, cents: command.cents }
}

/** The entry is what a command became that wanted this event. */
function isOf(account: Account, entry: Entry, event: AccountEvent): boolean {
  if (entry.type !== event.type) return false
  return event.type === 'AccountCreated' ? event.owner === account.owner : event.cents === entry.cents
}

/** The rules, for who decides and for who folds. */
function refusalOf(account: Account | null, event: AccountEvent): Refusal | undefined {
  if (event.type === 'AccountCreated') return account ? 'account-exists' : undefined
  if (!account) return 'no-account'
  if (event.type === 'MoneyWithdrawn') return event.cents > account.cents ? 'insufficient-funds' : undefined
  return event.cents > MAX_CENTS - account.cents ? 'balance-too-large' : undefined
}

export function foldEvents(accounts: readonly Account[], records: readonly Recorded[]): Account[] {
  const ledger = new Ledger(accounts)
  for (const record of records) ledger.add(record)
  return ledger.list()
}

/** Accounts that grow with each record. Those that it gives out are never changed. */
export class Ledger {
  readonly #accounts: Map<string, Account>
  /** Of commands, by account. */
  readonly #ids: Map<string, Set<string>>

  constructor(accounts: readonly Account[] = []) {
    this.#accounts = new Map(accounts.map((account) => [account.accountId, account]))
    this.#ids = new Map(
      accounts.map(({ accountId, entries }) => [accountId, new Set(entries.map(({ commandId }) => commandId))]),
    )
  }

  get(accountId: string): Account | undefined {
    return this.#accounts.get(accountId)
  }

  list(): Account[] {
    return [...this.#accounts.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
  }

  /** A record that does not count changes nothing. */
  add({ position, event }: Recorded): void {
    const { accountId, commandId, at, type } = event
    const account = this.#accounts.get(accountId) ?? null
    const seq = (account?.seq ?? 0) + 1
    if (this.#ids.get(accountId)?.has(commandId)) return
    if (event.seq !== null && event.seq !== seq) return
    if (refusalOf(account, event)) return
    const cents = event.type === 'AccountCreated' ? 0 : event.cents
    const balance = (account?.cents ?? 0) + (type === 'MoneyWithdrawn' ? -cents : cents)
    const entry: Entry = { seq, type, commandId, cents, balance, at, position }
    const owner = event.type === 'AccountCreated' ? event.owner : account!.owner
    const entries = [...(account?.entries ?? []), entry]
    this.#accounts.set(accountId, { accountId, owner, cents: balance, seq, position, entries })
    this.#ids.set(accountId, (this.#ids.get(accountId) ?? new Set()).add(commandId))
  }
}
