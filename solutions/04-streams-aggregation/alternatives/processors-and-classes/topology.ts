import type { Ctx } from '#harness/kata'
import { Consumed, json, Produced, Repartitioned, StreamsBuilder, string, type Topology } from '#harness/streams'
import { type Click, clickSchema, GRACE_MS, TOPIC } from './contract.ts'
import { Counter } from './counter.ts'
import { NullReporter } from './null-reporter.ts'

export interface CountingOptions {
  graceMs?: number
}

/** What a schema refuses goes to the exception handler of the service. */
export function clicksPerCategory(ctx: Ctx, { graceMs = GRACE_MS }: CountingOptions = {}): Topology {
  const builder = new StreamsBuilder()
  const outcomes = builder
    .stream(ctx.name(TOPIC.clicks), Consumed.with(string, json(clickSchema)))
    .process<string, Click>(() => new NullReporter(ctx))
    .repartition(Repartitioned.with(string, json<Click>()).withName('clicks-by-category'))
    .process(Counter.supplier(graceMs))
  outcomes
    .flatMap((_, outcome): [object, number][] => {
      if (!('counted' in outcome)) return []
      const { category, start, end, count } = outcome.counted
      return [[{ category, start, end }, count]]
    })
    .to(ctx.name(TOPIC.counts), Produced.with(json<object>(), json<number>()))
  outcomes
    .flatMap((_, outcome): [string, Click][] => ('late' in outcome ? [[outcome.late.userId, outcome.late]] : []))
    .to(ctx.name(TOPIC.late), Produced.with(string, json<Click>()))
  return builder.build()
}
