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

const typeOf = { CreateAccount: 'AccountCreated', Deposit: 'MoneyDeposited', Withdraw: 'MoneyWithdrawn' } as const

export function decide(account: Account | null, command: Command, at: number): Decision {
  const known = account?.entries.find((entry) => entry.commandId === command.commandId)
  if (account && known) {
    const same =
      known.type === typeOf[command.type] &&
      (command.type === 'CreateAccount' ? command.owner === account.owner : command.cents === known.cents)
    return same ? { outcome: 'done', entry: known } : { outcome: 'refused', refusal: 'command-id-reused' }
  }
  const { commandId, accountId } = command
  const seq = account === null ? 1 : account.seq + 1
  switch (command.type) {
    case 'CreateAccount': {
      if (account) return { outcome: 'refused', refusal: 'account-exists' }
      return {
        outcome: 'accepted',
        event: { type: 'AccountCreated', commandId, accountId, seq, at, owner: command.owner },
      }
    }
    case 'Deposit':
    case 'Withdraw': {
      if (!account) return { outcome: 'refused', refusal: 'no-account' }
      const { cents } = command
      if (command.type === 'Withdraw' && account.cents < cents)
        return { outcome: 'refused', refusal: 'insufficient-funds' }
      if (command.type === 'Deposit' && account.cents + cents > MAX_CENTS)
        return { outcome: 'refused', refusal: 'balance-too-large' }
      return { outcome: 'accepted', event: { type: typeOf[command.type], commandId, accountId, seq, at, cents } }
    }
  }
}

/** The account after a record; the very same one where the record does not count. */
export function evolve(account: Account | undefined, { position, event }: Recorded): Account | undefined {
  const { accountId, commandId, at, type } = event
  const seq = account === undefined ? 1 : account.seq + 1
  if (event.seq !== null && event.seq !== seq) return account
  if (account?.entries.some((entry) => entry.commandId === commandId)) return account
  if (event.type === 'AccountCreated') {
    if (account) return account
    const entry: Entry = { seq, type, commandId, cents: 0, balance: 0, at, position }
    return { accountId, owner: event.owner, cents: 0, seq, position, entries: [entry] }
  }
  if (!account) return undefined
  const balance = account.cents + (event.type === 'MoneyDeposited' ? event.cents : -event.cents)
  if (balance < 0 || balance > MAX_CENTS) return account
  const entry: Entry = { seq, type, commandId, cents: event.cents, balance, at, position }
  return { ...account, cents: balance, seq, position, entries: [...account.entries, entry] }
}

export function foldEvents(accounts: readonly Account[], records: readonly Recorded[]): Account[] {
  const table = new Map(accounts.map((account) => [account.accountId, account]))
  for (const record of records) applyTo(table, record)
  return inOrder(table)
}

export function applyTo(table: Map<string, Account>, record: Recorded): void {
  const after = evolve(table.get(record.event.accountId), record)
  if (after) table.set(after.accountId, after)
}

export function inOrder(table: ReadonlyMap<string, Account>): Account[] {
  const ids = [...table.keys()].sort()
  return ids.flatMap((id) => table.get(id) ?? [])
}
