/** Task 5.4: batch size, linger and compression, which kafkajs leaves to its callers. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Batching } from './contract.ts'

export interface Accumulator {
  /** Resolves when the broker has the record, on all replicas in sync. Rejects when it could not be sent, or once `stop()` has been called. */
  send(record: { key: string; value: string }): Promise<void>
  /** Sends at once what is gathered, and resolves when each `send()` before it has resolved or rejected. */
  flush(): Promise<void>
  /** As `flush()`, and the connection is closed. */
  stop(): Promise<void>
}

/**
 * Gathers records for `ctx.name(topic)`; each batch is one Produce request. A batch is sent when a record makes its keys and values (their bytes in UTF-8) reach `batchBytes`, or `lingerMs` after its first record came, by
 * `ctx.clock`, whichever is first. A record that would make a batch exceed `batchBytes` goes into the next one, and the full one is sent; one that is larger by itself goes alone.
 * With `lingerMs` 0 nothing waits for company (what is sent in the same breath may go together).
 * One request at a time: records stand in the topic in the order in which they were given, partition by partition. While one is under way the next is gathered. A batch that fails rejects its own records
 * alone, and those behind it go on.
 * Rejects within 10 s with an error that says so when no broker answers.
 */
export async function startAccumulator(_ctx: Ctx, _options: Batching & { topic: string }): Promise<Accumulator> {
  return notImplemented('5.4')
}
