/** What comes out of a subject is checked before it is believed: student code can write to the channel. */
import { z } from 'zod'
import { cut } from '../text/index.ts'
import type { FromHost, Thrown } from './protocol.ts'
import { errorDataLimits, excessOf, measures } from './size.ts'

const id = z.number().int().nonnegative()
/** Longest texts of an error, and of a message that was rejected, in characters. */
const [longest, longestName] = [16_000, 300]

const text = z.string().transform((given) => cut(given, longest))
const name = z.string().transform((given) => cut(given, longestName))

/** Length is looked at before the items: a forged array of 4,000,000,000 holes costs its sender nothing. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.custom<unknown[]>((value) => Array.isArray(value) && value.length <= 10_000).pipe(z.array(item))
}

const functions = listOf(z.object({ path: listOf(z.union([z.string(), z.number()])), id }))
const thrown: z.ZodType<Thrown> = z.object({
  name,
  message: text,
  code: z.union([name, z.number()]).optional(),
  stack: z.string().transform((given) => cut(given, 2 * longest)),
  at: name.optional(),
  data: z.record(z.string(), z.unknown()).transform(withoutExcess),
  get cause() {
    return thrown.optional()
  },
})
function withoutExcess(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter((entry) => !excessOf(entry, errorDataLimits)))
}

const refusal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), error: thrown }),
  z.object({ kind: z.literal('missing-export'), name, exports: listOf(name) }),
  z.object({ kind: z.literal('not-plain'), path: name, what: name }),
  z.object({ kind: z.literal('too-large'), excess: z.object({ what: z.enum(measures), seen: z.number() }) }),
  z.object({ kind: z.literal('no-topology'), name, got: name }),
  z.object({ kind: z.literal('clock') }),
])
const rejected = z.object({ topic: name, partition: z.number(), offset: name, reason: text })
const httpRequest = z.object({
  method: z.string(),
  url: z.url(),
  headers: z.record(z.string(), z.string()),
  body: z.instanceof(Uint8Array),
})

const fromHost: z.ZodType<FromHost> = z.discriminatedUnion('t', [
  z.object({ t: z.literal('hello') }),
  z.object({ t: z.literal('result'), id, value: z.unknown(), functions }),
  z.object({ t: z.literal('threw'), id, error: thrown }),
  z.object({ t: z.literal('refused'), id, refusal }),
  z.object({ t: z.literal('fatal'), error: thrown, origin: name }),
  z.object({ t: z.literal('print'), line: z.string() }),
  z.object({ t: z.literal('reject'), rejected }),
  z.object({ t: z.literal('sleep'), sleeper: z.object({ ms: z.number(), due: z.number() }) }),
  z.object({ t: z.literal('awake'), nth: z.number() }),
  z.object({ t: z.literal('notify'), fn: id, args: listOf(z.unknown()) }),
  z.object({ t: z.literal('http'), id, request: httpRequest }),
])

/** Reads what the host sent. Undefined where it is not a message of this protocol. */
export function readMessage(value: unknown): FromHost | undefined {
  const result = fromHost.safeParse(value)
  return result.success ? result.data : undefined
}
