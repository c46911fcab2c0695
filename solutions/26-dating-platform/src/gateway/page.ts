import { notImplemented } from '#harness/kata'

/**
 * Task 26.3. The page: HTML with a little JavaScript that speaks `live.ts`. The token comes after `#` of the address. Tests and screen readers find fields by their labels and all else by roles and names:
 *
 * - an element of role `status`: `Online` after `welcome`, `Connection lost` while the socket is away; it comes again by itself, and asks for what it has missed;
 * - a form `Your profile` with the fields `Name`, `Age`, `City`, `Interests` (by commas), `About`, `From age`, `To age`, and the buttons `Save` and `Delete profile`;
 * - a region `People`: one candidate at a time, name and age as its heading, with the buttons `Like`, `Dislike`, `Block` and `Report`; `Nobody new` where there is none, and a button `Look again`;
 * - a list `Matches`: a button for each, named after the user, with `online` or `offline`;
 * - a region `Chat with NAME`: a log of messages, each with `sent` or `read` where it is one's own, a field `Message` and a button `Send`. A message that is seen is read. `Earlier` loads a page of history;
 * - a refusal is told in an element of role `alert`, in words.
 *
 * All of it works by keyboard and at a width of 360 pixels; axe-core finds nothing in it, in light and in dark. Whatever users write is shown as text, never as markup.
 */
export function page(): string {
  return notImplemented('26.3')
}
