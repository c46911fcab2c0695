import type { Ctx } from '#harness/kata'
import type { ProcessorContext } from '#harness/streams'
import { MAX_BYTES, playerSchema, type Request, requestSchema } from './contract.ts'

/** What a record asks for, or which rule it breaks: in words of our own, for an error of JSON.parse quotes what it could not read. */
export function readRequest(
  key: string | null,
  value: Uint8Array | null,
): { player: string; request: Request } | { reason: string } {
  const player = playerSchema.safeParse(key)
  if (!player.success) return { reason: 'the key is no id of a player' }
  if (value === null) return { reason: 'a null value is no request' }
  if (value.byteLength > MAX_BYTES) return { reason: `more than ${MAX_BYTES} bytes` }
  const checked = requestSchema.safeParse(parsed(value))
  if (checked.success) return { player: player.data, request: checked.data }
  const rules = checked.error.issues.map(({ path, code }) => `${path.join('.') || 'the value'}: ${code}`)
  return { reason: `not a request: ${rules.join(', ')}` }
}

/** Undefined, which is no request, where it is not JSON in UTF-8. */
function parsed(value: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))
  } catch {
    return undefined
  }
}

/** Tells where the record that is being processed stands. */
export function reject(ctx: Ctx, context: ProcessorContext<never, never>, reason: string): void {
  const { topic = '', partition = -1, offset = -1 } = context.recordMetadata() ?? {}
  ctx.onReject({ topic, partition, offset: String(offset), reason })
}
