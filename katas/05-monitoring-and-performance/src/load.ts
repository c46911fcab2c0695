/** Task 5.3: the load. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Load, LoadResult } from './contract.ts'

/**
 * So many values of exactly so many bytes (at least 100), as events look: JSON objects, no two of them equal. Gzip makes a thousand of 200 bytes together two to twenty times smaller: neither random
 * bytes nor the same ones tell what compression does to your records.
 */
export function sampleValues(_ctx: Ctx, _options: { count: number; valueBytes: number }): string[] {
  return notImplemented('5.3')
}

/**
 * Sends `sampleValues` to `ctx.name(topic)` with acks from all replicas: record n is planned for the start + n / perSecond, and goes then, whether or not earlier ones have been answered. Its latency
 * begins at that moment, also where it was sent later.
 * A record that the broker refuses, or that cannot be sent, counts as failed; the others go on. Resolves when each has its answer and the connection is closed.
 * Rejects within 10 s with an error that says so when no broker answers.
 */
export async function runLoad(_ctx: Ctx, _load: Load): Promise<LoadResult> {
  return notImplemented('5.3')
}
