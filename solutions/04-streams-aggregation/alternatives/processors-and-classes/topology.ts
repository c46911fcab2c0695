import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  json,
  Produced,
  Repartitioned,
  type Serde,
  StreamsBuilder,
  type Topology,
} from '#harness/streams'
import { type Click, clickSchema, GRACE_MS, TOPIC } from './contract.ts'
import { Counter } from './counter.ts'
import { NullReporter } from './null-reporter.ts'

export interface CountingOptions {
  graceMs?: number
}

/** A click with the bytes that it came as. */
export interface Received {
  click: Click
  raw: Uint8Array
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** What a schema refuses goes to the exception handler of the service. */
const received: Serde<Received> = {
  name: 'click',
  serialize: ({ raw }) => raw,
  deserialize: (raw) => ({ raw, click: clickSchema.parse(JSON.parse(utf8.decode(raw))) }),
}

export function clicksPerCategory(ctx: Ctx, { graceMs = GRACE_MS }: CountingOptions = {}): Topology {
  const builder = new StreamsBuilder()
  const outcomes = builder
    .stream(ctx.name(TOPIC.clicks), Consumed.with(bytes, received))
    .process<string, Received>(() => new NullReporter(ctx))
    .repartition(Repartitioned.with(json<string>(), received).withName('clicks-by-category'))
    .process(Counter.supplier(graceMs))
  outcomes
    .flatMap((_, outcome): [object, number][] => {
      if (!('counted' in outcome)) return []
      const { category, start, end, count } = outcome.counted
      return [[{ category, start, end }, count]]
    })
    .to(ctx.name(TOPIC.counts), Produced.with(json<object>(), json<number>()))
  outcomes
    .flatMap((_, outcome): [Uint8Array | null, Uint8Array][] =>
      'late' in outcome ? [[outcome.late.user, outcome.late.raw]] : [],
    )
    .to(ctx.name(TOPIC.late), Produced.with(bytes as Serde<Uint8Array | null>, bytes))
  return builder.build()
}
