import { notImplemented } from '#harness/kata'

/**
 * Task 24.5. An amount of so many of the smallest units as people read it: in units of 10^18, exact, without zeros at its end, a point only before digits: `1500000000000000000` is `1.5`, `1` is `0.000000000000000001`, `0` is `0`.
 */
export function formatAmount(_amount: string): string {
  return notImplemented('24.5')
}

/**
 * Task 24.5. The page: HTML with a little JavaScript that listens to `/live` and draws with Chart.js. Tests and screen readers find their way by roles and names:
 *
 * - an element of role `status` with the text `Live` while the connection stands and `Connection lost` while it does not: the page tries again by itself, and keeps what it shows;
 * - while there is no block, the text `No blocks yet`; else, whatever the connection does:
 * - the text `Head: block 17, confirmed: block 11`, with the highest number of a block that is in the chain and of a confirmed one (`none` where there is none);
 * - a chart, a `<canvas>` of role `img`, named `Blocks`: `Chart.getChart(canvas).data` has the numbers of the blocks as text for `labels`, the oldest first, and two datasets with the labels `transactions` and `events`, one number a block;
 * - a table named `Contracts` with the columns `Contract`, `Transfers`, `Confirmed` and `Pending`: address, confirmed transfers, confirmed and pending volume as `formatAmount` gives them;
 * - a table named `Senders` with the columns `Sender`, `Transactions`, `Failed` and `Fees`: address and what is confirmed, the fees as `formatAmount` gives them;
 * - rows in the order of `BoardState`; where there are more, a text says so: `Showing 10 of 57 contracts`, `Showing 10 of 11 senders`;
 * - an element of role `alert` that tells when the chain was re-organised while the page looked on: `Block 17 was replaced`, for the lowest number at which a block has another hash than the page knew there before;
 * - a button `Pause`, which is called `Resume` then: head, chart and tables stand still in between, and show what is then when it is pressed again. Status and role `alert` go on.
 *
 * All of it works by keyboard; the focus is visible, and stays where it was when data comes. axe-core finds nothing in it, in light and in dark.
 */
export function page(): string {
  return notImplemented('24.5')
}
