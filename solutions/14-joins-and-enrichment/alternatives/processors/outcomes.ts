import type { Ctx } from '#harness/kata'
import { JoinWindows, json, Produced, StreamJoined, StreamsBuilder, string, type Topology } from '#harness/streams'
import { clickSchema, OUTCOME, purchaseSchema, TOPIC, type WindowOptions } from './contracts.ts'
import { readEvents } from './reading.ts'

/** An outer join, of which the half without a click is thrown away. */
export function clickOutcomes(ctx: Ctx, { windowMs, graceMs }: WindowOptions = OUTCOME): Topology {
  const builder = new StreamsBuilder()
  readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .outerJoin(
      readEvents(ctx, builder, TOPIC.purchases, purchaseSchema),
      (click, purchase) => ({ click, purchase }),
      JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs),
      StreamJoined.with(string, json(clickSchema), json(purchaseSchema)),
    )
    .filter((user, { click }) => user !== null && click !== null)
    .to(ctx.name(TOPIC.outcomes), Produced.with(string, json()))
  return builder.build()
}
