import { type Ctx, notImplemented } from '#harness/kata'
import type { Running } from './parser.ts'

export interface IndexerOptions {
  /** Of the index: `http://127.0.0.1:9200`. */
  url: string
  /** An indexer that was silent for so long is dead to its group. Default 15,000 ms. */
  sessionTimeoutMs?: number
}

/**
 * Task 18.5. Reads the four topics of events in the group `GROUP`, from their beginning, and writes each event into the index, as one document with the event's id.
 *
 * - The index is `ctx.name('logs')`, a dash and the day on which the event happened, in UTC: `logs-2026.11.30`. One that is not there yet is created with a mapping: `@timestamp` is a date; `service`, `level`, `format`,
 *   `request.client`, `request.method` and `request.path` are keywords; `message`, `trace` and `reason` texts; `request.status` and `request.bytes` integers of any size. Nothing else is indexed.
 * - A document has the fields of the event but for `id` and `at`, and `@timestamp`, ISO 8601 in UTC. An event is taken however long its texts are.
 * - Offsets are committed when the index has the documents, and not before: nothing is lost when the process dies, and an event that comes again is the same document.
 * - While the index is away, is slow or refuses writes (an answer of 429 or 500 and more; an item of a 200 answer with such a status, or with 403, a write block), the indexer waits and tries again, as long as it takes. An answer that
 *   takes longer than 5 s is none.
 * - What the index refuses for good (any other item) goes to `ctx.onReject`, and so does what is no event (see `eventSchema`); everything around it is indexed.
 *
 * Resolves when it reads. Rejects within 10 s where no index answers (the error names its URL) or no broker. `stop()` ends within 10 s, also while the index is away.
 */
export async function startIndexer(_ctx: Ctx, _options: IndexerOptions): Promise<Running> {
  return notImplemented('18.5')
}
