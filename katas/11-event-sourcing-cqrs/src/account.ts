import { notImplemented } from '#harness/kata'
import type { Account, AccountEvent, Command, Entry, Recorded, Refusal } from './contract.ts'

/**
 * - `accepted`: `event` is what the command makes of the account, with the next `seq`; it is not written yet;
 * - `done`: the account has this very command already, and `entry` is what became of it;
 * - `refused`: nothing happens.
 */
export type Decision =
  | { outcome: 'accepted'; event: AccountEvent }
  | { outcome: 'done'; entry: Entry }
  | { outcome: 'refused'; refusal: Refusal }

/**
 * Task 11.1. The rules of the bank. Pure: nothing is read, written or kept. `account` is null where there is none; `at` becomes the event's.
 *
 * - The command's id comes first. If an entry has it, the command is `done` when it is the same (the same kind of command, and the account's owner or the
 *   entry's cents), and refused as `command-id-reused` when it is another, whatever else would be wrong with it.
 * - `CreateAccount`: refused as `account-exists` where there is one.
 * - `Deposit` and `Withdraw`: refused as `no-account` where there is none.
 * - A balance is never negative: `insufficient-funds`; down to exactly 0 is fine.
 * - A balance is never more than `MAX_CENTS`: `balance-too-large`; up to exactly that is fine.
 *
 * A refusal leaves no trace: the same command may be decided again later, and otherwise.
 */
export function decide(_account: Account | null, _command: Command, _at: number): Decision {
  return notImplemented('11.1')
}

/**
 * Task 11.2. What a list of records makes of these accounts: the accounts after it, in the order of their ids (by code units, as `<` compares).
 * Deterministic and pure: `accounts` is left as it was, and the same records give the same accounts to everybody, whoever wrote them.
 *
 * A record counts if all of this holds for its account as the records before it left it; else it changes nothing:
 *
 * - no entry has its `commandId`;
 * - its `seq` is null, or the number of the next entry;
 * - it is allowed by the rules of `decide`: one creation, nothing else before it, a balance from 0 to `MAX_CENTS`.
 *
 * Each account's records come in the order of their offsets; those of different accounts may be mixed in any way.
 */
export function foldEvents(_accounts: readonly Account[], _records: readonly Recorded[]): Account[] {
  return notImplemented('11.2')
}
