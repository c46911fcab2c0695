import { notImplemented } from '#harness/kata'

/** Task 26.3. A token of a user: who, until when, and an HMAC-SHA-256 of both under `secret`. Letters, digits, `-`, `_` and `.` alone. */
export function issueToken(_secret: string, _userId: string, _expiresAt: number): string {
  return notImplemented('26.3')
}

/** Task 26.3. Whose token it is; null where it was changed, has another secret, or is over: at `expiresAt` it is. Compares in constant time. Never throws. */
export function readToken(_secret: string, _token: string, _now: number): string | null {
  return notImplemented('26.3')
}
