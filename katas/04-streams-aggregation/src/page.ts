import { notImplemented } from '#harness/kata'

/**
 * Task 4.4. The page: HTML with a little JavaScript that listens to `/live`. It shows the board (see `board.ts`) as it changes. Tests and screen
 * readers find their way by roles and names:
 *
 * - a heading that holds the window, `08:00–08:05 UTC`;
 * - an `<svg>` of role `img` named `Bar chart`, in it a `<rect class="bar">` for each category that has clicks in this window, in the order of the board, its width in
 *   proportion to the count;
 * - a table named `Clicks per category` with the columns `Category`, `This window` and `Previous window` in its `<thead>`, and in its
 *   `<tbody>` a row for each category, in the order of the board;
 * - an element of role `status` with the text `Live` while the connection stands, and `Connection lost` while it does not: the page tries
 *   again each second, and goes on with the state that it is given then, which takes the place of the old one;
 * - while nothing is counted the text `No clicks yet`.
 *
 * Categories come from anywhere: they are shown as text, never as markup, neither between tags nor in attributes.
 */
export function page(): string {
  return notImplemented('4.4')
}
