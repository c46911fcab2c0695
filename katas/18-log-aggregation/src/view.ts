import { type Ctx, notImplemented } from '#harness/kata'

export interface ViewOptions {
  /** Of the index. */
  url: string
  /** To listen at. Default: a free one. */
  port?: number
}

export interface LogView {
  /** Of the page. */
  url: string
  stop(): Promise<void>
}

/** The answer of `GET /api/logs`, as JSON. */
export interface LogAnswer {
  /** How many lines are found, all of them. */
  total: number
  /** The newest first, of equal time in any order. */
  lines: LogLine[]
  /** A minute that has lines: its first ms, and how many there are of each level. The oldest first. */
  minutes: { start: number; info: number; warning: number; error: number; unknown: number }[]
}

export interface LogLine {
  id: string
  /** In ms since the epoch. */
  at: number
  service: string
  level: string
  message: string
  trace?: string
}

/**
 * Task 18.5. The same view as a page that is drawn from the index: HTTP at loopback.
 *
 * - `GET /` is the page, `GET /chart.js` Chart.js (see `#harness/page`).
 * - `GET /api/logs` has what happened in the last hour up to now, both ends included, by `ctx.clock`. Parameters, all of them optional: `level` and `service`, exactly those; `q`, up to 200 characters: each of its words has to stand in the message or in the
 *   trace, in upper or lower case (words are what the index's `standard` analyzer makes of a text); signs have no meaning (`*`, `"`, `:`). Empty is as if it were not there, with all three. `limit`: so many lines, 1 to 200, default 20. Where there is no index yet, nothing is found.
 * - A parameter that is none is answered by 400, an unknown path by 404, both with `{ "error": … }`; where the index does not answer within 5 s or answers with an error, 503 with the same.
 *
 * Resolves when it listens; it need not have met the index by then.
 */
export async function startLogView(_ctx: Ctx, _options: ViewOptions): Promise<LogView> {
  return notImplemented('18.5')
}

/**
 * Task 18.5. The page: HTML with a little JavaScript that asks `/api/logs` each two seconds and draws with Chart.js. Tests and screen readers find their way by roles and names:
 *
 * - a field labelled `Level` (a choice: `all`, `error`, `warning`, `info`, `unknown`), fields labelled `Service` and `Search`, and a button `Show`: what is asked for from then on. Enter in a field is `Show`;
 * - an element of role `status` with the text `Live` after an answer, and `Connection lost` after none, or one of 500 or more. What was shown stays then, and the page goes on asking. An answer to an older question than the last one that was asked is never shown;
 * - an element of role `alert` with the reason after an answer of 400, empty after a good one;
 * - while nothing is found, the text `No lines`; else
 * - a chart, a `<canvas>` of role `img`, named `Lines per minute`: `Chart.getChart(canvas).data.datasets` has one for each level, in the order `error`, `warning`, `info`, `unknown`, its `label` the level, its `data` a point `{ x: start, y: lines }` for each
 *   minute of the answer;
 * - a table named `Lines` with the columns `Time`, `Level`, `Service` and `Message`: a row for each line in the order of the answer; the time in UTC, `2026-11-30 18:14:03`; behind a message that has a trace, a `<details>` with it;
 * - where there are more lines than rows, the text `Showing 20 of 345`, and a button `Show more` that asks for 20 more, up to 200; it is disabled where no more can be asked for, and hidden where there are no more. `Show` begins with 20 again.
 *
 * All of it works by keyboard; the focus is visible, and stays where it was when data comes; a trace that is open stays open. axe-core finds nothing in it, in light and in dark. Lines come from anywhere: they are shown as text, never as markup.
 */
export function page(): string {
  return notImplemented('18.5')
}
