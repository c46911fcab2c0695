import type { Ctx } from '#harness/kata'
import { bytes, Consumed, json, Produced, StreamsBuilder, string, type Topology } from '#harness/streams'
import { AHEAD_MS, APPLICATION, HEALTH_PATH, type LogEvent, rawSchema, TOPIC } from './contract.ts'
import { type Parsed, parseLine } from './parse.ts'
import { jsonOf, Reader } from './reading.ts'
import { type Running, type RunOptions, runTopology } from './running.ts'

export type { Running, RunOptions }

const TOPIC_OF = { info: TOPIC.info, warning: TOPIC.warning, error: TOPIC.error, unknown: TOPIC.unparsed } as const

export function parser(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder
    .stream(ctx.name(TOPIC.raw), Consumed.with(bytes, bytes))
    .process<string, LogEvent>(
      () =>
        new Reader(ctx, ({ value }, id) => {
          const event = eventOf(value, id)
          return event && { key: event.service, value: event, at: event.at }
        }),
    )
    .to((_, { level }) => ctx.name(TOPIC_OF[level]), Produced.with(string, json<LogEvent>()))
  return builder.build()
}

/** Undefined: it is not passed on. */
function eventOf(value: Uint8Array | null, id: string): LogEvent | undefined {
  const { message, service, format, '@timestamp': read } = jsonOf(rawSchema, value)
  const readAt = Date.parse(read)
  const parsed = parseLine(format, message)
  const known = { id, service, format }
  const unknown = (reason: string): LogEvent => ({ ...known, level: 'unknown', at: readAt, message, reason })
  if ('unparsed' in parsed) return unknown(parsed.unparsed)
  if (parsed.at > readAt + AHEAD_MS) return unknown('its time is ahead of the time at which it was read')
  const { level, ...rest } = parsed
  return level === 'debug' || isHealthy(parsed) ? undefined : { ...known, level, ...rest }
}

function isHealthy(parsed: Exclude<Parsed, { unparsed: string }>): boolean {
  const { path, status } = parsed.request ?? {}
  return status !== undefined && status < 400 && path?.split('?')[0] === HEALTH_PATH
}

export function startParser(ctx: Ctx, options: RunOptions = {}): Promise<Running> {
  return runTopology(ctx, APPLICATION.parser, parser(ctx), [TOPIC.raw, ...Object.values(TOPIC_OF)], options)
}
