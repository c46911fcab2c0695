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

/**
 * Task 14.4. What became of each click: an `Outcome` in `click-outcomes`, key = user id.
 *
 * - Clicks and purchases of one user meet when their timestamps are at most `windowMs` apart, whichever is earlier (phones and tills have
 *   clocks of their own): an outcome for each such pair, timestamp = the later one.
 * - A click that meets none comes out once, with `purchase: null` and its own timestamp, when its window and the grace have passed: stream time,
 *   the largest timestamp of clicks and purchases so far, is above click + `windowMs` + `graceMs`. Not before, for a
 *   purchase may still arrive. A click so late that stream time is above click + `windowMs` is not held at all.
 * - A record that is later than the grace still meets what the other side had, though the click may have come out without a purchase before.
 * - Purchases without a click do not come out. A click without a key is dropped.
 *
 * Default: `OUTCOME`.
 */
export function clickOutcomes(ctx: Ctx, { windowMs, graceMs }: WindowOptions = OUTCOME): Topology {
  const builder = new StreamsBuilder()
  const purchases = readEvents(ctx, builder, TOPIC.purchases, purchaseSchema)
  readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .filter((user) => user !== null)
    .leftJoin(
      purchases,
      (click, purchase): Outcome => ({ click, purchase }),
      JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs),
      StreamJoined.with(string, json<Click>(), json<Purchase>()),
    )
    .to(ctx.name(TOPIC.outcomes), Produced.with(string, json<Outcome>()))
  return builder.build()
}
