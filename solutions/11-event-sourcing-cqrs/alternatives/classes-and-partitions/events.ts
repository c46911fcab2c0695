import { z } from 'zod'
import { type AccountEvent, eventSchema, MAX_CENTS, oldEventSchema } from './contract.ts'

export class BadEventError extends Error {
  override readonly name = 'BadEventError'
}

export interface EventRecord {
  key: string
  value: string
}

export function centsOf(amount: string): number {
  if (!/^\d{1,14}(\.\d{1,2})?$/.test(amount)) throw new BadEventError(`amount: not an amount: ${amount}`)
  const [euros = '', fraction = ''] = amount.split('.')
  const part = Number(`${fraction}00`.slice(0, 2))
  const whole = Number(euros) * 100
  // Whole numbers up to here are exact, and what comes out above is refused.
  if (whole > MAX_CENTS - part || whole + part === 0) throw new BadEventError(`amount: out of bounds: ${amount}`)
  return whole + part
}

const versionOf = z.object({ version: z.union([z.literal(1), z.literal(2)]).optional() })

export function readEvent(key: Uint8Array | null, value: Uint8Array | null, timestamp: number): AccountEvent {
  if (value === null) throw new BadEventError('no value')
  let json: unknown
  try {
    json = JSON.parse(decode(value))
  } catch (error) {
    throw new BadEventError(`value: ${String(error)}`)
  }
  const { version = 1 } = checked(versionOf, json)
  const event = version === 2 ? current(checked(eventSchema, json)) : upcast(checked(oldEventSchema, json), timestamp)
  if (key === null || decode(key) !== event.accountId)
    throw new BadEventError('the key is another one than the account')
  return event
}

function current({ version: _, ...event }: z.infer<typeof eventSchema>): AccountEvent {
  return event
}

function upcast(old: z.infer<typeof oldEventSchema>, at: number): AccountEvent {
  const common = { commandId: old.id, accountId: old.account, seq: null, at }
  return old.type === 'AccountCreated'
    ? { ...common, type: old.type, owner: old.owner }
    : { ...common, type: old.type, cents: centsOf(old.amount) }
}

function checked<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new BadEventError(`${issue?.path.map(String).join('.')}: ${issue?.message}`)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadEventError('not UTF-8')
  }
}

export function recordOf(event: AccountEvent): EventRecord {
  return { key: event.accountId, value: JSON.stringify({ ...event, version: 2 }) }
}
