/** A trace as JSON lines and back: one line about the wire, then one a message, its bytes in Base64. */
import { z } from 'zod'
import { KataError, messageOf } from '../errors/index.ts'
import { schemaVersion } from '../protocol/index.ts'
import { TracedMessage } from './message.ts'
import { TopicNames } from './names.ts'
import { timeline } from './timeline.ts'
import type { TimelineView, WireMessage } from './types.ts'

const headSchema = z.object({
  wireReplay: z.literal(1),
  kafkaSchemas: z.string(),
  target: z.string(),
  openedAt: z.number(),
})

const lineSchema = z.object({
  seq: z.number().int(),
  at: z.number(),
  direction: z.enum(['request', 'response']),
  api: z.string(),
  apiKey: z.number().int(),
  apiVersion: z.number().int(),
  correlationId: z.number().int(),
  clientId: z.string().nullable(),
  endpoint: z.string(),
  node: z.number().int(),
  connection: z.number().int(),
  bytes: z.number().int(),
  /** The `seq` of the request that a response answers. */
  request: z.number().int().optional(),
  fault: z.string().optional(),
  /** Absent where the trace had let the bytes go. */
  frame: z.base64().optional(),
})

/** A saved trace, to be looked at again. */
export interface Replay {
  /** The bootstrap servers behind the wire, comma-separated. */
  readonly target: string
  /** When the wire opened, in ms since 1970. */
  readonly openedAt: number
  readonly messages: readonly WireMessage[]
  timeline(options?: TimelineView): string
}

export function toReplay(messages: readonly TracedMessage[], wire: { target: string; openedAt: number }): string {
  const head: z.infer<typeof headSchema> = { wireReplay: 1, kafkaSchemas: schemaVersion, ...wire }
  const lines = messages.map((message): z.infer<typeof lineSchema> => {
    const { facts, api, bytes, request, fault, frame } = message
    return { ...facts, api, bytes, request: request?.seq, fault, frame: frame?.toString('base64') }
  })
  return `${[head, ...lines].map((line) => JSON.stringify(line)).join('\n')}\n`
}

/** Reads what `toReplay` wrote. Throws KataError `WIRE_BAD_REPLAY` with the number of the line that is not of it. */
export function replay(text: string): Replay {
  const [first = '', ...rest] = text.split('\n').filter((line, index) => index === 0 || line.trim() !== '')
  const head = parseLine(headSchema, first, 1)
  const bySeq = new Map<number, TracedMessage>()
  const names = new TopicNames()
  const messages = rest.map((line, index) => {
    const { bytes, request, fault, frame, api: _, ...facts } = parseLine(lineSchema, line, index + 2)
    const buffer = frame === undefined ? undefined : Buffer.from(frame, 'base64')
    const message = new TracedMessage(facts, buffer, bytes, request === undefined ? undefined : bySeq.get(request))
    if (fault !== undefined) message.fault = fault
    bySeq.set(message.seq, message)
    names.learnFrom(message)
    return message
  })
  const { target, openedAt } = head
  return { target, openedAt, messages, timeline: (options) => timeline(messages, { ...options, names, target }) }
}

function parseLine<Line>(schema: z.ZodType<Line>, line: string, number: number): Line {
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error)
    throw new KataError({
      code: 'WIRE_BAD_REPLAY',
      kind: 'usage',
      expected: {
        en: 'a replay file as a wire writes it',
        ru: 'файл записи обмена в том виде, в каком его пишет прокси',
      },
      observed: { en: `line ${number}: ${reason}`, ru: `строка ${number}: ${reason}` },
      next: { en: 'Save it again with `trace.toReplay()`.', ru: 'Сохраните его заново через `trace.toReplay()`.' },
      cause: error,
    })
  }
}
