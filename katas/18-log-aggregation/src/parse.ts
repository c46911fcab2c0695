import { notImplemented } from '#harness/kata'
import type { Format, Level, Request } from './contract.ts'

export type Parsed =
  | { level: Level | 'debug'; at: number; message: string; trace?: string; request?: Request }
  /** Why it could not be read, for people. */
  | { unparsed: string }

/**
 * Task 18.3, by hand. Reads an event of a log file; it never throws. What breaks a rule is unparsed: in particular a time that is none (a 31st of November), has no offset from UTC, or lies before 1970, and a level that `LEVEL_NAMES` does
 * not know.
 *
 * - `access`: nginx' format `combined`, or `common`, which is the same without the last two fields:
 *   `203.0.113.7 - ann [30/Nov/2026:21:14:03 +0300] "GET /cart?id=7 HTTP/1.1" 200 512 "https://shop.example/" "Mozilla/5.0"`. `message` is what stands between the first quotation marks. `request` has the
 *   client, method and path as they stand there (both null where it is not `METHOD /path HTTP/x`), status and bytes. The status says the level: from 500 on it is an error, from 400 on a warning, else info.
 * - `json`: an object with `time` (ISO 8601 with an offset, `Z` for example), `level` and `message`, all three texts; `stack`, a text, is the trace, where there is one. Other fields are allowed.
 * - `text`: `2026-11-30T18:14:03.123Z ERROR [billing] payment failed`: a time as above, a level, something in brackets, the message: to the end of the line. Between the four stands a space, or several. The lines after the
 *   first are the trace.
 *
 * The level is what stands in its place, and not what the message speaks of. It takes time in proportion to the length, whatever a line is made of.
 */
export function parseLine(_format: Format, _text: string): Parsed {
  return notImplemented('18.3')
}
