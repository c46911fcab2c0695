import { notImplemented } from '#harness/kata'
import type { Minute } from './contract.ts'

/**
 * Task 18.4, by hand. What errors have in common that differ in ids alone. In the message is replaced, in this order:
 *
 * 1. a UUID by `<uuid>`, its letters in upper or lower case;
 * 2. an IPv4 address (four times one to three digits, with dots between them) by `<ip>`;
 * 3. `0x` and hexadecimal digits, in upper or lower case, by `<hex>`;
 * 4. a number, digits with single dots between them or without, by `<n>`. Digits after a letter, a digit or `_` are part of a name and stay: `utf8`, `s3`, `x86_64`; `order-4711` is `order-<n>`, `30ms` is `<n>ms`.
 *
 * The first three stand alone as well: no letter, digit or `_` is before them or after them. Where there is a trace, ` | ` and its first line come behind, with the same replaced: what differs in the exception is not the same error.
 */
export function patternOf(_message: string, _trace?: string): string {
  return notImplemented('18.4')
}

export interface Judgement {
  isBurst: boolean
  /** How many errors were to be expected, to two digits after the point. */
  expected: number
}

/**
 * Task 18.4, by hand. Whether a minute has more errors than the normal ones before it let expect; null where they are fewer than `BASELINE.least`.
 *
 * The share of errors `p` is (errors of all minutes of the baseline + 1) / (lines of all of them + 2). Of `lines` then `lines × p` errors are to be expected, with a standard deviation of √(lines × p × (1 − p)).
 * A burst has `LEAST_ERRORS` errors or more, and is more than `DEVIATIONS` standard deviations above what was to be expected.
 */
export function judge(_baseline: Minute[], _minute: Minute): Judgement | null {
  return notImplemented('18.4')
}
