import type { z } from 'zod'
import type { Ctx } from '#harness/kata'
import type { ProcessorContext } from '#harness/streams'

/** `data` where the bytes are JSON that keeps the contract, else the `reason` why not. */
export function readJson<T>(
  schema: z.ZodType<T>,
  value: Uint8Array,
): { data: T; reason: '' } | { data: undefined; reason: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(value)
    const checked = schema.safeParse(JSON.parse(text))
    if (checked.success) return { data: checked.data, reason: '' }
    return { data: undefined, reason: checked.error.issues.map(({ message }) => message).join('; ') }
  } catch (error) {
    return { data: undefined, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Tells where the record that is being processed stands. */
export function rejectedBy(ctx: Ctx, context: ProcessorContext<never, never>, reason: string): void {
  const { topic = '', partition = -1, offset = -1 } = context.recordMetadata() ?? {}
  ctx.onReject({ topic, partition, offset: String(offset), reason })
}
