import { notImplemented } from '#harness/kata'
import type { AccountEvent } from './contract.ts'

/** These bytes are no event. The message says what is wrong, and names the field if it is one. */
export class BadEventError extends Error {
  override readonly name = 'BadEventError'
}

/** A record of `account-events` as it is written. */
export interface EventRecord {
  key: string
  value: string
}

/**
 * Task 11.2. An amount of an old event in cents: `12`, `12.5`, `12.50` → 1200, 1250, 1250. One to 14 digits, leading zeros too, and perhaps a point and one or two more. Exact for every amount up to `MAX_CENTS`: no float on the way.
 * Throws `BadEventError` for what is no such text, and for amounts below one cent or above `MAX_CENTS`.
 */
export function centsOf(_amount: string): number {
  return notImplemented('11.2')
}

/**
 * Task 11.2. Reads a record, of version 2 or of the old version, which it brings up to date: `timestamp` (the record's, in ms) becomes `at`, `seq` is null.
 * Throws `BadEventError` for everything that is no event: no value, bytes that are no UTF-8 or no JSON, a field missing or wrong, an unknown
 * version, a key that is not the account's id, or no key.
 */
export function readEvent(_key: Uint8Array | null, _value: Uint8Array | null, _timestamp: number): AccountEvent {
  return notImplemented('11.2')
}

/** Task 11.2. The record of an event that has a `seq`, in version 2: `readEvent` gives the same event again. */
export function recordOf(_event: AccountEvent): EventRecord {
  return notImplemented('11.2')
}
