/** What comes out of a subject is checked before it is believed: student code can write to the channel. */
import { z } from 'zod'
import type { FromHost, Thrown } from './protocol.ts'

const id = z.number().int().nonnegative()
/** Length is looked at before the items: a forged array of 4,000,000,000 holes costs its sender nothing. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.custom<unknown[]>((value) => Array.isArray(value) && value.length <= 10_000).pipe(z.array(item))
}

const functions = listOf(z.object({ path: listOf(z.union([z.string(), z.number()])), id }))
const thrown: z.ZodType<Thrown> = z.object({
  name: z.string(),
  message: z.string(),
  code: z.union([z.string(), z.number()]).optional(),
  stack: z.string(),
  at: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
  get cause() {
    return thrown.optional()
  },
})
const refusal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), error: thrown }),
  z.object({ kind: z.literal('missing-export'), name: z.string(), exports: listOf(z.string()) }),
  z.object({ kind: z.literal('not-plain'), path: z.string(), what: z.string() }),
  z.object({ kind: z.literal('no-topology'), name: z.string(), got: z.string() }),
  z.object({ kind: z.literal('clock') }),
])
const rejected = z.object({ topic: z.string(), partition: z.number(), offset: z.string(), reason: z.string() })
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
  z.object({ t: z.literal('fatal'), error: thrown, origin: z.string() }),
  z.object({ t: z.literal('print'), line: z.string() }),
  z.object({ t: z.literal('reject'), rejected }),
  z.object({ t: z.literal('sleep'), sleeper: z.object({ ms: z.number(), due: z.number() }) }),
  z.object({ t: z.literal('notify'), fn: id, args: listOf(z.unknown()) }),
  z.object({ t: z.literal('http'), id, request: httpRequest }),
])

/** The message, or undefined for what is none. */
export function readMessage(value: unknown): FromHost | undefined {
  const result = fromHost.safeParse(value)
  return result.success ? result.data : undefined
}
