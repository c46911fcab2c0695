import { notImplemented } from '#harness/kata'

/**
 * Task 10.5. The page: HTML with a little JavaScript that listens to `/live` and draws with Chart.js. Tests and screen readers find their way by roles and names:
 *
 * - an element of role `status` with the text `Live` while the connection stands and `Connection lost` while it does not: the page tries again each second, as often as need be, and
 *   what it is given then takes the place of what it had;
 * - while there is no window, at the beginning or because all were removed, the text `No data yet`; else, whatever the connection does:
 * - two charts, each a `<canvas>` of role `img`, named `Temperature` and `Humidity`: `Chart.getChart(canvas).data.datasets` has a line for each device (one that has a window) that is shown, its `label` the device,
 *   its `data` a point `{ x: start, y: mean }` for each window that is known, the oldest first;
 * - a table named `Devices` with the columns `Device`, `Temperature`, `Humidity` and `State`: a row for each device that is shown, with the mean of the newest window of each metric to
 *   one digit after the point (`–` where that metric has none), and as state `normal` or what lasts: `temperature high`, `humidity low`, or both, `temperature high, humidity low`;
 * - a list named `Alerts`, the newest excursion first: device, metric, kind, its begin in UTC, and `active` or its end:
 *   `device-1 temperature high, 08:00:05 – active`, `device-1 temperature high, 08:00:05 – 08:01:20`; without any the text `No alerts`. An excursion that comes as a change and lasts is
 *   told in an element of role `alert`, with device, metric and kind; those of a snapshot are not;
 * - a field labelled `Filter devices`: what is typed narrows charts and table to devices whose name has it in it, in upper or lower case;
 * - a button `Pause`, which is called `Resume` then: charts, table and list stand still in between, and show what is then when it is pressed again. Status and
 *   role `alert` go on.
 *
 * Devices are in the order of their names, digits in them read as numbers: `device-2` comes before `device-10`. Charts and table show 8 of them at most, and the list 20 excursions at
 * most; where there are more, a text says so: `Showing 8 of 57 devices` (of those that the filter leaves), `Showing 20 of 31 alerts`.
 *
 * All of it works by keyboard; the focus is visible, and stays where it was when data comes. axe-core finds nothing in it, in light and in dark. Names of devices come from anywhere: they are
 * shown as text, never as markup.
 */
export function page(): string {
  return notImplemented('10.5')
}
