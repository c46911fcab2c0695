import { notImplemented } from '#harness/kata'

/**
 * Task 17.5. The page: HTML with a little JavaScript that asks the inference service each two seconds. Tests and screen readers find all of it by roles and names:
 *
 * - a canvas of role `img` named `Learning curve`, drawn by Chart.js: the lines `train`, `test` and `baseline`, a point (`x` = `seen`, `y` = the loss) for each of the metrics told; a null is no point;
 * - one named `Drift`: a line for each feature, by its name, a point (`x` = window, `y` = PSI) for each window told;
 * - the text `Model 3`, by the last answer of `/api/model`, and `No model yet` where that is 503;
 * - an element of role `alert`: `Drift: distanceKm, rain` while the last window has an alarm, and else empty;
 * - an element of role `status`: `Live` after an answer, and `Connection lost` after none. What was shown stays then, and the page goes on asking;
 * - while there are neither metrics nor windows, the text `No data yet`, and no charts;
 * - where there are more metrics than are told, the text `Showing 200 of 250`;
 * - a button `Pause`, which then reads `Resume`: while paused, nothing that is shown changes. It works by keyboard and keeps the focus.
 *
 * axe-core finds nothing in it, in light and in dark.
 */
export function page(): string {
  return notImplemented('17.5')
}
