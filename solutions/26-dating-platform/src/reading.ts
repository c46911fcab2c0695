/** What all topologies do first: let through what keeps the contract, and report the rest. */
import type { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { type Processor, type ProcessorContext, StreamRecord } from '#harness/streams'
import { MAX_BYTES, userIdSchema } from './contract.ts'

/** Stands where recordMetadata() still names the record's own place. The key is the user, and says the same as the value. */
export class ReadByUser<T extends { userId: string }>
  implements Processor<Uint8Array | null, Uint8Array | null, string, T>
{
  readonly #ctx: Ctx
  readonly #schema: z.ZodType<T>
  #context!: ProcessorContext<string, T>

  constructor(ctx: Ctx, schema: z.ZodType<T>) {
    this.#ctx = ctx
    this.#schema = schema
  }

  init(context: ProcessorContext<string, T>): void {
    this.#context = context
  }

  process({ key, value, timestamp }: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    const read = readValue(this.#schema, key, value)
    if ('value' in read) {
      this.#context.forward(new StreamRecord(read.value.userId, read.value, timestamp))
      return
    }
    const { topic = '', partition = -1, offset = -1 } = this.#context.recordMetadata() ?? {}
    this.#ctx.onReject({ topic, partition, offset: String(offset), reason: read.reason })
  }
}

function readValue<T extends { userId: string }>(
  schema: z.ZodType<T>,
  key: Uint8Array | null,
  value: Uint8Array | null,
): { value: T } | { reason: string } {
  if (value === null) return { reason: 'a null value is bad input here' }
  if (value.byteLength > MAX_BYTES) return { reason: `more than ${MAX_BYTES} bytes` }
  const user = userIdSchema.safeParse(key && textOf(key))
  if (!user.success) return { reason: 'the key is no id of a user' }
  const checked = schema.safeParse(parsed(value))
  if (!checked.success) {
    const rules = checked.error.issues.map(({ path, code }) => `${path.join('.') || 'the value'}: ${code}`)
    return { reason: `breaks the contract: ${rules.join(', ')}` }
  }
  return checked.data.userId === user.data ? { value: checked.data } : { reason: 'userId is not the key' }
}

function textOf(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    return undefined
  }
}

/** Undefined, which no contract allows, where it is not JSON in UTF-8. */
function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(content) ?? '')
  } catch {
    return undefined
  }
}
