import { notImplemented } from '#harness/kata'

/**
 * Task 12.5. The page of the admin panel: HTML with a little JavaScript that calls the API. Tests and screen readers find fields by their labels and all
 * else by roles and names:
 *
 * - before signing in: a field labelled `Admin token` and a button `Sign in`; a wrong token is told in an element of role `alert`;
 * - then a table named `Dead letters` with a row for each letter that shows id, key, attempts and error, and has the buttons `Inspect`,
 *   `Edit`, `Replay` and `Discard` (names may go on: `Replay 0-17`); new letters come by themselves within 2 s; without
 *   letters the text `No dead letters`;
 * - `Inspect` opens a dialog that shows value, error, origin and headers, with a button `Close`;
 * - `Edit` opens a dialog with a field labelled `Value` that holds the value, and the buttons `Save` and `Cancel`; a refusal is told in it by role `alert`,
 *   and what was typed stays;
 * - `Discard` asks in a dialog with the buttons `Discard` and `Cancel`; `Replay` acts at once;
 * - what was done is told in an element of role `status`, with the id of the letter: `Replayed 0-17`, `Discarded 0-17`, and the id after `Save`.
 *
 * All of it works by keyboard: Enter signs in; Escape closes a dialog, and nothing is decided then; the focus is visible, and stays where it was when
 * letters come or go in other rows.
 *
 * Keys, values, headers and errors come from anywhere: they are shown as text, never as markup.
 */
export function page(): string {
  return notImplemented('12.5')
}
