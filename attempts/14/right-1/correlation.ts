import type { Ctx } from '#harness/kata'
import { JoinWindows, json, Produced, StreamJoined, StreamsBuilder, string, type Topology } from '#harness/streams'
import { type Click, type ClickPair, CORRELATION, clickSchema, TOPIC, type WindowOptions } from './contracts.ts'
import { readEvents } from './reading.ts'

/**
 * Task 14.3. Every two clicks of one user, the second not earlier than the first and at most `windowMs` later by their timestamps: a
 * `ClickPair` in `correlated-clicks`, key = user id, timestamp = the second's.
 *
 * - All pairs, not only neighbours, in whatever order the clicks arrive, as long as each is less than `graceMs` late. One that is later
 *   still meets what is remembered.
 * - Of two clicks at the same millisecond each is the second of the other: two pairs.
 * - A click is no pair with itself, nor with a repetition of itself (the same `clickId`).
 *
 * Default: `CORRELATION`.
 */
export function correlatedClicks(ctx: Ctx, { windowMs, graceMs }: WindowOptions = CORRELATION): Topology {
  const builder = new StreamsBuilder()
  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)
  clicks
    .join(
      clicks,
      (first, second): ClickPair => ({ first, second }),
      JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0),
      StreamJoined.with(string, json<Click>(), json<Click>()),
    )
    .filter((_user, { first, second }) => first.clickId !== second.clickId)
    .to(ctx.name(TOPIC.pairs), Produced.with(string, json<ClickPair>()))
  return builder.build()
}
