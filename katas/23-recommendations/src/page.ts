import { notImplemented } from '#harness/kata'

/**
 * Task 23.5. The page: HTML with a little JavaScript that asks the API. Tests and screen readers find fields by their labels and all else by roles and names:
 *
 * - a field labelled `User` and a button `Show`. While no user was shown yet, and where the field is empty, the page shows what is popular under a heading `Popular now`; for a user the heading is
 *   `For ` and the id, or `Popular now, for ` and the id where the API says `popular`;
 * - a table named `Recommendations` with the columns `Item`, `Why` and `Score`: a row for each item, in the order of the answer. `Item` is the title, `Why` is `similar` or `popular`, `Score` the number;
 * - it asks again each two seconds, and shows what has changed. An answer to an older question than the last one that was asked is never shown;
 * - an element of role `status` with the text `Live` after an answer, and `Connection lost` after none, or one of 500 or more. What was shown stays then, and the page goes on asking;
 * - while there is nothing to recommend, the text `No data yet`;
 * - where there are more items than rows, the text `Showing 10 of 34`, and a button `Show more` that asks for ten more, up to 50; it is disabled where no more can be asked for, and hidden where there are no more. For another user it begins with ten again;
 * - a refusal (4xx) is told in an element of role `alert` with the API's reason, and gone after the next good answer.
 *
 * All of it works by keyboard: Enter in the field is `Show`; the focus is visible, and stays where it was when data comes. axe-core finds nothing in it, in light and in dark. Titles and ids come from anywhere: they are
 * shown as text, never as markup.
 */
export function page(): string {
  return notImplemented('23.5')
}
