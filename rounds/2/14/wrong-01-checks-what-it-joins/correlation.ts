import type { Ctx } from '#harness/kata'
import { JoinWindows, json, Produced, StreamJoined, StreamsBuilder, string, type Topology } from '#harness/streams'
import { type Click, type ClickPair, CORRELATION, clickSchema, TOPIC, type WindowOptions } from './contracts.ts'
import { readEvents } from './reading.ts'

/** Task 14.3. Pairs of clicks of one user. */
export function correlatedClicks(ctx: Ctx, { windowMs, graceMs }: WindowOptions = CORRELATION): Topology {
  const builder = new StreamsBuilder()
  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)
  clicks
    .join(
      clicks,
      (first, second): ClickPair => ({ first, second }),
      // Seen from the left, the first: the second is not earlier and at most so much later.
      JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0),
      StreamJoined.with(string, json<Click>(), json<Click>()),
    )
    .filter((_, { first, second }) => first.clickId !== second.clickId)
    .to(ctx.name(TOPIC.pairs), Produced.with(string, json<ClickPair>()))
  return builder.build()
}
