import type { Ctx } from '#harness/kata'
import { JoinWindows, json, Produced, StreamJoined, StreamsBuilder, string, type Topology } from '#harness/streams'
import { type Click, type ClickPair, CORRELATION, clickSchema, TOPIC, type WindowOptions } from './contracts.ts'
import { readEvents } from './reading.ts'

export function correlatedClicks(ctx: Ctx, { windowMs, graceMs }: WindowOptions = CORRELATION): Topology {
  const builder = new StreamsBuilder()
  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)
  const soonAfter = JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0)
  clicks
    .join(
      clicks,
      (first, second): ClickPair => ({ first, second }),
      soonAfter,
      StreamJoined.with(string, json<Click>(), json<Click>()),
    )
    .filter((_, { first, second }) => first.clickId !== second.clickId)
    .to(ctx.name(TOPIC.pairs), Produced.with(string, json<ClickPair>()))
  return builder.build()
}
