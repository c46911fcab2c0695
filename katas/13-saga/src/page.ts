import { notImplemented } from '#harness/kata'

/**
 * Task 13.5. The page of the view: HTML with a little JavaScript that asks the API, and nothing from another server. Tests and screen readers find things by their roles and names:
 *
 * - a list named `Orders` with a button for each order, the newest first: its id, then its status (`o-1 completed`). Without orders the text `No orders yet`. Where there are more than
 *   are shown: `Newest 100 of 123 orders`;
 * - a button shows its order: a heading `Order o-1`, an image (`<svg role="img">`) named `Flow of o-1`, and a list named `Timeline of o-1` with an item for each event, causes first: its service,
 *   its type, its reason if it has one;
 * - in the SVG each event is a `<g data-event="ID">` with its type as text, each arrow an element with `data-from="ID"` and `data-to="ID"`: from the cause to what it caused;
 * - a field named `Mermaid` (a read-only `<textarea>`) with the same as text;
 * - what is new comes by itself, within 2 s, in the list and in the order that is shown; the focus stays where it was;
 * - while the server does not answer (no answer for 5 s is none), an element of role `alert` says `Connection lost`; what was shown stays, and all is well again when the server answers.
 *
 * All of it works by keyboard, and the focus is visible. It follows the system's light or dark; axe-core finds nothing in it, in both, and on a screen 360 px wide too. Ids,
 * customers and reasons come from anywhere: they are shown as text, never as markup.
 */
export function page(): string {
  return notImplemented('13.5')
}
