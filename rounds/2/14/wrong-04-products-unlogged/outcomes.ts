import type { Ctx } from '#harness/kata'
import { JoinWindows, json, Produced, StreamJoined, StreamsBuilder, string, type Topology } from '#harness/streams'
import {
  type Click,
  clickSchema,
  OUTCOME,
  type Outcome,
  type Purchase,
  purchaseSchema,
  TOPIC,
  type WindowOptions,
} from './contracts.ts'
import { readEvents } from './reading.ts'

/** Task 14.4. What became of each click. */
export function clickOutcomes(ctx: Ctx, { windowMs, graceMs }: WindowOptions = OUTCOME): Topology {
  const builder = new StreamsBuilder()
  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema).filter((user) => user !== null)
  const purchases = readEvents(ctx, builder, TOPIC.purchases, purchaseSchema).filter((user) => user !== null)
  clicks
    .leftJoin(
      purchases,
      (click, purchase): Outcome => ({ click, purchase: purchase ?? null }),
      JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs),
      StreamJoined.with(string, json<Click>(), json<Purchase>()),
    )
    .to(ctx.name(TOPIC.outcomes), Produced.with(string, json<Outcome>()))
  return builder.build()
}
