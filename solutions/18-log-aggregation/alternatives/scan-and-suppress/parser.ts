import type { Ctx } from '#harness/kata'
import { bytes, json, type ProcessorContext, type StreamRecord, string, Topology } from '#harness/streams'
import { AHEAD_MS, APPLICATION, HEALTH_PATH, LEVELS, type LogEvent, rawSchema, TOPIC } from './contract.ts'
import { jsonIn } from './decoding.ts'
import { parseLine } from './parse.ts'
import { type Running, type RunOptions, runApplication } from './running.ts'

export type { Running, RunOptions }

const OUTPUTS: Readonly<Record<LogEvent['level'], string>> = {
  ...{ info: TOPIC.info, warning: TOPIC.warning, error: TOPIC.error },
  unknown: TOPIC.unparsed,
}

/** By the Processor API: one node reads, four sinks write. */
export function parser(ctx: Ctx): Topology {
  const topology = new Topology()
  topology.addSource('lines', ctx.name(TOPIC.raw), { keySerde: bytes, valueSerde: bytes })
  topology.addProcessor('parser', () => reading(ctx), 'lines')
  for (const level of [...LEVELS, 'unknown'] as const)
    topology.addSink(level, ctx.name(OUTPUTS[level]), { keySerde: string, valueSerde: json<LogEvent>() }, 'parser')
  return topology
}

function reading(ctx: Ctx) {
  let context: ProcessorContext<string, LogEvent>
  return {
    init(given: ProcessorContext<string, LogEvent>) {
      context = given
    },
    process(record: StreamRecord<Uint8Array | null, Uint8Array | null>) {
      const { topic, partition, offset } = context.recordMetadata()!
      const raw = jsonIn(rawSchema, record.value)
      if ('wrong' in raw) {
        ctx.onReject({ topic, partition, offset: String(offset), reason: raw.wrong })
        return
      }
      const event = eventOf(raw.value, `${partition}-${offset}`)
      if (event) context.forward(record.withKey(event.service).withValue(event).withTimestamp(event.at), event.level)
    },
  }
}

function eventOf(
  raw: { message: string; '@timestamp': string; service: string; format: LogEvent['format'] },
  id: string,
) {
  const { message, service, format } = raw
  const readAt = Date.parse(raw['@timestamp'])
  const line = parseLine(format, message)
  const wrong = 'unparsed' in line ? line.unparsed : line.at - readAt > AHEAD_MS ? 'from the future' : undefined
  if (wrong !== undefined || 'unparsed' in line)
    return { id, service, format, level: 'unknown', at: readAt, message, reason: wrong ?? '' } satisfies LogEvent
  const { level, at, trace, request } = line
  if (level === 'debug' || (request && request.status < 400 && /^\/health(\?|$)/.test(request.path ?? '')))
    return undefined
  const event: LogEvent = { id, service, format, level, at, message: line.message }
  if (trace !== undefined) event.trace = trace
  if (request !== undefined) event.request = request
  return event
}

// The constant is the contract’s; the expression above is of this path alone.
if (HEALTH_PATH !== '/health') throw new Error('another health path')

export const startParser = (ctx: Ctx, options: RunOptions = {}): Promise<Running> =>
  runApplication(
    ctx,
    { name: APPLICATION.parser, topology: parser(ctx), topics: [TOPIC.raw, ...Object.values(OUTPUTS)] },
    options,
  )
